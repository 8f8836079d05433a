import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { aggregates, messageSchemas } from '@shouwang/contracts';
import { encodeHeaders } from '@shouwang/events';
import { createKafka } from '@shouwang/kafka';
import { testKafka } from '@shouwang/test-engines';
import type { RegionCode } from '@shouwang/values';
import type { Viewer } from '@shouwang/viewer';
import { everybodyIs, openViewer } from '../src/identity/everybody.ts';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway } from './running-gateway.ts';
import { openStream } from './sse-client.ts';

const quiet = { debug() {}, info() {}, warn() {}, error() {} };
const { brokers, topicPrefix } = testKafka();
const kafka = createKafka({ brokers, clientId: 'test', topicPrefix, logger: quiet });
const producer = kafka.producer();
let running: RunningGateway;

beforeAll(async () => {
  const admin = kafka.admin();
  await admin.ensureTopics(aggregates.map(({ eventsTopic }) => ({ name: eventsTopic, partitions: 1, config: {} })));
  await admin.close();
  running = await runGateway({ kafka: { brokers, topicPrefix } });
}, 60_000);
afterAll(async () => {
  await producer.disconnect();
  await running.stop();
});

const get = (path: string, headers: Record<string, string> = {}) => fetch(`${running.gateway.url}${path}`, { headers });
const page = async (path: string, language = 'zh') => (await get(path, { 'accept-language': language })).text();

