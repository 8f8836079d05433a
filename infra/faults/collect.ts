import { aggregates } from '@shouwang/contracts';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { readForeign } from '../whole-graph/foreign-reader.ts';
import { serviceNames, type ServiceName } from '../start/members.ts';
import type { Change } from './client.ts';
import { checkCopies } from './copies.ts';
import { judge, type Evidence, type Finding, type Verdict } from './judge.ts';
import { poisonPrefix } from './poison.ts';
import { checkCounters } from './recounts.ts';
import { query, until, untilDelivered, type Scene } from './scene.ts';

/** Resolves when nothing is on its way any more: outboxes are empty and every group has handled what is on its topics. */
export async function untilQuiet(scene: Scene): Promise<void> {
  const { system, patienceMs } = scene;
  await untilDelivered(scene);
  const logger = createLogger({ name: 'faults', level: 'silent' });
  const admin = createKafka({ brokers: system.brokers, clientId: 'shouwang-faults', logger }).admin();
  try {
    for (const name of serviceNames) {
      const topics = topicsOf(name);
      await until(`${name} handles what is on its topics`, patienceMs, async () => {
        const [ends, committed] = [
          await admin.endOffsets(topics),
          await admin.committedOffsets(`shouwang.${name}`, topics),
        ];
        return [...ends].every(([partition, end]) => (committed.get(partition) ?? 0n) >= end);
      });
    }
  } finally {
    await admin.close();
  }
  // Clues are events as well.
  await untilDelivered(scene);
}

/** What a service consumes: the registry's state topics, or in monitoring the warnings. */
function topicsOf(service: ServiceName): string[] {
  return service === 'monitoring'
    ? ['housing-safety.dwelling', 'education-subsidies.enrolment', 'employment.employment-record'].map(
        (name) => `shouwang.${name}.events.v1`,
      )
    : ['region', 'household', 'person'].map((name) => `shouwang.monitoring.${name}.state.v1`);
}

export interface Findings extends Omit<Verdict, 'findings'> {
  findings: Finding[];
  compared: { changes: number; events: number; states: number; clues: number; copies: number; counters: number };
}

/** Everything from outside: a foreign reader for the topics, SQL for the tables. */
export async function examine(scene: Scene, changes: readonly Change[]): Promise<Findings> {
  const { databases, brokers } = scene.system;
  const messages = await readForeign(brokers, String.raw`shouwang\..*`, { values: true });
  const sound = messages.filter(({ key }) => !key.startsWith(poisonPrefix));
  const evidence: Evidence = {
    changes,
    events: sound.filter(({ topic }) => topic.endsWith('.events.v1')),
    states: sound.filter(({ topic }) => topic.endsWith('.state.v1')),
    rows: await rowsOf(databases),
    clueSources: (
      await query<{ id: string }>(
        databases.monitoring,
        'select source_event_id as id from risk_clue where source_event_id is not null',
      )
    ).map(({ id }) => id),
  };
  const verdict = judge(evidence);
  const copies = await checkCopies(databases);
  const counters = await checkCounters(databases);
  const parked = await checkParked(databases, messages);
  return {
    ...verdict,
    findings: [...verdict.findings, ...copies.findings, ...counters.findings, ...parked],
    compared: {
      changes: changes.length,
      events: evidence.events.length,
      states: evidence.states.length,
      clues: evidence.clueSources.length,
      copies: copies.compared,
      counters: counters.compared,
    },
  };
}

async function rowsOf(databases: Record<ServiceName, string>): Promise<Evidence['rows']> {
  const rows: { eventsTopic: string; key: string; version: number }[] = [];
  for (const { service, name, eventsTopic } of aggregates) {
    const url = databases[service as ServiceName];
    const sql = `select id::text as key, version from ${name.replaceAll('-', '_')}`;
    for (const row of await query<{ key: string; version: number }>(url, sql)) rows.push({ eventsTopic, ...row });
  }
  return rows;
}

type Messages = Awaited<ReturnType<typeof readForeign>>;

/** Only what nobody can handle is parked, and each key that ever was parked has its dead letter with the reason. */
async function checkParked(databases: Record<ServiceName, string>, messages: Messages): Promise<Finding[]> {
  const poisoned = messages.filter(({ key, topic }) => key.startsWith(poisonPrefix) && topic.endsWith('.events.v1'));
  const letters = messages.filter(({ topic }) => topic.endsWith('.dead-letter.v1'));
  const finding = (kind: Finding['kind'], what: string): Finding => ({ kind, what, at: null, change: null });
  const parked = await Promise.all(
    serviceNames.map(async (name) => {
      const sql = 'select consumer, key, reason from parked_message';
      return (await query<{ consumer: string; key: string; reason: string | null }>(databases[name], sql)).filter(
        ({ key }) => !key.startsWith(poisonPrefix),
      );
    }),
  );
  return [
    ...parked
      .flat()
      .map(({ consumer, key, reason }) =>
        finding('lost', `${consumer}: ${key} is still parked (${reason ?? 'waits'})`),
      ),
    ...poisoned
      .filter(({ key }) => !letters.some((letter) => letter.key === key && letter.deadReason !== ''))
      .map(({ key }) => finding('lost', `${key} has no dead letter`)),
  ];
}
