import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { auditSeals, education, employment, housing, monitoring, topics } from '@shouwang/contracts';
import { encodeHeaders } from '@shouwang/events';
import type { Access, Admin, Kafka, KafkaSasl } from '@shouwang/kafka';
import { catchUp, examplePrograms } from '../../examples/example-programs.ts';
import { runnable } from '../../examples/runnable.ts';
import { grant, list, revoke } from '../../subscribers/subscribers.ts';
import { listProcesses } from '../../local/processes.ts';
import { memberNames, type MemberName } from '../../start/members.ts';
import { memberRights, userOf } from '../principals.ts';
import { administratorOf, saslOf } from '../secure-broker.ts';
import { startSecuredKafka, type SecuredKafka } from './secured-kafka.ts';

let secured: SecuredKafka;
let access: Access;
let admin: Admin;

beforeAll(async () => {
  secured = await startSecuredKafka();
  const administrator = secured.as(administratorOf(secured.passwords));
  access = administrator.access();
  admin = administrator.admin();
}, 120_000);
afterAll(async () => {
  await access.close();
  await admin.close();
  await secured.remove();
});

const as = (member: MemberName): Kafka => secured.as(saslOf(secured.passwords, member), member);
const message = (topic: string) => ({ topic, key: 'a', value: 'b', headers: {} });

/** Resolves to null, or to the reason of the refusal; a topic that is a moment old may have no leader yet. */
async function send(kafka: Kafka, topic: string): Promise<string | null> {
  const producer = kafka.producer();
  let reason: string | null = null;
  for (let left = 10; left > 0; left--) {
    reason = await producer.send([message(topic)]).then(
      () => null,
      (error: unknown) => String(error),
    );
    if (reason === null || !/leader/.test(reason)) break;
  }
  await producer.disconnect();
  return reason;
}

/** As kafkajs says it: a group that is somebody else's has no coordinator for us. */
const refusal = /not authorized|authentication failed|Failed to find group coordinator/i;

