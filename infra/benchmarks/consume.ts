import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { monitoring, topics } from '@shouwang/contracts';
import { createDataSource } from '@shouwang/database';
import { createConsumer, inboxTablesSql } from '@shouwang/inbox';
import { createKafka, type Kafka } from '@shouwang/kafka';
import { outboxTableSql } from '@shouwang/outbox';
import { createLogger } from '@shouwang/process';
import { registryEntities, registrySubscriptions, registryTablesSql } from '@shouwang/registry';
import pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import type { RunFile } from '../start/run-file.ts';
import { defineBenchmark } from './benchmark.ts';
import { ratioAtMost } from './goal.ts';
import { inRounds, valuesOf, type Sample } from './rounds.ts';
import { sendRegister, type RegisterCounts } from './register-states.ts';
import { createSchema, type ScratchSchema } from './scratch-outbox.ts';
import { demoHouseholds } from './systems.ts';

const households = 100_000;
const tables = ['region_copy', 'household_copy', 'person_copy'] as const;
/** Another one each time: what an earlier run sent would be copied too. */
const topicPrefix = `bench_consume_${process.pid}.`;
const timeoutMs = 600_000;

/**
 * What a new service does first: it copies regions, households and persons from monitoring's state topics into tables of
 * its own. The topics are the benchmark's own and hold what compaction leaves of a register of that size. The control
 * writes the same rows by COPY into the same tables with the same indexes.
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
    const { run } = await context.system(demoHouseholds);
    const schema = await createSchema(run, 'bench_consume', registryTablesSql + ';' + inboxTablesSql + outboxTableSql);
    try {
      const counts = await fillTopics(run, context.seed);
      context.progress('状态主题已就绪', 'the state topics are filled');
      let attempt = 0;
      const consumeAll = (): Promise<Sample> => consumed(run, schema, counts, (attempt += 1));
      await consumeAll();
      const copies = await copiesOf(schema);
      const samples = await inRounds(context, { measure: consumeAll, control: () => copied(schema, copies) });
      const rows = copies.map(({ table, rows: count }) => `${table} ${count}`).join(', ');
      const notes = [
        { zh: `行数:${rows};测量含加入消费组`, en: `rows: ${rows}; the measure includes joining the group` },
        {
          zh: '主题由测试自行写入:每个键一条,头与字节同转发进程所发',
          en: "the benchmark fills the topics: a message for each key, with the headers and bytes of the relay's",
        },
      ];
      const values = (side: keyof typeof samples): number[] => valuesOf(samples[side], 'seconds');
      return { copy: { measure: values('measure'), control: values('control'), notes } };
    } finally {
      await schema.drop();
    }
  },
});

/** Monitoring's three topics as the contract declares them, with a message for each record. */
async function fillTopics(run: RunFile, seed: string): Promise<RegisterCounts> {
  const names: readonly string[] = [monitoring.region, monitoring.household, monitoring.person].map(
    ({ stateTopic }) => stateTopic,
  );
  const kafka = kafkaOf(run);
  const [admin, producer] = [kafka.admin(), kafka.producer()];
  try {
    await admin.ensureTopics(topics.filter(({ name }) => names.includes(name)));
    return await sendRegister(households, seed, (messages) => producer.send(messages));
  } finally {
    await Promise.all([admin.close(), producer.disconnect()]);
  }
}

function kafkaOf(run: RunFile): Kafka {
  const logger = createLogger({ name: 'bench', level: 'error' });
  return createKafka({ ...run.kafka, clientId: 'bench-consume', topicPrefix, logger });
}

/** From the start of a consumer whose group has never read anything until everything is in the tables. */
async function consumed(run: RunFile, schema: ScratchSchema, counts: RegisterCounts, attempt: number): Promise<Sample> {
  await schema.query(`truncate ${tables.join(', ')}, inbox_event`);
  const dataSource = createDataSource({ url: schema.url, name: 'bench', entities: registryEntities, migrations: [] });
  await dataSource.initialize();
  const consumer = createConsumer({
    service: `bench-consume-${process.pid}-${attempt}`,
    kafka: kafkaOf(run),
    dataSource,
    logger: createLogger({ name: 'bench', level: 'error' }),
    subscriptions: registrySubscriptions('bench', () => new Date()),
  });
  try {
    const startedAt = performance.now();
    await consumer.start();
    await consumer.drain(timeoutMs);
    const seconds = (performance.now() - startedAt) / 1_000;
    await allArrived(schema, counts);
    return { seconds };
  } finally {
    await consumer.stop();
    await dataSource.destroy();
  }
}

/** Counted against what was sent: a copy that is quick because it is short would be worth nothing. */
async function allArrived(schema: ScratchSchema, sent: RegisterCounts): Promise<void> {
  const [arrived] = await schema.query<RegisterCounts>(
    `select (select count(*) from region_copy)::int as regions, (select count(*) from household_copy)::int as households,
       (select count(*) from person_copy)::int as persons`,
  );
  if (JSON.stringify(arrived) !== JSON.stringify(sent)) {
    throw new Error(`the copies are incomplete: ${JSON.stringify({ sent, arrived })}`);
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
