import { join } from 'node:path';
import { afterEach, expect, test } from '@jest/globals';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { type LocalKafka, prepareKafka } from '../kafka.ts';
import { createPortChooser } from '../ports.ts';
import { findByMarker } from '../processes.ts';
import { createScratch, type Scratch } from './scratch.ts';

const scratches: Scratch[] = [];
afterEach(async () => {
  await Promise.all(scratches.splice(0).map((scratch) => scratch.remove()));
});

async function start({ path, supervisor, signal }: Scratch): Promise<LocalKafka> {
  const choosePort = createPortChooser();
  const kafka = await prepareKafka({
    dataDirectory: path,
    logFile: join(path, 'logs', 'kafka.log'),
    port: await choosePort(null),
    controllerPort: await choosePort(null),
    sessionMs: 3_000,
    onDownload: () => {},
    signal,
  });
  await supervisor.start(kafka.program);
  return kafka;
}

test('what was acknowledged before kill -9 is there after the next start, on whatever ports it gets', async () => {
  const scratch = await createScratch({ restart: false });
  scratches.push(scratch);
  const first = await start(scratch);
  expect(first.isNew).toBe(true);
  const topic = { name: 'kept', partitions: 1, config: {} };
  const before = clientOf(first);
  await before.admin.ensureTopics([topic]);
  await before.producer.connect();
  await before.producer.send([{ topic: 'kept', key: 'a', value: 'b', headers: {} }]);
  await before.close();
  for (const pid of findByMarker(first.program.marker)) process.kill(pid, 'SIGKILL');

  const second = await start(scratch);
  expect(second.isNew).toBe(false);
  const after = clientOf(second);
  await after.admin.ensureTopics([topic]);
  expect(await after.admin.endOffsets(['kept'])).toEqual(new Map([['kept:0', 1n]]));
  await after.close();
});

function clientOf(kafka: LocalKafka) {
  const logger = createLogger({ name: 'test', level: 'silent' });
  const client = createKafka({ brokers: kafka.brokers, clientId: 'test', logger });
  const admin = client.admin();
  const producer = client.producer();
  return { admin, producer, close: () => Promise.all([admin.close(), producer.disconnect()]) };
}
