import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { monitoring } from '@shouwang/contracts';
import { createDataSource } from '@shouwang/database';
import { createConsumer, inboxTablesSql } from '@shouwang/inbox';
import { createKafka } from '@shouwang/kafka';
import { outboxTableSql } from '@shouwang/outbox';
import { createLogger } from '@shouwang/process';
import { registryEntities, registrySubscriptions, registryTablesSql } from '@shouwang/registry';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { RunFile } from '../start/run-file.ts';
import { defineBenchmark } from './benchmark.ts';
import { ratioAtMost } from './goal.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { createSchema, type ScratchSchema } from './scratch-outbox.ts';

const households = 100_000;
const tables = ['region_copy', 'household_copy', 'person_copy'] as const;
const timeoutMs = 600_000;

/**
 * What a new service does first: it copies regions, households and persons from monitoring's state topics into tables of
 * its own. The control writes the same rows by COPY into the same tables with the same indexes.
 */
export const consume = defineBenchmark({
  name: 'consume',
  title: { zh: '空服务复制登记簿', en: 'an empty service copies the register' },
  figures: {
    copy: {
      title: {
        zh: '复制 10 万户(含家庭成员与行政区划)',
        en: 'copy of 100,000 households with their persons and the regions',
      },
      unit: 's',
      measure: { zh: '由状态主题复制', en: 'from the state topics' },
      control: { zh: 'COPY 同样的行', en: 'COPY of the same rows' },
      goal: ratioAtMost(4),
    },
  },
  async run(context) {
    const { run } = await context.system(households);
    const schema = await createSchema(run, 'bench_consume', registryTablesSql + ';' + inboxTablesSql + outboxTableSql);
    try {
      let attempt = 0;
      await consumed(run, schema, (attempt += 1));
      const copies = await copiesOf(schema);
      const samples = await inRounds(context, {
        measure: () => consumed(run, schema, (attempt += 1)),
        control: () => copied(schema, copies),
      });
      const rows = copies.map(({ table, rows: count }) => `${table} ${count}`).join(', ');
      return {
        copy: {
          measure: valuesOf(samples.measure, 'seconds'),
          control: valuesOf(samples.control, 'seconds'),
          notes: [{ zh: `行数:${rows};测量含加入消费组`, en: `rows: ${rows}; the measure includes joining the group` }],
        },
      };
    } finally {
      await schema.drop();
    }
  },
});

/** From the start of a consumer whose group has never read anything until everything is in the tables. */
async function consumed(run: RunFile, schema: ScratchSchema, attempt: number): Promise<Sample> {
  await schema.query(`truncate ${tables.join(', ')}, inbox_event`);
  const logger = createLogger({ name: 'bench', level: 'error' });
  const kafka = createKafka({ brokers: run.kafka.brokers, clientId: 'bench-consume', logger });
  const dataSource = createDataSource({ url: schema.url, name: 'bench', entities: registryEntities, migrations: [] });
  await dataSource.initialize();
  const consumer = createConsumer({
    service: `bench-consume-${process.pid}-${attempt}`,
    kafka,
    dataSource,
    logger,
    subscriptions: registrySubscriptions('bench', () => new Date()),
  });
  try {
    const startedAt = performance.now();
    await consumer.start();
    await consumer.drain(timeoutMs);
    const seconds = (performance.now() - startedAt) / 1_000;
    await allArrived(run, schema);
    return { seconds };
  } finally {
    await consumer.stop();
    await dataSource.destroy();
  }
}

/** Counted against the register itself: a copy that is quick because it is short would be worth nothing. */
async function allArrived(run: RunFile, schema: ScratchSchema): Promise<void> {
  const client = new pg.Client({ connectionString: run.postgres.monitoring });
  await client.connect();
  try {
    const sql = (a: string, b: string, c: string): string =>
      `select (select count(*) from ${a})::int as a, (select count(*) from ${b})::int as b, (select count(*) from ${c})::int as c`;
    const { rows } = await client.query<Record<string, number>>(sql('region', 'household', 'person'));
    const [copy] = await schema.query<Record<string, number>>(sql(...tables));
    const [register] = rows;
    if (JSON.stringify(register) !== JSON.stringify(copy)) {
      throw new Error(
        `the copies of ${monitoring.household.service} are incomplete: ${JSON.stringify({ register, copy })}`,
      );
    }
  } finally {
    await client.end();
  }
}

interface Copy {
  table: string;
  text: Buffer;
  rows: number;
}

/** The rows as COPY takes them, in memory: the control does not read from a disk or another database. */
async function copiesOf(schema: ScratchSchema): Promise<Copy[]> {
  const client = new pg.Client({ connectionString: schema.url });
  await client.connect();
  try {
    const copies: Copy[] = [];
    for (const table of tables) {
      const chunks: Buffer[] = [];
      for await (const chunk of client.query(copyTo(`copy ${table} to stdout`))) chunks.push(chunk as Buffer);
      const text = Buffer.concat(chunks);
      const [count] = await schema.query<{ rows: number }>(`select count(*)::int as rows from ${table}`);
      copies.push({ table, text, rows: count?.rows ?? 0 });
    }
    return copies;
  } finally {
    await client.end();
  }
}

async function copied(schema: ScratchSchema, copies: readonly Copy[]): Promise<Sample> {
  await schema.query(`truncate ${tables.join(', ')}`);
  const client = new pg.Client({ connectionString: schema.url });
  await client.connect();
  try {
    const startedAt = performance.now();
    for (const { table, text } of copies) {
      await pipeline(Readable.from(slices(text)), client.query(copyFrom(`copy ${table} from stdin`)));
    }
    return { seconds: (performance.now() - startedAt) / 1_000 };
  } finally {
    await client.end();
  }
}

function* slices(text: Buffer): Generator<Buffer> {
  const size = 64 * 1_024;
  for (let start = 0; start < text.length; start += size) yield text.subarray(start, start + size);
}
