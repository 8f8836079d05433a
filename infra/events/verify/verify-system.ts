import { setTimeout as delay } from 'node:timers/promises';
import { wholeTopics, type ReadRange } from '@shouwang/kafka';
import type { ServiceName } from '../../start/members.ts';
import { reportLag, reportOutboxes } from '../lag.ts';
import type { EventSystem } from '../system.ts';
import { checkClues } from './check-clues.ts';
import { checkCopies } from './check-copies.ts';
import { checkRows, settleDoubts, statesWithoutRowSql, type Doubt } from './check-rows.ts';
import { checkTopics, reportLines, type TopicCounts } from './check-topics.ts';
import { Findings, type Difference } from './findings.ts';
import { createTopicTables } from './topic-tables.ts';

export interface ServiceCounts extends TopicCounts {
  service: ServiceName;
  rows: number;
  /** Compared with monitoring; null for monitoring itself. */
  copied: number | null;
}

export interface Verification {
  services: ServiceCounts[];
  /** Warning events that were looked for among the clues; null where monitoring was not asked for. */
  warnings: number | null;
  differences: Difference[];
}

export interface VerifyOptions {
  /** Null: all, and the clues. */
  service?: ServiceName | null;
  /** How long to wait for what is under way before a difference counts. */
  settleMs?: number;
  onProgress?: (text: string) => void;
}

const defaultSettleMs = 20_000;

/**
 * Outbox, topics, rows, copies, counters and clues of a system agree. It runs beside the system: what seems to differ is
 * looked at again when everything that is under way has arrived, so that a change made meanwhile is no difference.
 */
export async function verifySystem(system: EventSystem, options: VerifyOptions = {}): Promise<Verification> {
  const { service = null, settleMs = defaultSettleMs, onProgress = () => {} } = options;
  const findings = new Findings();
  const services: ServiceCounts[] = [];
  const settle = (): Promise<void> => untilQuiet(system, settleMs);
  await settle();
  for (const name of service === null ? system.services : [service]) {
    const say = (text: string): void => onProgress(`${name}: ${text}`);
    services.push(await verifyService(system, name, findings, settle, say));
  }
  const withClues = system.services.includes('monitoring') && (service === null || service === 'monitoring');
  if (withClues) onProgress('monitoring: 线索 clues');
  const warnings = withClues ? await checkClues(system, findings, settle) : null;
  return { services, warnings, differences: findings.all() };
}

async function verifyService(
  system: EventSystem,
  service: ServiceName,
  findings: Findings,
  settle: () => Promise<void>,
  say: (text: string) => void,
): Promise<ServiceCounts> {
  const { admin } = system;
  const database = await system.database(service);
  const topics = (await admin.describeTopics(`shouwang.${service}.`)).map(({ name }) => name);
  const tables = await createTopicTables(system, database, (read) => say(`已读消息 messages read ${read}`));
  const { rows: times } = await database.query<{ now: Date }>('select clock_timestamp() as now');
  let ranges = await wholeTopics(admin, topics);
  await tables.load(ranges);
  say('主题与发件箱 topics and outbox');
  const counts = await checkTopics(database, service, times[0]?.now ?? new Date(), findings);
  const url = system.databaseUrl(service);
  const { doubts, rows } = await checkRows(url, database, service, findings, (count) =>
    say(`已核对行 rows compared ${count}`),
  );
  const readOn = async (): Promise<void> => {
    const next = await wholeTopics(admin, topics);
    await tables.load(following(ranges, next));
    ranges = next;
  };
  await settleRows({ url, service, doubts, findings, readOn, settle }, database);
  const stateless = statesWithoutRowSql(service);
  if (stateless) await reportLines(database, service, 'state-without-row', stateless, [], findings);
  const copied = await copiesOf(system, service, findings, settle, say);
  return { service, ...counts, rows, copied };
}

async function copiesOf(
  system: EventSystem,
  service: ServiceName,
  findings: Findings,
  settle: () => Promise<void>,
  say: (text: string) => void,
): Promise<number | null> {
  if (service === 'monitoring' || !system.services.includes('monitoring')) return null;
  const databases = { copy: await system.database(service), source: await system.database('monitoring') };
  return checkCopies(service, databases, findings, settle, (count) => say(`已核对副本 copies compared ${count}`));
}

/** From where the earlier reading ended to where the later ends. */
function following(earlier: readonly ReadRange[], later: readonly (ReadRange & { to: bigint })[]): ReadRange[] {
  const ends = new Map(earlier.map(({ topic, partition, to }) => [`${topic}:${partition}`, to]));
  return later.map((range) => ({ ...range, from: ends.get(`${range.topic}:${range.partition}`) ?? range.from }));
}

async function settleRows(
  means: {
    url: string;
    service: ServiceName;
    doubts: readonly Doubt[];
    findings: Findings;
    readOn: () => Promise<void>;
    settle: () => Promise<void>;
  },
  database: Awaited<ReturnType<EventSystem['database']>>,
): Promise<void> {
  const { url, service, findings, readOn, settle } = means;
  let { doubts } = means;
  // Each round leaves out what agrees by now; a row that changes in every one of them is not worth waiting for.
  for (let round = 1; doubts.length > 0; round += 1) {
    await settle();
    await readOn();
    const differing = await settleDoubts(url, database, service, doubts);
    if (round === 3 || differing.length === doubts.length) {
      for (const { check, line } of differing) findings.add(service, check, line);
      return;
    }
    doubts = differing.map(({ doubt }) => doubt);
  }
}

/** Until every outbox is sent and every service has caught up, but no longer: a system that is busy is never quiet. */
async function untilQuiet(system: EventSystem, settleMs: number): Promise<void> {
  const until = Date.now() + settleMs;
  const own = new Set(system.services.map((name) => `shouwang.${name}`));
  for (;;) {
    const outboxes = await reportOutboxes(system);
    const groups = (await reportLag(system)).filter(({ group }) => own.has(group));
    const isQuiet = outboxes.every(({ unsent }) => unsent === 0) && groups.every((row) => row.lag === 0n);
    if (isQuiet || Date.now() > until) return;
    await delay(200);
  }
}
