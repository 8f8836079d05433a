import { expect, test } from '@jest/globals';
import { CloudEvent as SdkEvent, Kafka as SdkKafka } from 'cloudevents';
import { decodeMessage, encodeHeaders, MalformedEvent, type EventAttributes } from './cloud-event.ts';

const attributes: EventAttributes = {
  id: '0197a0b0-0000-7000-8000-000000000001',
  source: '/shouwang/housing-safety',
  type: 'dwelling.appraised',
  time: '2026-03-01T02:03:04.005Z',
  subject: '0197a0b0-0000-7000-8000-000000000002',
  partitionkey: '0197a0b0-0000-7000-8000-000000000002',
  regioncode: '360704101201',
  correlationid: 'request-1',
  causationid: null,
  sequence: 7,
};

test('what we write, the CloudEvents SDK reads with every attribute', () => {
  const value = Buffer.from(JSON.stringify({ state: { grade: 'C' } }));
  const read = SdkKafka.toEvent({
    headers: encodeHeaders(attributes),
    body: value.toString(),
    value: value.toString(),
  } as never) as SdkEvent<unknown>;
  expect(read.id).toBe(attributes.id);
  expect(read.type).toBe(attributes.type);
  expect(read.subject).toBe(attributes.subject);
  expect(read['regioncode']).toBe(attributes.regioncode);
  expect(read.data).toEqual({ state: { grade: 'C' } });
});

test('what we write, we read', () => {
  const decoded = decodeMessage({ key: 'k', value: Buffer.from('{"state":1}'), headers: encodeHeaders(attributes) });
  expect(decoded).toEqual({ kind: 'event', event: { ...attributes, data: { state: 1 } } });
});

test('only a message without a value is a tombstone', () => {
  expect(decodeMessage({ key: 'k', value: null, headers: {} })).toEqual({ kind: 'tombstone', key: 'k' });
  expect(() => decodeMessage({ key: null, value: null, headers: {} })).toThrow(MalformedEvent);
});

test.each([
  ['ce_specversion is not 1.0', { ce_specversion: '0.3' }],
  ['ce_id is missing', { ce_id: '' }],
  ['ce_sequence is not a positive integer', { ce_sequence: '0' }],
  ['ce_time is not a date and time', { ce_time: 'yesterday' }],
])('a message is refused because %s', (reason, wrong) => {
  const headers = { ...encodeHeaders(attributes), ...wrong };
  expect(() => decodeMessage({ key: 'k', value: Buffer.from('{}'), headers })).toThrow(reason);
});

test('a value that is not JSON is refused without being quoted', () => {
  const message = { key: 'k', value: Buffer.from('secret'), headers: encodeHeaders(attributes) };
  expect(() => decodeMessage(message)).toThrow('malformed event: the value is not JSON');
});
