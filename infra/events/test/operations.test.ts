import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import { housing as contracts } from '@shouwang/contracts';
import { CannotStart } from '../../local/cannot-start.ts';
import { reportLag, reportOutboxes } from '../lag.ts';
import { reportParked } from '../parked.ts';
import { discardIn, redriveIn } from '../redrive.ts';
import { planReplay, topicsOf } from '../replay-plan.ts';
import { askService } from '../inbox-requests.ts';
import { passes, rangesFrom, show, type Shown } from '../tail.ts';
import { reportTopics } from '../topics.ts';
import { startTwoServices, village, type TwoServices } from './two-services.ts';

jest.setTimeout(120_000);

const { eventsTopic } = contracts.dwelling;
const all = { consumer: null, topic: null, key: null };
let world: TwoServices;
let dwelling: string;

beforeAll(async () => {
  world = await startTwoServices();
  dwelling = await world.dangerousDwelling(await world.registerHousehold());
});
afterAll(() => world?.stop());

/** An appraisal of an unknown household, as its department might send it: monitoring can't handle it. */
async function publishUnknown(key: string, count: number): Promise<void> {
  const [, appraised] = (await world.housing.messages(eventsTopic)).filter((message) => message.key === dwelling);
  const data = JSON.parse(String(appraised?.value)) as { state: object };
  const value = JSON.stringify({ ...data, state: { ...data.state, householdId: crypto.randomUUID() } });
  const producer = world.housing.kafka.producer();
  await producer.send(
    Array.from({ length: count }, () => ({
      topic: eventsTopic,
      key,
      value,
      headers: { ...appraised?.headers, ce_id: crypto.randomUUID() },
    })),
  );
  await producer.disconnect();
  await world.monitoring.service.drain();
}

test('topics are listed with what is on them and how they differ from their declaration', async () => {
  const topics = await reportTopics(world.system);
  const dwellings = topics.find(({ name }) => name === eventsTopic);
  expect(dwellings).toMatchObject({ partitions: 1, messages: 2n, differences: ['partitions 1 ≠ 3'] });
  // The two services have not made the topics of industry projects.
  const missing = topics.find(({ name }) => name.startsWith('shouwang.industry-projects.project.'));
  expect(missing).toMatchObject({ partitions: 0, differences: ['不存在 missing'] });
});

test('lag names each group on each topic with its members, and each outbox', async () => {
  const groups = await reportLag(world.system);
  expect(groups.find(({ group, topic }) => group === 'shouwang.monitoring' && topic === eventsTopic)).toMatchObject({
    state: 'Stable',
    members: [expect.stringContaining('monitoring@')],
    committed: 2n,
    end: 2n,
    lag: 0n,
  });
  expect(await reportOutboxes(world.system)).toEqual([
    { service: 'monitoring', unsent: 0, oldestMs: null },
    { service: 'housing-safety', unsent: 0, oldestMs: null },
  ]);
});

test('tail shows what passes its filters, regions with all below them', async () => {
  const shown: Shown[] = [];
  const filter = { type: 'dwelling', region: '360704000000', key: null } as Parameters<typeof passes>[0];
  await world.system.kafka.read({
    ranges: await rangesFrom(world.system, [eventsTopic], { kind: 'beginning' }, false),
    onMessages: (messages) => void shown.push(...messages.filter((one) => passes(filter, one)).map(show)),
  });
  expect(shown.map(({ type, key, sequence, regionCode }) => ({ type, key, sequence, regionCode }))).toEqual([
    { type: 'dwelling.registered', key: dwelling, sequence: 1, regionCode: village },
    { type: 'dwelling.appraised', key: dwelling, sequence: 2, regionCode: village },
  ]);
  const [message] = await world.housing.messages(eventsTopic);
  if (!message) throw new Error('no message');
  expect(passes({ ...filter, type: 'dwell' }, message)).toBe(false);
  expect(passes({ ...filter, region: '360705000000' as typeof filter.region }, message)).toBe(false);
  expect(passes({ type: null, region: null, key: 'other' }, message)).toBe(false);
});

test('parked keys are listed, redriven and given up', async () => {
  await publishUnknown('unknown', 2);
  expect(await reportParked(world.system, null)).toMatchObject([
    { service: 'monitoring', consumer: 'monitoring.dwelling-warnings', key: 'unknown', behind: 1, attempts: 3 },
  ]);
  const [redriven] = await redriveIn(world.system, null, { ...all, key: 'unknown' });
  expect(redriven).toMatchObject({
    service: 'monitoring',
    result: { redriven: { handled: 0, stillParked: 2, keys: [{ key: 'unknown', stillParked: 2 }] } },
  });
  const filter = { ...all, key: 'unknown' };
  const first = await discardIn(world.system, 'monitoring', filter, '虚构的农户');
  expect(first.result.redriven).toMatchObject({ handled: 0, stillParked: 1 });
  await discardIn(world.system, 'monitoring', filter, '虚构的农户');
  expect(await reportParked(world.system, 'monitoring')).toEqual([]);
  expect(await redriveIn(world.system, null, all)).toEqual([]);
  await expect(discardIn(world.system, 'monitoring', filter, 'again')).rejects.toThrow(CannotStart);
});

test('a replay is counted first and moves the service back; the limit of the inbox is named', async () => {
  const topics = await topicsOf(world.system, 'monitoring');
  expect(topics).toContain(eventsTopic);
  const plan = await planReplay(world.system, 'monitoring', [eventsTopic], { kind: 'offset', offset: 1n });
  expect(plan.topics).toEqual([{ topic: eventsTopic, isState: false, messages: 3n }]);
  expect(plan.limitMs).toBeNull();
  const result = await askService(world.system, 'monitoring', { action: 'replay', arguments: plan.request });
  expect(result).toMatchObject({ action: 'replay', replayed: { moved: [{ topic: eventsTopic, from: '4', to: '1' }] } });
  await world.monitoring.service.drain();
  const clues = await (await world.system.database('monitoring')).query('select from risk_clue');
  expect(clues.rowCount).toBe(1);
});

test('a request to a service that is not running is withdrawn with a clear message', async () => {
  await publishUnknown('left', 1);
  await world.monitoring.service.stop();
  await expect(redriveIn(world.system, 'monitoring', all)).rejects.toThrow(/not running.*withdrawn/);
  const left = await (
    await world.system.database('monitoring')
  ).query('select from inbox_request where finished_at is null');
  expect(left.rowCount).toBe(0);
});
