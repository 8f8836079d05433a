import { createRequire } from 'node:module';
import { afterEach, expect, jest, test } from '@jest/globals';
import kafkajs from 'kafkajs';
import { crc32c } from './crc32c.ts';
import { murmur2, partitionByKey } from './key-partitioner.ts';
import { encodeProduceRequest, type ProduceOptions } from './produce-request.ts';

const require = createRequire(import.meta.url);
const libraryRequest = require('kafkajs/src/protocol/requests/produce/v7/request') as (options: ProduceOptions) => {
  encode(): Promise<{ buffer: Buffer }>;
};
const libraryCrc = require('kafkajs/src/protocol/recordBatch/crc32C') as (bytes: Buffer) => number;

afterEach(() => {
  jest.useRealTimers();
});

const text = (length: number): string => '户x'.repeat(length).slice(0, length);
const message = (index: number) => ({
  key: `key-${index}`,
  value: index % 7 === 0 ? null : index % 5 === 0 ? Buffer.from([0, 255, index]) : text(index * 13),
  headers: { ce_id: `id-${index}`, ce_type: '住房.state', empty: '', long: text(index) },
});
const request: ProduceOptions = {
  acks: -1,
  timeout: 8_000,
  topicData: [
    {
      topic: 'a.events.v1',
      partitions: [
        { partition: 0, firstSequence: 0, messages: Array.from({ length: 200 }, (_, index) => message(index)) },
        { partition: 2, firstSequence: 0, messages: [message(9_000)] },
      ],
    },
    { topic: 'a.state.v1', partitions: [{ partition: 1, messages: [{ key: 'k', value: null, headers: {} }] }] },
  ],
};

test('a request is the same, byte by byte, as the one that the library makes', async () => {
  const now = Date.parse('2026-03-01T02:03:04.005Z');
  jest.useFakeTimers({ now });
  const theirs = await libraryRequest(request).encode();
  expect(encodeProduceRequest(request, now).buffer.equals(theirs.buffer)).toBe(true);
});

test('the checksum is CRC-32C, at every length and place', () => {
  const bytes = Buffer.from(Array.from({ length: 100 }, (_, index) => (index * 151 + 7) % 256));
  expect(crc32c(Buffer.from('123456789'), 0, 9)).toBe(0xe3069283);
  for (let from = 0; from < 20; from += 1) {
    for (let to = from; to <= 100; to += 1) {
      expect(crc32c(bytes, from, to)).toBe(libraryCrc(bytes.subarray(from, to)) >>> 0);
    }
  }
});

test('a key goes where the library and Apache Kafka’s own clients put it', () => {
  // Values of Kafka's own test, UtilsTest.testMurmur2.
  expect(murmur2(Buffer.from('21'))).toBe(-973932308);
  expect(murmur2(Buffer.from('foobar'))).toBe(-790332482);
  expect(murmur2(Buffer.from('a-little-bit-long-string'))).toBe(-985981536);
  const partitionMetadata = Array.from({ length: 7 }, (_, partitionId) => ({ partitionId, leader: 1 })) as never[];
  const [theirs, ours] = [kafkajs.Partitioners.DefaultPartitioner(), partitionByKey()];
  for (let index = 0; index < 2_000; index += 1) {
    const args = { topic: 't', partitionMetadata, message: { key: `${text(index % 40)}${index}`, value: '' } };
    expect(ours(args)).toBe(theirs(args));
  }
});
