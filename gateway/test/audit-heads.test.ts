import { afterAll, afterEach, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { auditSeals, type AuditHead } from '@shouwang/contracts';
import { createKafka, readTopic } from '@shouwang/kafka';
import { startBrokerProxy, testKafka, type BrokerProxy, type TestDatabase } from '@shouwang/test-engines';
import { openKeyDatabase, type GatewayConfig } from '../index.ts';
import { createKeyDatabase, runGatewayWithKeys } from './key-database.ts';
import { startIssuer, type TestIssuer } from './oidc.ts';
import { until as comesAbout, type RunningGateway } from './running-gateway.ts';

/** The heads of the gateway's audit on their topic, with Kafka there, away and silent. */
const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const { brokers } = testKafka();
const { topic, data } = auditSeals('gateway');
let issuer: TestIssuer;
let proxy: BrokerProxy;
let stored: TestDatabase;
let owner: ReturnType<typeof openKeyDatabase>;
let topicPrefix: string;
let running: RunningGateway[] = [];

beforeAll(async () => {
  issuer = await startIssuer();
  proxy = await startBrokerProxy(brokers[0] ?? '');
});
beforeEach(async () => {
  ({ topicPrefix } = testKafka());
  const admin = createKafka({ brokers, clientId: 'test', topicPrefix, logger: quiet }).admin();
  await admin.ensureTopics([{ name: topic, partitions: 1, config: {} }]);
  await admin.close();
  stored = await createKeyDatabase();
  owner = openKeyDatabase(stored.url);
  await owner.initialize();
});
afterEach(async () => {
  proxy.restore();
  await Promise.all(running.map((each) => each.stop()));
  running = [];
  await owner.destroy();
  await stored.drop();
});
afterAll(async () => {
  await proxy.close();
  await issuer.stop();
});

const until = (condition: () => Promise<boolean>): Promise<void> => comesAbout(condition, 20_000);

/** As production runs it, but that a head may follow the one before at once; reaches Kafka by the proxy. */
async function start(
  kafka: GatewayConfig['kafka'] | null = { brokers: [proxy.address], topicPrefix },
): Promise<RunningGateway> {
  const gateway = await runGatewayWithKeys(issuer, stored.serviceUrl, { ...(kafka && { kafka }), headSeconds: 0.001 });
  running.push(gateway);
  return gateway;
}

async function createKey({ gateway }: RunningGateway): Promise<string> {
  const token = await issuer.sign({ sub: 'admin', roles: ['admin'], areas: ['360000000000'] });
  const response = await fetch(`${gateway.url}/access/keys`, {
    method: 'POST',
    headers: { authorization: `Bearer ${token}`, 'content-type': 'application/json' },
    body: JSON.stringify({ name: '虚构系统', roles: ['county-clerk'], areas: ['360704'], days: 1 }),
  });
  expect(response.status).toBe(201);
  return ((await response.json()) as { text: string }).text;
}

/** Its first head is on the topic. */
async function startAndLoseKafka(how: 'severed' | 'silent'): Promise<RunningGateway> {
  const gateway = await start();
  await createKey(gateway);
  await until(async () => (await heads()).length === 1);
  if (how === 'severed') proxy.sever();
  else proxy.hang();
  return gateway;
}

/** Not so often that a key which is not known yet counts as guessed. */
async function untilTaken(gateway: RunningGateway, text: string): Promise<void> {
  await until(async () => {
    const { status } = await gateway.ask('{ villages { code } }', {}, { authorization: `Bearer ${text}` });
    if (status !== 200) await new Promise((resolve) => setTimeout(resolve, 400));
    return status === 200;
  });
}

/** Read past the proxy. */
async function heads(): Promise<AuditHead[]> {
  const messages = await readTopic(createKafka({ brokers, clientId: 'test', topicPrefix, logger: quiet }), topic);
  return messages.map(({ value }) => data.parse(JSON.parse(String(value))));
}

async function sealed(): Promise<{ number: number; hash: string }[]> {
  return owner.query(`select number::int, encode(hash, 'hex') as hash from audit_seal order by 1`);
}

const untilSealed = (count: number): Promise<void> => until(async () => (await sealed()).length >= count);

async function leaders(name: string): Promise<number> {
  const holders: object[] = await owner.query(
    `select pid from pg_locks join pg_stat_activity using (pid)
     where locktype = 'advisory' and granted and datname = current_database() and application_name = $1`,
    [name],
  );
  return holders.length;
}

async function gauge({ gateway }: RunningGateway, name: string): Promise<number> {
  const text = await (await fetch(`${gateway.url}/metrics`)).text();
  return Number(new RegExp(`^shouwang_${name}\\{.*\\} (\\d+)$`, 'm').exec(text)?.[1]);
}

async function stops(gateway: RunningGateway): Promise<void> {
  running = running.filter((each) => each !== gateway);
  await gateway.stop();
}

/** `npm start` gives it two seconds; a busy machine gets more here, but less than a relay takes without its limit. */
async function stopsInTime(gateway: RunningGateway): Promise<void> {
  const from = performance.now();
  await stops(gateway);
  expect(performance.now() - from).toBeLessThan(4_000);
  expect(await leaders('audit sealer gateway')).toBe(0);
  expect(await leaders('outbox relay gateway')).toBe(0);
}

test('each is on the topic once, by the one leader of two gateways, and by the other when that is gone', async () => {
  const [first, second] = [await start(), await start()];
  await createKey(first);
  await untilSealed(1);
  await createKey(second);
  await untilSealed(2);
  await until(async () => (await heads()).length >= 2);
  expect(await heads()).toEqual((await sealed()).map((seal) => expect.objectContaining(seal)));
  expect(await leaders('audit sealer gateway')).toBe(1);
  expect(await leaders('outbox relay gateway')).toBe(1);
  expect((await gauge(first, 'relay_leader')) + (await gauge(second, 'relay_leader'))).toBe(1);
  await stops(first);
  await createKey(second);
  // The new leader tells the head that it found once more, and then the next.
  await until(async () => (await heads()).some(({ number }) => number === 3));
  expect(await heads()).toEqual(expect.arrayContaining((await sealed()).map((seal) => expect.objectContaining(seal))));
  await stopsInTime(second);
}, 60_000);

test.each(['severed', 'silent'] as const)(
  'with Kafka %s keys are made and taken, what is done is audited and sealed, and the heads come later',
  async (how) => {
    const gateway = await startAndLoseKafka(how);
    const text = await createKey(gateway);
    await untilTaken(gateway, text);
    await untilSealed(2);
    await until(async () => (await gauge(gateway, 'outbox_length')) === 1);
    expect(await heads()).toHaveLength(1);
    proxy.restore();
    await until(async () => (await heads()).length > 1 && (await gauge(gateway, 'outbox_length')) === 0);
    expect((await heads()).at(-1)).toMatchObject((await sealed()).at(-1) ?? {});
    await stopsInTime(gateway);
  },
  90_000,
);

test.each(['severed', 'silent'] as const)(
  'a gateway that is stopped with Kafka %s ends in time, and the next one publishes what waits',
  async (how) => {
    const gateway = await startAndLoseKafka(how);
    await createKey(gateway);
    await untilSealed(2);
    await stopsInTime(gateway);
    expect(await heads()).toHaveLength(1);
    proxy.restore();
    const next = await start();
    await until(async () => (await heads()).some(({ number }) => number === 2));
    await stopsInTime(next);
  },
  90_000,
);

test('without any broker they wait in the outbox', async () => {
  const gateway = await start(null);
  await createKey(gateway);
  await untilSealed(1);
  const waiting = async (): Promise<object[]> => owner.query('select position from outbox where sent_at is null');
  await until(async () => (await waiting()).length === 1);
  await stopsInTime(gateway);
}, 30_000);
