import { createRequire } from 'node:module';
import type { Message } from 'kafkajs';
import { crc32c } from './crc32c.ts';

/** What the library asks its encoder to write. */
export interface ProduceOptions {
  acks: number;
  timeout: number;
  compression?: number;
  transactionalId?: string | null;
  producerId?: { toString(): string } | number;
  topicData: readonly {
    topic: string;
    partitions: readonly { partition: number; firstSequence?: number; messages: readonly Message[] }[];
  }[];
}

/** What the library copies into a request: it looks at `buf` and takes `buffer`. */
interface Encoded {
  buf: Buffer;
  buffer: Buffer;
}

interface ProduceProtocol {
  versions: string[];
  protocol(which: { version: number | string }): (options: ProduceOptions) => {
    request: { encode(): Promise<Encoded> };
    response: unknown;
  };
}

let replaced = false;

/**
 * kafkajs 2.2.4 writes each record and each of its headers into a growing buffer of its own, 27 for one of our events and
 * its state, copies them four times and calculates the checksum byte by byte: three quarters of the CPU of a relay. Here
 * the whole request is measured first and then written once; the bytes are the same (see the test).
 *
 * This replaces how one request is encoded and leaves everything else to the library: connections, metadata, retries and
 * answers. What our producer never asks for (compression, transactions, timestamps given) stays with the library too.
 */
export function encodeProduceRequestsAtOnce(): void {
  if (replaced) return;
  const produce = createRequire(import.meta.url)('kafkajs/src/protocol/requests/produce') as ProduceProtocol;
  const { protocol } = produce;
  if (typeof protocol !== 'function') throw new Error('kafkajs has changed: see shared/kafka/src/produce-request.ts');
  produce.protocol = (which) => {
    const make = protocol(which);
    return (options) => {
      const made = make(options);
      if (Number(which.version) < 3 || !isPlain(options)) return made;
      const encode = (): Promise<Encoded> => Promise.resolve(encodeProduceRequest(options, Date.now()));
      return { ...made, request: { ...made.request, encode } };
    };
  };
  replaced = true;
}

function isPlain({ compression, transactionalId, producerId, topicData }: ProduceOptions): boolean {
  return (
    !compression &&
    transactionalId === undefined &&
    (producerId === undefined || String(producerId) === '-1') &&
    topicData.every(({ partitions }) =>
      partitions.every(({ messages }) => messages.every(({ timestamp }) => timestamp === undefined)),
    )
  );
}

/** Before the records of a batch: offsets, sizes, checksum, timestamps, the producer that there is none, and their number. */
const batchHeaderBytes = 61;
/** Of these the ones behind the checksum, which it covers. */
const checkedFrom = 21;

/** Produce requests of versions 3 to 7 with record batches of magic 2; numbers and strings as the protocol has them. */
export function encodeProduceRequest({ acks, timeout, topicData }: ProduceOptions, now: number): Encoded {
  let bytes = 2 + 2 + 4 + 4;
  const sizes: number[] = [];
  for (const { topic, partitions } of topicData) {
    bytes += 2 + Buffer.byteLength(topic) + 4;
    for (const { messages } of partitions) {
      bytes += 4 + 4 + batchHeaderBytes;
      for (const [index, message] of messages.entries()) {
        const size = recordBytes(message, index);
        sizes.push(size);
        bytes += varIntBytes(size) + size;
      }
    }
  }
  const buffer = Buffer.allocUnsafe(bytes);
  let at = buffer.writeInt16BE(-1, 0);
  at = buffer.writeInt16BE(acks, at);
  at = buffer.writeInt32BE(timeout, at);
  at = buffer.writeInt32BE(topicData.length, at);
  let record = 0;
  for (const { topic, partitions } of topicData) {
    const nameAt = at + 2;
    at = nameAt + buffer.write(topic, nameAt);
    buffer.writeInt16BE(at - nameAt, nameAt - 2);
    at = buffer.writeInt32BE(partitions.length, at);
    for (const { partition, firstSequence = 0, messages } of partitions) {
      at = buffer.writeInt32BE(partition, at);
      const start = at + 4;
      at = start + batchHeaderBytes;
      for (const [index, message] of messages.entries()) {
        at = writeRecord(buffer, at, message, index, sizes[record] ?? 0);
        record += 1;
      }
      buffer.writeInt32BE(at - start, start - 4);
      writeBatchHeader(buffer, start, at, { firstSequence, records: messages.length, now });
    }
  }
  return { buf: buffer, buffer };
}

