import type { Attempt } from './attempts.ts';
import { targetsOf, type Caller } from './callers.ts';
import { signedInBy, successesOf, toldApart, type Answer } from './judge.ts';
import { fingerprints } from './records.ts';
import type { Scene } from './scene.ts';
import { kinds, trialsOf, type Kind, type Trial } from './trials.ts';

export interface Success {
  kind: Kind;
  caller: string;
  attempt: string;
  reasons: string[];
}

export interface Outcome {
  /** Attempts that did not come to nothing. */
  successes: Success[];
  /** Tables in which a row was written, added or taken away. */
  written: string[];
  /** How many were tried, by account and kind. */
  counts: Map<string, Map<Kind, number>>;
}

export interface Selection {
  kinds?: readonly Kind[];
  callers?: readonly string[];
  /** By the name of the attempt. */
  only?: RegExp;
}

const atOnce = 12;

/**
 * Every way in, as everybody, generated from the schema that the gateway shows: a field that is added later is tried
 * without a word here. Nothing of it may succeed, and none of it may write.
 */
export async function attack(
  scene: Scene,
  { kinds: only = kinds, callers, only: named }: Selection = {},
): Promise<Outcome> {
  const trials = scene.callers
    .filter(({ name }) => callers?.includes(name) ?? true)
    .flatMap((caller) => {
      const targets = targetsOf(caller, scene.records);
      return only.flatMap((kind) =>
        trialsOf[kind](scene, caller, targets).map((trial) => ({ ...trial, kind, caller })),
      );
    })
    .filter(({ attempt }) => named?.test(attempt.name) ?? true);
  const outcome: Outcome = { successes: [], written: [], counts: new Map() };
  const before = await fingerprints(scene.databases);
  const queue = trials.values();
  await Promise.all(Array.from({ length: atOnce }, () => tryAll(scene, queue, outcome)));
  const after = await fingerprints(scene.databases);
  outcome.written = [...after].filter(([table, worth]) => before.get(table) !== worth).map(([table]) => table);
  return outcome;
}

type Named = Trial & { kind: Kind; caller: Caller };

/** Several take from one queue. */
async function tryAll(scene: Scene, queue: Iterable<Named>, { successes, counts }: Outcome): Promise<void> {
  for (const trial of queue) {
    const { kind, caller, attempt } = trial;
    const ofCaller = counts.get(caller.name) ?? new Map<Kind, number>();
    counts.set(caller.name, ofCaller.set(kind, (ofCaller.get(kind) ?? 0) + 1));
    const reasons = await reasonsOf(scene, trial);
    if (reasons.length > 0) successes.push({ kind, caller: caller.name, attempt: attempt.name, reasons });
  }
}

async function reasonsOf({ judge }: Scene, trial: Named): Promise<string[]> {
  const { attempt, twin, caller, url, authorization, headers } = trial;
  const answer = await ask(url, authorization(), attempt, headers);
  if (!trial.isSignedIn) return signedInBy(answer);
  const reasons = successesOf(attempt, answer, caller.viewer, judge);
  if (reasons.length > 0 || twin === undefined) return reasons;
  return toldApart(answer, attempt, await ask(url, authorization(), twin, headers), twin);
}

const patienceMs = 30_000;

/** Asks again where the gateway could not find out who asks: while all of this runs in one process, its copy of the keys may be late. */
export async function ask(...question: Parameters<typeof askOnce>): Promise<Answer> {
  const until = performance.now() + patienceMs;
  for (;;) {
    const answer = await askOnce(...question);
    const isLate = answer.body.errors?.[0]?.extensions?.['code'] === 'SIGN_IN_UNAVAILABLE';
    if (!isLate || performance.now() > until) return answer;
    await new Promise((done) => setTimeout(done, 500));
  }
}

async function askOnce(
  url: string,
  authorization: string | null,
  { document, variables }: Attempt,
  headers: Readonly<Record<string, string>> = {},
): Promise<Answer> {
  const response = await fetch(`${url}/graphql`, {
    method: 'POST',
    headers: {
      'content-type': 'application/json',
      'accept-language': 'en',
      ...(authorization !== null && { authorization }),
      ...headers,
    },
    body: JSON.stringify({ query: document, variables }),
  });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}