async function until(condition: () => boolean): Promise<void> {
  const end = Date.now() + 20_000;
  while (!condition()) {
    if (Date.now() > end) throw new Error('it did not come about');
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The first message of a topic by a group's consumer, or why there is none. */
async function receive(kafka: Kafka, topic: string, group: string): Promise<string> {
  const consumer = kafka.consumer(group);
  const { promise: got, resolve } = Promise.withResolvers<string>();
  await consumer.run({
    topics: [topic],
    handleBatch: async (batch) => {
      batch.done(batch.messages.at(-1)?.offset ?? '0');
      resolve(String(batch.messages[0]?.value));
    },
  });
  const refused = setInterval(() => {
    const { lastError } = consumer.state();
    // Else a group that is being looked for, which comes right.
    if (lastError !== null && refusal.test(lastError)) resolve(lastError);
  }, 50);
  try {
    return await got;
  } finally {
    clearInterval(refused);
    await consumer.stop();
  }
}

const subscriber = async (name: string, domains: Parameters<typeof grant>[1]['domains']): Promise<KafkaSasl> => {
  const password = await grant(access, { name, domains, newPassword: false });
  if (password === null) throw new Error('no password was made');
  return { mechanism: 'scram-sha-512', username: userOf(name), password };
};

describe('a service', () => {
  test('writes its own topics and dead letters, and no other', async () => {
    const own = [housing.dwelling.eventsTopic, housing.dwelling.stateTopic, 'shouwang.housing-safety.dead-letter.v1'];
    for (const topic of own) expect(await send(as('housing-safety'), topic)).toBeNull();
    const others = [monitoring.household.eventsTopic, 'shouwang.monitoring.dead-letter.v1'];
    for (const topic of others) expect(await send(as('housing-safety'), topic)).toMatch(/authorized/i);
    expect(await admin.endOffsets([monitoring.household.eventsTopic])).not.toContainEqual([expect.anything(), 1n]);
  });

  test('reads what it listens to in its own group; no other topic, and not by the group of another', async () => {
    await send(as('monitoring'), monitoring.person.stateTopic);
    const mine = as('housing-safety');
    expect(await receive(mine, monitoring.person.stateTopic, 'shouwang.housing-safety')).toBe('b');
    expect(await receive(mine, monitoring.person.stateTopic, 'shouwang.employment')).toMatch(refusal);
    expect(await receive(mine, monitoring.person.eventsTopic, 'shouwang.housing-safety')).toMatch(
      /authorized|not host/i,
    );
  });

  test('makes no topics, users or rights', async () => {
    const mine = as('employment');
    const [own, ownAccess] = [mine.admin(), mine.access()];
    await expect(ownAccess.setPassword('shouwang-admin', 'x')).rejects.toThrow(/needs ALTER permission/);
    const right = { user: 'employment', name: 'x', resource: 'topic', match: 'literal', operation: 'read' } as const;
    await ownAccess.grant([right]).catch(() => {});
    expect(await access.rights('employment')).not.toContainEqual(right);
    expect((await admin.describeTopics('')).map(({ name }) => name)).not.toContain('x');
    await Promise.all([own.close(), ownAccess.close()]);
  });
});

test('the gateway reads every event for its live tail, and writes the heads of its audit and nothing else', async () => {
  expect(await receive(as('gateway'), housing.dwelling.eventsTopic, 'shouwang.gateway.tail.1')).toBe('b');
  const { topic: own } = auditSeals('gateway');
  expect(topics.map(({ name }) => name)).toContain(own);
  for (const { name } of topics) {
    const refused = await send(as('gateway'), name);
    if (name === own) expect([name, refused]).toEqual([name, null]);
    else expect([name, refused]).toEqual([name, expect.stringMatching(/authorized/i)]);
  }
  expect([...(await admin.endOffsets([own])).values()]).toEqual([1n]);
}, 60_000);

test('no service writes the heads of the gateway, nor of another service', async () => {
  const heads = topics.map(({ name }) => name).filter((name) => name.endsWith('.audit.seals.v1'));
  expect(heads).toHaveLength(6);
  for (const name of heads) {
    const refused = await send(as('employment'), name);
    const isOwn = name === auditSeals('employment').topic;
    expect([name, refused]).toEqual([name, isOwn ? null : expect.stringMatching(/authorized/i)]);
  }
});

describe('nobody is let in', () => {
  const refused = async (kafka: Kafka): Promise<void> => {
    const asked = kafka.admin();
    await expect(asked.describeTopics('')).rejects.toThrow();
    await asked.close();
    expect(await send(kafka, housing.dwelling.eventsTopic)).not.toBeNull();
  };

  test('without a name', () => refused(secured.as(null)));
  test('with a wrong password', () =>
    refused(secured.as({ ...saslOf(secured.passwords, 'housing-safety'), password: 'guessed' })));
  test('with a name that nobody has', () =>
    refused(secured.as({ mechanism: 'scram-sha-512', username: 'mallory', password: 'guessed' })));
  test('by the mechanism that sends the password in clear', () =>
    refused(secured.as({ ...administratorOf(secured.passwords), mechanism: 'plain' })));
});

describe('a subscriber', () => {
  test('reads the topics of the domains that it was granted, in groups of its own name, and writes nothing', async () => {
    const bureau = secured.as(await subscriber('housing-bureau', ['housing-safety']));
    const group = userOf('housing-bureau');
    expect(await receive(bureau, housing.dwelling.eventsTopic, group)).toBe('b');
    expect(await receive(bureau, housing.dwelling.stateTopic, `${group}.second`)).toBe('b');
    expect(await receive(bureau, monitoring.person.stateTopic, group)).toMatch(/not authorized/i);
    expect(await receive(bureau, 'shouwang.housing-safety.dead-letter.v1', group)).toMatch(/not authorized/i);
    expect(await receive(bureau, housing.dwelling.eventsTopic, 'shouwang.monitoring')).toMatch(refusal);
    expect(await receive(bureau, housing.dwelling.eventsTopic, `${group}-2`)).toMatch(refusal);
    const closed = [housing.dwelling.eventsTopic, auditSeals('housing-safety').topic, auditSeals('gateway').topic];
    for (const topic of closed)
      expect([topic, await send(bureau, topic)]).toEqual([topic, expect.stringMatching(/authorized/i)]);
    expect(await receive(bureau, auditSeals('gateway').topic, group)).toMatch(/not authorized/i);
  });

  test('may be any program: each example reads with its name and password, and not with a wrong one', async () => {
    const sasl = await subscriber('examples', ['education-subsidies']);
    const run = { brokers: secured.brokers, aggregate: 'education-subsidies.school', store: '' };
    const headers = encodeHeaders({
      id: crypto.randomUUID(),
      source: '/shouwang/test',
      type: 'school.state',
      time: new Date().toISOString(),
      subject: 'example',
      partitionkey: 'example',
      regioncode: '360704100001',
      correlationid: crypto.randomUUID(),
      causationid: null,
      sequence: 1,
    });
    const state = { topic: education.school.stateTopic, key: 'example', value: '{"id":"example"}', headers };
    const programs = runnable(await examplePrograms());
    expect(programs.length).toBeGreaterThan(0);
    const producer = secured.as(administratorOf(secured.passwords)).producer();
    await producer.send([state]);
    await producer.disconnect();
    for (const program of programs) {
      const store = join(secured.scratch.path, `store-${program.name}`);
      const { held } = await catchUp(program, { ...run, store, sasl });
      expect(held.map(({ key }) => key)).toContain('example');
      const guess = { ...sasl, password: 'guessed' };
      await expect(catchUp(program, { ...run, store: `${store}-2`, sasl: guess })).rejects.toThrow(/ended with/);
    }
  }, 180_000);

  test('may be granted more, keeps its password, and is listed', async () => {
    expect(await grant(access, { name: 'housing-bureau', domains: ['employment'], newPassword: false })).toBeNull();
    expect(await list(access)).toContainEqual({ name: 'housing-bureau', domains: ['employment', 'housing-safety'] });
    const given = await grant(access, { name: 'housing-bureau', domains: ['employment'], newPassword: true });
    expect(given).toMatch(/^[\w-]{32}$/);
  });

  test('that is revoked hears nothing more on the connection that it has, and opens no other', async () => {
    const sasl = await subscriber('short-lived', ['employment']);
    const topic = employment.workshop.eventsTopic;
    const consumer = secured.as(sasl).consumer(userOf('short-lived'));
    const heard: string[] = [];
    await consumer.run({
      topics: [topic],
      handleBatch: async ({ messages, done }) => {
        heard.push(...messages.map(({ value }) => String(value)));
        done(messages.at(-1)?.offset ?? '0');
      },
    });
    await send(as('employment'), topic);
    await until(() => heard.length > 0);
    expect(await revoke(access, 'short-lived')).toBe(true);
    // A fetch that was under way is still answered, with what comes within the half second that it waits.
    await until(() => /authoriz|authentication/i.test(consumer.state().lastError ?? ''));
    expect(await send(as('employment'), topic)).toBeNull();
    await new Promise((resolve) => setTimeout(resolve, 1_000));
    expect(heard).toEqual(['b']);
    await consumer.stop();
    await expect(secured.as(sasl).admin().describeTopics('')).rejects.toThrow(/authentication/i);
    expect(await list(access)).not.toContainEqual(expect.objectContaining({ name: 'short-lived' }));
    expect(await revoke(access, 'short-lived')).toBe(false);
  });
});

test('a further start puts right what was changed by hand, and leaves subscribers alone', async () => {
  const [first, ...others] = memberRights();
  if (!first) throw new Error('there are no rights');
  await access.revoke([first]);
  await access.grant([{ ...first, name: 'shouwang.', user: 'employment' }]);
  await secured.secureAgain();
  const present = (await access.rights()).filter(({ user }) => memberNames.some((member) => member === user));
  expect(present).toHaveLength(others.length + 1);
  expect(present).toEqual(expect.arrayContaining([first, ...others]));
  expect(await list(access)).toContainEqual(expect.objectContaining({ name: 'housing-bureau' }));
});

test('no password is in a log, in the arguments of a process, or in a file that others may read', () => {
  const { path } = secured.scratch;
  const passwords = Object.values(secured.passwords);
  const holds = (text: string): boolean =>
    passwords.some((password) => text.includes(password)) || text.includes('saltedPassword');
  const argumentLists = listProcesses().map(({ args }) => args.join('\0'));
  expect(argumentLists.some((text) => text.includes(path))).toBe(true);
  expect(argumentLists.filter(holds)).toEqual([]);
  const files = readdirSync(path, { recursive: true, withFileTypes: true })
    // Indexes are empty and large.
    .filter((entry) => entry.isFile() && !entry.name.endsWith('index'))
    .map((entry) => join(entry.parentPath, entry.name));
  const holding = files.filter((file) => holds(readFileSync(file, 'latin1')));
  expect(holding).toEqual([join(path, 'kafka', 'server.properties')]);
  for (const file of holding) expect(statSync(file).mode & 0o077).toBe(0);
});
