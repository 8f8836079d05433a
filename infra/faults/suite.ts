import { demoAuthorization } from '../demo-sign-in/token.ts';
import { createRandom, type Random } from '../demo/random.ts';
import { serviceNames } from '../start/members.ts';
import { createClient, Stopped, type Change, type Client } from './client.ts';
import { examine, untilQuiet, type Findings } from './collect.ts';
import type { Fault } from './faults.ts';
import { untilAcknowledged, untilDelivered, type Scene } from './scene.ts';
import { prepareWorld, stories, type Stage } from './stories.ts';
import type { System } from './system.ts';

export interface SuiteOptions {
  system: System;
  seed: number;
  /** The faults that are wanted, each with its number of rounds. */
  wanted: readonly { fault: Fault; rounds: number }[];
  /** Between two changes of one writer. */
  pauseMs: number;
  /** After that no further round begins. */
  limitMs: number;
  onRound(round: { number: number; of: number; fault: Fault }): void;
  onCheck(): void;
}

/** A round lasts until the next one begins, so that everything that happens belongs to one. */
export interface Round {
  fault: string;
  from: number;
  to: number;
}

export interface SuiteResult extends Findings {
  rounds: Round[];
  /** Rounds for which there was no time. */
  roundsLeft: number;
  changes: readonly Change[];
  acknowledgedAt: Client['acknowledgedAt'];
}

/** How long anything may take to work again: for a machine that does much else, where Kafka alone may start for a minute. */
const patienceMs = 240_000;
/** Changes that each service acknowledges before a fault, and after it was made good. */
const acknowledgedBetween = 2;

/** A client writes to all services; one fault after the other; then everything is looked at from outside. */
export async function runSuite(options: SuiteOptions): Promise<SuiteResult> {
  const { system, seed, pauseMs } = options;
  const run = `faults-${seed}`;
  const client = createClient({
    gateway: system.gateway,
    authorization: () => demoAuthorization(system),
    run,
    pauseMs,
    patienceMs,
  });
  let persons = 0;
  const parts = { client, run, nextPerson: () => (persons += 1) };
  const world = await prepareWorld({ ...parts, random: createRandom(`${run} world`) });
  const writing = Promise.all(
    serviceNames.map((name) => write(name, { ...parts, world, random: createRandom(`${run} ${name}`) })),
  );
  const scene: Scene = { system, client, world, random: createRandom(`${run} faults`), patienceMs };
  const failed = writing.then(() => new Promise<never>(() => {}));
  const rounds = await Promise.race([runRounds(options, scene), failed]).finally(() => client.stop());
  await writing;
  options.onCheck();
  await untilQuiet(scene);
  return {
    ...(await examine(scene, client.changes)),
    rounds,
    roundsLeft: options.wanted.reduce((sum, wanted) => sum + wanted.rounds, 0) - rounds.length,
    changes: client.changes,
    acknowledgedAt: client.acknowledgedAt,
  };
}

async function write(name: (typeof serviceNames)[number], stage: Stage): Promise<void> {
  try {
    for (;;) await stories[name](stage);
  } catch (error) {
    if (!(error instanceof Stopped)) throw error;
  }
}

async function runRounds({ seed, wanted, limitMs, onRound }: SuiteOptions, scene: Scene): Promise<Round[]> {
  const until = Date.now() + limitMs;
  const order = schedule(wanted, createRandom(`faults-${seed} order`));
  const rounds: Round[] = [];
  for (const [index, fault] of order.entries()) {
    const from = Date.now();
    if (from > until) break;
    onRound({ number: index + 1, of: order.length, fault });
    await untilAcknowledged(scene, acknowledgedBetween);
    try {
      await fault.act(scene);
    } finally {
      for (const line of [...Object.values(scene.system.toBroker), ...Object.values(scene.system.toDatabase)]) {
        line.restore();
      }
    }
    await untilAcknowledged(scene, acknowledgedBetween);
    await untilDelivered(scene);
    rounds.push({ fault: fault.name, from, to: Date.now() });
  }
  return rounds;
}

/** Each fault's rounds spread over the whole run, in an order that the seed decides. */
export function schedule<F>(wanted: readonly { fault: F; rounds: number }[], random: Random): F[] {
  return wanted
    .flatMap(({ fault, rounds }) =>
      Array.from({ length: rounds }, (_, index) => ({ fault, place: (index + random.next()) / rounds })),
    )
    .toSorted((a, b) => a.place - b.place)
    .map(({ fault }) => fault);
}
