import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { decodeFetchResponse } from './fetch-response.ts';
import { encodeProduceRequest } from './produce-request.ts';

const libraryDecode = (
  createRequire(import.meta.url)('kafkajs/src/protocol/requests/fetch/v11/response') as {
    decode(bytes: Buffer): Promise<object>;
  }
).decode;

type Messages = Parameters<typeof encodeProduceRequest>[0]['topicData'][number]['partitions'][number]['messages'];

const now = Date.parse('2026-03-01T02:03:04.005Z');

/** A record batch as our producer writes it. */
function batchOf(messages: Messages, { firstOffset = 0n, attributes = 0 } = {}): Buffer {
  const topicData = [{ topic: 't', partitions: [{ partition: 0, messages }] }];
  // Behind the transaction, acknowledgements, timeout, topics, name, partitions, partition and size.
  const bytes = encodeProduceRequest({ acks: -1, timeout: 1, topicData }, now).buffer.subarray(27);
  bytes.writeBigInt64BE(firstOffset, 0);
  bytes.writeInt16BE(attributes, 21);
  return bytes;
}

function responseOf(partitions: readonly Buffer[]): Buffer {
  const name = Buffer.from('住房.state.v1');
  const head = Buffer.alloc(4 + 2 + 4 + 4 + 2);
  head.writeInt32BE(7, 0);
  head.writeInt32BE(9, 6);
  head.writeInt32BE(1, 10);
  head.writeInt16BE(name.length, 14);
  const count = Buffer.alloc(4);
  count.writeInt32BE(partitions.length);
  const parts = partitions.flatMap((records, partition) => {
    const part = Buffer.alloc(4 + 2 + 8 + 8 + 8 + 4 + 16 + 4 + 4);
    part.writeInt32BE(partition, 0);
    part.writeBigInt64BE(2n ** 40n, 6);
    part.writeBigInt64BE(12n, 14);
    part.writeInt32BE(1, 30);
    part.writeBigInt64BE(5n, 34);
    part.writeBigInt64BE(6n, 42);
    part.writeInt32BE(-1, 50);
    part.writeInt32BE(records.length, 54);
    return [part, records];
  });
  return Buffer.concat([head, name, count, ...parts]);
}

/** The library leaves the values of headers as bytes. */
function withTexts(response: object): unknown {
  return JSON.parse(
    JSON.stringify(response, (name, value: unknown) =>
      name === 'headers' ? texts(value as Record<string, unknown>) : value,
    ),
  );
}

function texts(headers: Record<string, unknown>): Record<string, unknown> {
  const text = (value: unknown): unknown =>
    Array.isArray(value) ? value.map(text) : value instanceof Uint8Array ? Buffer.from(value).toString() : value;
  return Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, text(value)]));
}

const messages: Messages = Array.from({ length: 300 }, (_, index) => ({
  key: index % 11 === 0 ? null : `钥-${index}`,
  value: index % 7 === 0 ? null : index % 5 === 0 ? Buffer.from([0, 255, index]) : 'x户'.repeat(index),
  headers: {
    ce_type: index % 3 === 0 ? 'household.state' : '农户.state',
    ce_id: `id-${index % 2 === 0 ? index : index - 1}`,
    ...(index % 4 === 0 ? { only_some: '' } : {}),
    ce_sequence: String(index),
  },
}));

const responses: Record<string, Buffer> = {
  'records of several batches': responseOf([
    Buffer.concat([batchOf(messages), batchOf(messages.slice(0, 3), { firstOffset: 2n ** 41n })]),
    batchOf([{ key: 'k', value: null, headers: {} }]),
    Buffer.alloc(0),
  ]),
  'the time at which the broker appended': responseOf([batchOf(messages.slice(0, 3), { attributes: 0x8 })]),
  'control records and transactions': responseOf([batchOf(messages.slice(0, 2), { attributes: 0x30 })]),
  'a last batch that is cut off': responseOf([
    Buffer.concat([batchOf(messages.slice(0, 9)), batchOf(messages).subarray(0, 900)]),
    Buffer.concat([batchOf(messages.slice(0, 9)), batchOf(messages).subarray(0, 30)]),
  ]),
};

test.each(Object.entries(responses))('a response is read as the library reads it: %s', async (_name, bytes) => {
  const ours = decodeFetchResponse(bytes);
  expect(ours).not.toBeNull();
  expect(withTexts(ours ?? {})).toEqual(withTexts(await libraryDecode(bytes)));
});

test('a header that is given twice keeps both values, and one without a value has none', async () => {
  const field = (text: string | null): number[] => (text === null ? [1] : [text.length * 2, ...Buffer.from(text)]);
  const headers = [
    field('a'),
    field('1'),
    field('a'),
    field('2'),
    field('b'),
    field(null),
    field('a'),
    field('1'),
  ].flat();
  // Attributes, a time 700 s later (in four bytes), an offset before the first, no key, no value, four headers.
  const record = [0, 0x80 | 0x40, 0x80 | 0x39, 0x80 | 0x55, 0x02, 3, 1, 1, 8, ...headers];
  const head = batchOf([]);
  const batch = Buffer.concat([head, Buffer.from([record.length * 2, ...record])]);
  batch.writeInt32BE(batch.length - 12, 8);
  batch.writeInt32BE(1, 57);
  const bytes = responseOf([batch]);
  expect(withTexts(decodeFetchResponse(bytes) ?? {})).toEqual(withTexts(await libraryDecode(bytes)));
  expect(decodeFetchResponse(bytes)?.responses[0]?.partitions[0]).toMatchObject({
    messages: [{ headers: { a: ['1', '2', '1'], b: null }, key: null, offset: '-2' }],
  });
});

test('what is compressed or of an older format is left to the library', () => {
  const older = batchOf(messages);
  older.writeInt8(1, 16);
  expect(decodeFetchResponse(responseOf([batchOf(messages, { attributes: 1 })]))).toBeNull();
  expect(decodeFetchResponse(responseOf([older]))).toBeNull();
});