describe('the pages', () => {
  test('are in the language of the browser, and the switch on them goes before it', async () => {
    expect(await page('/events')).toContain('<html lang="zh-CN">');
    expect(await page('/events', 'en')).toContain('How to subscribe');
    expect(await page('/events?lang=en')).toContain('<html lang="en">');
    expect(await page('/events/housing-safety.dwelling?lang=zh', 'en')).toContain('住房安全鉴定');
    expect(await page('/', 'en')).toContain('href="/events?lang=en"');
    expect(await page('/events', 'en')).toContain('href="/?lang=en"');
  });

  test('every address on them is served by us, and nothing is inline', async () => {
    const seen = new Set<string>();
    const open = ['/events?lang=en', '/events?lang=zh'];
    for (let path = open.pop(); path !== undefined; path = open.pop()) {
      if (seen.has(path)) continue;
      seen.add(path);
      const response = await get(path);
      const text = await response.text();
      expect([path, response.status]).toEqual([path, 200]);
      if (!response.headers.get('content-type')?.startsWith('text/html') || !path.startsWith('/events')) continue;
      expect(response.headers.get('content-security-policy')).not.toMatch(/unsafe|\*|https?:/);
      expect(text).not.toMatch(/<style|style="|onclick=|<script(?![^>]*(src=|application\/json))/);
      for (const [, address = ''] of text.matchAll(/(?:href|src)="([^"#]+)/g)) {
        if (!address.startsWith('data:')) expect([path, address[0]]).toEqual([path, '/']);
        if (address.startsWith('/')) open.push(address);
      }
      const ids = new Set([...text.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id));
      const targets = [...text.matchAll(/href="#([^"]+)"/g)].map(([, id]) => id);
      expect(targets.filter((id) => !ids.has(id))).toEqual([]);
    }
    // Two languages of each page of a pair of topics, and every schema.
    expect(seen.size).toBeGreaterThan(2 * aggregates.length + messageSchemas().length);
  }, 60_000);

  test('show every message of the contract with every field, in both languages', async () => {
    for (const { service, name } of aggregates) {
      const [zh, en] = [await page(`/events/${service}.${name}`, 'zh'), await page(`/events/${service}.${name}`, 'en')];
      for (const { type, schema } of messageSchemas().filter(
        (one) => one.service === service && one.aggregate === name,
      )) {
        const served = await (await get(`/events/schemas/${service}/${type}.v1.json`)).json();
        expect(served).toEqual(schema);
        for (const text of [zh, en]) expect(text).toContain(`<section id="${type}">`);
        for (const [field, { description = '' }] of Object.entries(schema.properties ?? {})) {
          if (field === 'state') continue;
          for (const text of [zh, en]) expect(text).toContain(`<td><code>${field}</code></td>`);
          const [inChinese = '', inEnglish = ''] = description.split(' / ');
          expect([zh.includes(inChinese), en.includes(inEnglish)]).toEqual([true, true]);
        }
      }
    }
  });
});

describe('the live stream', () => {
  async function publish(type: string, regioncode: string): Promise<string> {
    const id = randomUUID();
    const { topic = '' } = messageSchemas().find((message) => message.type === type) ?? {};
    const headers = encodeHeaders({
      id,
      source: '/shouwang/test',
      type,
      time: new Date().toISOString(),
      subject: id,
      partitionkey: id,
      regioncode,
      correlationid: id,
      causationid: null,
      sequence: 1,
    });
    await producer.send([{ topic, key: id, value: JSON.stringify({ state: { id } }), headers }]);
    return id;
  }

  const stream = (query: string, headers = {}) => openStream(`${running.gateway.url}/events/stream?${query}`, headers);
  const idOf = ({ data }: { data: unknown }): string => (data as { id: string }).id;

  test('sends what happens in the region and below, of the types asked for', async () => {
    const wanted = await stream('region=360704&type=dwelling.left&type=dwelling.demolished');
    await wanted.next((event) => event.name === 'status' && (event.data as { status: string }).status === 'live');
    await publish('dwelling.left', '361104100001');
    await publish('dwelling.registered', '360704100001');
    const below = await publish('dwelling.left', '360704100001');
    const itself = await publish('dwelling.demolished', '360704000000');
    expect(idOf(await wanted.next((event) => event.name === 'change'))).toBe(below);
    expect(idOf(await wanted.next((event) => event.name === 'change'))).toBe(itself);
    wanted.close();
  }, 60_000);

  test('goes on for who comes back behind the last event that he got; a newcomer gets a few to begin with', async () => {
    const first = await stream('type=dwelling.moved-in');
    await first.next((event) => event.name === 'status' && (event.data as { status: string }).status === 'live');
    const ids = [];
    for (let count = 0; count < 4; count += 1) ids.push(await publish('dwelling.moved-in', '360704100001'));
    const got = await first.next((event) => event.name === 'change');
    for (let count = 1; count < 4; count += 1) await first.next((event) => event.name === 'change');
    first.close();
    expect(idOf(got)).toBe(ids[0]);
    const again = await stream('type=dwelling.moved-in', { 'last-event-id': got.id });
    for (const id of ids.slice(1)) expect(idOf(await again.next((event) => event.name === 'change'))).toBe(id);
    again.close();
    const newcomer = await stream('type=dwelling.moved-in&recent=2');
    for (const id of ids.slice(2)) expect(idOf(await newcomer.next((event) => event.name === 'change'))).toBe(id);
    newcomer.close();
    const lost = await stream('type=dwelling.moved-in', { 'last-event-id': 'ffffffff.1.1000' });
    await lost.next((event) => event.name === 'gap');
    lost.close();
  }, 60_000);

  test('sends a viewer what its departments and areas allow, whatever it asks for, and nothing of the rest to count', async () => {
    const system: Viewer = {
      ...openViewer,
      areas: ['360704000000' as RegionCode],
      scopes: ['events:read', 'housing-safety:read'],
    };
    const other = await runGateway({ kafka: { brokers, topicPrefix }, identity: everybodyIs(system) });
    try {
      const url = `${other.gateway.url}/events/stream`;
      const heard = await openStream(`${url}?region=36`, {});
      await heard.next((event) => event.name === 'status' && (event.data as { status: string }).status === 'live');
      const first = await publish('dwelling.left', '360704100001');
      await publish('household.closed', '360704100001');
      await publish('dwelling.left', '361104100001');
      const last = await publish('dwelling.left', '360704100002');
      const changes = [
        await heard.next(({ name }) => name === 'change'),
        await heard.next(({ name }) => name === 'change'),
      ];
      expect(changes.map(idOf)).toEqual([first, last]);
      heard.close();
      const again = await openStream(url, { 'last-event-id': changes[0]?.id ?? '' });
      expect(idOf(await again.next(({ name }) => name === 'change'))).toBe(last);
      again.close();
      for (const { id, data } of changes) {
        expect(id).toMatch(/^[0-9a-f]{8}\.[0-9a-f]{16}\.\d{13}$/);
        expect(Object.keys(data as object)).not.toContain('offset');
      }
    } finally {
      await other.stop();
    }
  }, 60_000);

  test('is refused to who may not hear events', async () => {
    const deaf = await runGateway({ identity: everybodyIs({ ...openViewer, scopes: ['housing-safety:read'] }) });
    const response = await fetch(`${deaf.gateway.url}/events/stream`);
    expect([response.status, await response.json()]).toEqual([
      403,
      { errors: [expect.objectContaining({ extensions: expect.objectContaining({ code: 'FORBIDDEN' }) })] },
    ]);
    await deaf.stop();
  });

  test.each(['region=36070', 'type=dwelling.bought', 'recent=-1', 'recent=1000'])('refuses %s', async (query) => {
    const response = await get(`/events/stream?${query}`);
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({ errors: [{ extensions: { code: 'BAD_USER_INPUT' } }] });
  });
});

test('a gateway without a broker says so on the page and in the stream, and stops at once', async () => {
  const alone = await runGateway();
  const text = await (await fetch(`${alone.gateway.url}/events?lang=en`)).text();
  expect(text).toContain('not connected to Kafka');
  expect(text).not.toContain('/events/page.js');
  const stream = await openStream(`${alone.gateway.url}/events/stream`, {});
  expect((await stream.next(({ name }) => name === 'status')).data).toEqual({ status: 'off' });
  const stopped = alone.stop();
  expect((await stream.next(({ name }) => name === 'end')).data).toEqual({ reason: 'stopping' });
  await stopped;
});