function writeBatchHeader(
  buffer: Buffer,
  start: number,
  end: number,
  { firstSequence, records, now }: { firstSequence: number; records: number; now: number },
): void {
  let at = buffer.writeBigInt64BE(0n, start);
  at = buffer.writeInt32BE(end - start - 12, at);
  at = buffer.writeInt32BE(0, at);
  at = buffer.writeInt8(2, at);
  const checksumAt = at;
  at = buffer.writeInt16BE(0, checksumAt + 4);
  at = buffer.writeInt32BE(records - 1, at);
  at = buffer.writeBigInt64BE(BigInt(now), at);
  at = buffer.writeBigInt64BE(BigInt(now), at);
  at = buffer.writeBigInt64BE(-1n, at);
  at = buffer.writeInt16BE(0, at);
  at = buffer.writeInt32BE(firstSequence, at);
  buffer.writeInt32BE(records, at);
  buffer.writeUInt32BE(crc32c(buffer, start + checkedFrom, end), checksumAt);
}

/** Of a record without the length that stands before it; all of a batch have its own time. */
function recordBytes({ key, value, headers }: Message, index: number): number {
  let bytes = 1 + 1 + varIntBytes(index) + fieldBytes(key ?? null) + fieldBytes(value);
  let number = 0;
  for (const name in headers) {
    bytes += fieldBytes(name) + fieldBytes(headerValue(headers[name]));
    number += 1;
  }
  return bytes + varIntBytes(number);
}

function writeRecord(buffer: Buffer, from: number, { key, value, headers = {} }: Message, index: number, size: number) {
  let at = writeVarInt(buffer, from, size);
  buffer[at] = 0;
  buffer[at + 1] = 0;
  at = writeVarInt(buffer, at + 2, index);
  at = writeField(buffer, at, key ?? null);
  at = writeField(buffer, at, value);
  at = writeVarInt(buffer, at, Object.keys(headers).length);
  for (const name in headers) {
    at = writeField(buffer, at, name);
    at = writeField(buffer, at, headerValue(headers[name]));
  }
  return at;
}

type Field = string | Buffer | null;

/** Our port gives each name one value. */
function headerValue(value: NonNullable<Message['headers']>[string]): Field {
  if (Array.isArray(value)) throw new TypeError('a header has one value');
  return value ?? null;
}

function fieldBytes(field: Field): number {
  if (field === null) return 1;
  const length = Buffer.byteLength(field);
  return varIntBytes(length) + length;
}

function writeField(buffer: Buffer, at: number, field: Field): number {
  if (field === null) return writeVarInt(buffer, at, -1);
  if (typeof field !== 'string')
    return writeVarInt(buffer, at, field.length) + field.copy(buffer, at + varIntBytes(field.length));
  const length = Buffer.byteLength(field);
  const start = writeVarInt(buffer, at, length);
  return start + buffer.write(field, start, length);
}

/** Zigzag: small negative numbers are short too. */
function varIntBytes(value: number): number {
  const zigzag = ((value << 1) ^ (value >> 31)) >>> 0;
  return zigzag < 0x80 ? 1 : zigzag < 0x4000 ? 2 : zigzag < 0x20_0000 ? 3 : zigzag < 0x1000_0000 ? 4 : 5;
}

function writeVarInt(buffer: Buffer, from: number, value: number): number {
  let rest = ((value << 1) ^ (value >> 31)) >>> 0;
  let at = from;
  for (; rest >= 0x80; at += 1, rest >>>= 7) buffer[at] = (rest & 0x7f) | 0x80;
  buffer[at] = rest;
  return at + 1;
}
