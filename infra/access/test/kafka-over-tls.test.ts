import { appendFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { createKafka, kafkaSecurityFrom, kafkaSecurityVariables, type Kafka } from '@shouwang/kafka';
import { readEnv } from '@shouwang/process';
import { createCertificate } from '@shouwang/test-engines';
import { z } from 'zod';
import { prepareKafka } from '../../local/kafka.ts';
import { createPortChooser, loopback } from '../../local/ports.ts';
import { createScratch, type Scratch } from '../../local/test/scratch.ts';

/** A real broker with a listener that speaks TLS, and clients that are told so as a process is: by KAFKA_SSL. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const topic = { name: 'over-tls', partitions: 1, config: {} };
let scratch: Scratch;
let brokers: string[];
let trusted: string;

beforeAll(async () => {
  scratch = await createScratch({ restart: false });
  const { path, supervisor, signal } = scratch;
  const choosePort = createPortChooser();
  const port = await choosePort(null);
  const tlsPort = await choosePort(null);
  const controllerPort = await choosePort(null);
  const { program } = await prepareKafka({
    dataDirectory: path,
    logFile: join(path, 'logs', 'kafka.log'),
    port,
    controllerPort,
    sessionMs: 9_000,
    onDownload: () => {},
    signal,
  });
  const { cert, key } = createCertificate('invented-broker');
  trusted = join(path, 'trusted.pem');
  writeFileSync(trusted, cert);
  writeFileSync(join(path, 'broker.pem'), key + cert, { mode: 0o600 });
  const own = `PLAINTEXT://${loopback}:${port},TLS://${loopback}:${tlsPort}`;
  // What stands later in the file holds.
  appendFileSync(
    join(path, 'kafka', 'server.properties'),
    [
      '',
      `listeners=${own},CONTROLLER://${loopback}:${controllerPort}`,
      `advertised.listeners=${own}`,
      'listener.security.protocol.map=PLAINTEXT:PLAINTEXT,TLS:SSL,CONTROLLER:PLAINTEXT',
      'ssl.keystore.type=PEM',
      `ssl.keystore.location=${join(path, 'broker.pem')}`,
      '',
    ].join('\n'),
  );
  await supervisor.start(program);
  brokers = [`${loopback}:${tlsPort}`];
}, 120_000);
afterAll(() => scratch.remove());

function clientOf(environment: Record<string, string>): Kafka {
  const security = kafkaSecurityFrom(readEnv(z.object(kafkaSecurityVariables), environment));
  return createKafka({ ...security, brokers, clientId: 'test', logger: quiet, requestTimeoutMs: 5_000 });
}

test('what one client sends over TLS another reads over TLS', async () => {
  const kafka = clientOf({ KAFKA_SSL: 'on', KAFKA_SSL_CA: trusted });
  const admin = kafka.admin();
  await admin.ensureTopics([topic]);
  const producer = kafka.producer();
  await producer.connect();
  await producer.send([{ topic: topic.name, key: 'a', value: 'b', headers: {} }]);
  await producer.disconnect();
  expect([...(await admin.endOffsets([topic.name])).values()]).toEqual([1n]);
  await admin.close();
  const { promise: heard, resolve } = Promise.withResolvers<void>();
  const consumer = kafka.consumer('reader');
  await consumer.run({ topics: [topic.name], handleBatch: async () => resolve() });
  await heard;
  await consumer.stop();
}, 60_000);

test.each([
  ['that does not trust the certificate', { KAFKA_SSL: 'on' }],
  ['that speaks no TLS', {}],
])(
  'a client %s gets nowhere',
  async (_who, environment) => {
    const admin = clientOf(environment).admin();
    await expect(admin.endOffsets([topic.name])).rejects.toThrow();
    await admin.close();
  },
  60_000,
);
