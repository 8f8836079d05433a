import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { createPortChooser } from '../../local/ports.ts';
import { chooseEngines } from '../choose-engines.ts';
import { type ContainerRuntime, openRuntime } from '../container-runtime.ts';
import { type Containers, createContainers, removeContainers } from '../containers.ts';
import { dockerAnswers } from '../docker-address.ts';
import { kafkaImage, postgresImage } from '../images.ts';

/** On a real Docker engine where there is one; where there is none, that this is said and nothing is tried. */
const images = [postgresImage, kafkaImage];
const runtime = (await dockerAnswers()) ? await openRuntime(images).catch(() => null) : null;
const prefix = `shouwang-trial-${randomBytes(4).toString('hex')}`;
const logs = mkdtempSync(join(tmpdir(), 'shouwang-containers-'));
const lost: string[] = [];
const back: string[] = [];
const choosePort = createPortChooser();

afterAll(async () => {
  if (runtime) await removeContainers(runtime, prefix, true);
  rmSync(logs, { recursive: true, force: true });
}, 60_000);

function containers(engine: ContainerRuntime): Containers {
  const events = {
    onLost: (name: string) => lost.push(name),
    onBack: (name: string) => back.push(name),
    onOutput: () => {},
  };
  return createContainers(engine, { prefix, keep: true, logs, events, signal: new AbortController().signal });
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

async function offsetsOf(brokers: string[], write: boolean): Promise<Map<string, bigint>> {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const client = createKafka({ brokers, clientId: 'test', logger });
  const admin = client.admin();
  const producer = client.producer();
  try {
    await admin.ensureTopics([{ name: 'kept', partitions: 1, config: {} }]);
    if (write) {
      await producer.connect();
      await producer.send([{ topic: 'kept', key: 'a', value: 'b', headers: {} }]);
    }
    return await admin.endOffsets(['kept']);
  } finally {
    await Promise.all([admin.close(), producer.disconnect()]);
  }
}

if (runtime === null) {
  test('no Docker engine with the images is here: a forced one is refused, and containers were not tried', async () => {
    await expect(chooseEngines('docker', images)).rejects.toThrow(/no Docker engine answers|cannot be/);
  });
} else {
  test('what was written in containers is there after kill -9 of the run, of the engine, and after a stop', async () => {
    const password = randomBytes(8).toString('hex');
    const killed = containers(runtime);
    const ports = { postgres: await choosePort(null), kafka: await choosePort(null) };
    const start = async (run: Containers): Promise<string> => {
      const [url] = await Promise.all([
        run.startPostgres({ port: ports.postgres, password, durable: true }),
        run.startKafka({ port: ports.kafka, sessionMs: 9_000 }),
      ]);
      return url;
    };
    const url = await start(killed);
    await query(url, 'create table note as select 42 as number');
    expect(await offsetsOf(killed.kafkaBrokers(ports.kafka), true)).toEqual(new Map([['kept:0', 1n]]));

    // The engine: what ends by itself is started again, and said.
    await runtime.client.container.getById(`${prefix}-postgres`).kill();
    await until(() => back.includes('postgres'));
    expect(lost).toEqual(['postgres']);
    expect(await query(url, 'select number from note')).toEqual([{ number: 42 }]);

    // The run: its containers are still there when the next one starts, on the same ports.
    const next = containers(runtime);
    await start(next);
    expect(await query(url, 'select number from note')).toEqual([{ number: 42 }]);
    expect(await offsetsOf(next.kafkaBrokers(ports.kafka), false)).toEqual(new Map([['kept:0', 1n]]));
    await next.stop();
    const names = (await runtime.client.container.list()).flatMap(({ Names }) => Names);
    expect(names.filter((name) => name.includes(prefix))).toEqual([]);
  }, 240_000);
}

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 60_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not come back');
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
