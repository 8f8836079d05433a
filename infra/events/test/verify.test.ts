import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { housing as contracts } from '@shouwang/contracts';
import type { KafkaMessage, OutgoingMessage } from '@shouwang/kafka';
import type { Difference } from '../verify/findings.ts';
import { verifySystem } from '../verify/verify-system.ts';
import { countSent, republish } from '../republish.ts';
import { startTwoServices, village, type TwoServices } from './two-services.ts';

jest.setTimeout(120_000);

const { eventsTopic, stateTopic } = contracts.dwelling;
let world: TwoServices;
let households: string[];
let dwellings: string[];

beforeAll(async () => {
  world = await startTwoServices();
  households = [];
  for (let number = 0; number < 5; number += 1) households.push(await world.registerHousehold());
  dwellings = [];
  for (const household of households) dwellings.push(await world.dangerousDwelling(household));
  await world.drain();
});
afterAll(() => world?.stop());

async function differences(): Promise<Difference[]> {
  return (await verifySystem(world.system, { settleMs: 5_000 })).differences;
}

async function inDatabase(service: 'monitoring' | 'housing-safety', sql: string, ...values: unknown[]): Promise<void> {
  await (await world.system.database(service)).query(sql, values);
}

/** Puts messages on topics behind the service's back. */
async function publish(...messages: OutgoingMessage[]): Promise<void> {
  const producer = world.housing.kafka.producer();
  await producer.send(messages);
  await producer.disconnect();
}

async function messagesOf(topic: string, key: string | undefined): Promise<KafkaMessage[]> {
  return (await world.housing.messages(topic)).filter((message) => message.key === key);
}

function again(message: KafkaMessage | undefined, headers: Record<string, string>): OutgoingMessage {
  if (!message) throw new Error('no such message');
  return {
    topic: message.topic,
    key: message.key ?? '',
    value: message.value,
    headers: { ...message.headers, ...headers },
  };
}

test('a system that works agrees, also after everything was published again', async () => {
  const clean = await verifySystem(world.system);
  expect(clean.differences).toEqual([]);
  expect(clean.warnings).toBe(5);
  expect(clean.services).toMatchObject([
    { service: 'monitoring', rows: 18, unsent: 0, repeated: 0 },
    { service: 'housing-safety', rows: 5, copied: 13, outbox: 10, onTopics: 10 },
  ]);
  expect(await countSent(world.system, 'housing-safety', Date.now() + 60_000)).toBe(0);
  expect(await countSent(world.system, 'housing-safety', null)).toBe(10);
  expect(await republish(world.system, 'housing-safety', null)).toBe(10);
  await world.drain();
  const repeated = await verifySystem(world.system);
  expect(repeated.differences).toEqual([]);
  expect(repeated.services[1]).toMatchObject({ onTopics: 20, repeated: 10 });
});

test('each thing that is broken is named', async () => {
  const [first, second, third, fourth, fifth] = dwellings;
  const [h1, h2, h3] = households;
  const [registered] = await messagesOf(eventsTopic, first);
  const firstState = (await messagesOf(stateTopic, fifth)).at(0);
  const extra = crypto.randomUUID();

  await inDatabase('housing-safety', 'delete from household_copy where id = $1', h1);
  await inDatabase('housing-safety', `update household_copy set status = 'CLOSED' where id = $1`, h2);
  await inDatabase(
    'housing-safety',
    `insert into household_copy values ($1, $2, 'LIFTED', 'ACTIVE', 1, 1)`,
    extra,
    village,
  );
  await inDatabase('housing-safety', `delete from outbox where key = $1 and sequence = 1`, second);
  await inDatabase(
    'housing-safety',
    `insert into outbox (event_id, topic, key, type, source, sequence, region_code, correlation_id, occurred_at, data, sent_at)
     select gen_random_uuid(), topic, key, type, source, 3, region_code, correlation_id, now(), data, now()
     from outbox where key = $1 and sequence = 2`,
    third,
  );
  await inDatabase('housing-safety', 'update dwelling set built_year = 1901 where id = $1', fourth);
  await inDatabase('monitoring', `update village_counter set amount = amount + 1 where counter = 'households'`);
  await inDatabase('monitoring', 'delete from risk_clue where household_id = $1', h3);
  await inDatabase(
    'monitoring',
    `update risk_clue set source_event_id = $2 where household_id = $1`,
    h2,
    crypto.randomUUID(),
  );
  await publish(
    again(registered, { ce_id: crypto.randomUUID() }),
    again(registered, { ce_id: crypto.randomUUID(), ce_sequence: '7' }),
    again(firstState, {}),
    { topic: stateTopic, key: extra, value: '{}', headers: { ...firstState?.headers, ce_sequence: '1' } },
    { topic: eventsTopic, key: 'stray', value: 'no event', headers: {} },
  );

  const found = await differences();
  const named = (service: string, check: string): string[] =>
    found.filter((one) => one.service === service && one.check === check).flatMap((one) => one.examples);
  const housing = (check: string): string => named('housing-safety', check).join('\n');
  expect(housing('copy-missing')).toBe(`household_copy ${h1}`);
  expect(housing('copy-differs')).toBe(`household_copy ${h2}: status`);
  expect(housing('copy-extra')).toBe(`household_copy ${extra}`);
  expect(housing('unexplained')).toContain(`${second} #1`);
  expect(housing('unexplained')).toContain(`${first} #7`);
  expect(housing('not-on-topic')).toContain(`${third} #3`);
  expect(housing('number-twice')).toContain(`${first} #1`);
  expect(housing('order')).toContain(`${first} #1 ← #2`);
  expect(housing('gap')).toContain(`${first} #7 ← #1`);
  expect(housing('malformed')).toContain('stray');
  expect(housing('state-differs')).toContain(`${fourth}: #2: builtYear`);
  expect(housing('state-differs')).toContain(`${fifth}: row #2, topic #1`);
  expect(housing('state-without-row')).toContain(extra);
  expect(named('monitoring', 'counter-differs').join()).toContain(`${village} households: 6, recount 5`);
  expect(named('monitoring', 'clue-missing')).toHaveLength(2);
  expect(named('monitoring', 'clue-unfounded')).toHaveLength(1);
});
