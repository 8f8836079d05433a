import { isDeepStrictEqual } from 'node:util';
import type { Store, Stored } from '@shouwang/aggregate';
import { createDataSource, selectRows, type Transaction } from '@shouwang/database';
import type pg from 'pg';
import type { ServiceName } from '../../start/members.ts';
import type { Findings } from './findings.ts';
import { stores } from './stores.ts';

const pageSize = 2_000;

/** A row that did not agree with its topic at first sight: it may have changed since the topic was read. */
export interface Doubt {
  store: Store<Stored>;
  id: string;
}

interface TopicState {
  key: string;
  sequence: string | null;
  data: unknown;
}

/**
 * Every row against the last message on its state topic, and the counters of the villages against a recount, both in one
 * snapshot of the database. The rows pass through in pages; what is kept is a number per village and counter.
 */
export async function checkRows(
  databaseUrl: string,
  topics: pg.Client,
  service: ServiceName,
  findings: Findings,
  onRows: (rows: number) => void,
): Promise<{ doubts: Doubt[]; rows: number }> {
  const own = stores[service];
  const doubts: Doubt[] = [];
  const recount = new Map<string, bigint>();
  let rows = 0;
  await inSnapshot(databaseUrl, own, async (tx) => {
    for (const store of own) {
      for await (const page of pages(tx, store)) {
        const states = await statesOf(
          topics,
          store,
          page.map((row) => row.id),
        );
        for (const row of page) {
          if (differenceOf(store, row, states.get(row.id)) !== null) doubts.push({ store, id: row.id });
          for (const [counter, amount] of Object.entries(store.contributionOf(row))) {
            if (amount === undefined) continue;
            const place = `${row.regionCode} ${counter}`;
            recount.set(place, (recount.get(place) ?? 0n) + BigInt(amount));
          }
        }
        rows += page.length;
        onRows(rows);
      }
    }
    await compareCounters(tx, service, recount, findings);
  });
  return { doubts, rows };
}

/** The doubtful ones again, with the topic read up to its end: what differs now does differ. */
export async function settleDoubts(
  databaseUrl: string,
  topics: pg.Client,
  service: ServiceName,
  doubts: readonly Doubt[],
): Promise<{ doubt: Doubt; check: 'state-missing' | 'state-differs'; line: string }[]> {
  const differing: { doubt: Doubt; check: 'state-missing' | 'state-differs'; line: string }[] = [];
  await inSnapshot(databaseUrl, stores[service], async (tx) => {
    for (const [store, ofStore] of Map.groupBy(doubts, (doubt) => doubt.store)) {
      for (let start = 0; start < ofStore.length; start += pageSize) {
        const part = ofStore.slice(start, start + pageSize);
        const ids = part.map(({ id }) => id);
        const rows = new Map((await store.find(tx, ids)).map((row) => [row.id, row]));
        const states = await statesOf(topics, store, ids);
        for (const doubt of part) {
          const row = rows.get(doubt.id);
          const difference = row && differenceOf(store, row, states.get(doubt.id));
          if (!difference) continue;
          const check = states.has(doubt.id) ? 'state-differs' : 'state-missing';
          differing.push({ doubt, check, line: `${store.contract.stateTopic} ${doubt.id}: ${difference}` });
        }
      }
    }
  });
  return differing;
}

async function inSnapshot(
  databaseUrl: string,
  own: readonly Store<Stored>[],
  work: (tx: Transaction) => Promise<void>,
): Promise<void> {
  const entities = own.map((store) => store.entity);
  const dataSource = createDataSource({
    url: databaseUrl,
    name: 'shouwang verify',
    entities,
    migrations: [],
    poolSize: 1,
  });
  await dataSource.initialize();
  try {
    await dataSource.transaction('REPEATABLE READ', work);
  } finally {
    await dataSource.destroy();
  }
}

async function* pages(tx: Transaction, { entity }: Store<Stored>): AsyncGenerator<Stored[]> {
  const isText = entity.options.columns['id']?.type === 'text';
  let after = isText ? '' : '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const rows = await selectRows(tx, entity, `where id > $1 order by id limit ${pageSize}`, [after]);
    if (rows.length > 0) yield rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.id ?? after;
  }
}

async function statesOf(
  topics: pg.Client,
  { contract }: Store<Stored>,
  ids: readonly string[],
): Promise<Map<string, TopicState>> {
  const { rows } = await topics.query<TopicState>(
    'select key, sequence, data from topic_state where topic = $1 and key = any($2::text[]) and data is not null',
    [contract.stateTopic, ids],
  );
  return new Map(rows.map((row) => [row.key, row]));
}

/** Names the fields, never their values: they are about people. */
function differenceOf(store: Store<Stored>, row: Stored, state: TopicState | undefined): string | null {
  if (!state) return `row #${row.version}, no message`;
  if (Number(state.sequence) !== row.version) return `row #${row.version}, topic #${state.sequence}`;
  const published = store.stateOf(row) as Record<string, unknown>;
  const received = (state.data ?? {}) as Record<string, unknown>;
  const names = [...new Set([...Object.keys(published), ...Object.keys(received)])];
  const differing = names.filter((name) => !isDeepStrictEqual(published[name], received[name]));
  return differing.length === 0 ? null : `#${row.version}: ${differing.join(', ')}`;
}

async function compareCounters(
  tx: Transaction,
  service: ServiceName,
  recount: ReadonlyMap<string, bigint>,
  findings: Findings,
): Promise<void> {
  const rows: { region_code: string; counter: string; amount: bigint }[] = await tx.query(
    'select region_code, counter, amount from village_counter',
  );
  const kept = new Map(rows.map((row) => [`${row.region_code} ${row.counter}`, row.amount]));
  for (const place of new Set([...kept.keys(), ...recount.keys()])) {
    const [amount, counted] = [kept.get(place) ?? 0n, recount.get(place) ?? 0n];
    if (amount !== counted) findings.add(service, 'counter-differs', `${place}: ${amount}, recount ${counted}`);
  }
}

/** What the state topics hold that has no row. */
export function statesWithoutRowSql(service: ServiceName): string {
  return stores[service]
    .map(
      ({ contract, entity }) =>
        `select topic || ' ' || key || ' #' || sequence from topic_state
         where topic = '${contract.stateTopic}' and data is not null
           and not exists (select from ${entity.options.tableName ?? entity.options.name} as owned where owned.id::text = key)`,
    )
    .join(' union all ');
}
