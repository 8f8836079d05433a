import { createRequire } from 'node:module';

/** A record in the library's terms; the consumers of the port see what `incoming` makes of it. */
interface LibraryRecord {
  magicByte: number;
  attributes: number;
  timestamp: string;
  offset: string;
  key: Buffer | null;
  value: Buffer | null;
  headers: Record<string, HeaderValue | HeaderValue[]>;
  isControlRecord: boolean;
  batchContext: BatchContext;
}

type HeaderValue = string | null;

interface BatchContext {
  firstOffset: string;
  firstTimestamp: string;
  partitionLeaderEpoch: number;
  inTransaction: boolean;
  isControlBatch: boolean;
  lastOffsetDelta: number;
  producerId: string;
  producerEpoch: number;
  firstSequence: number;
  maxTimestamp: string;
  timestampType: number;
  magicByte: number;
}

interface FetchResponse {
  throttleTime: number;
  clientSideThrottleTime: number;
  errorCode: number;
  sessionId: number;
  responses: { topicName: string; partitions: object[] }[];
}

type Decode = (bytes: Buffer) => Promise<FetchResponse>;

interface FetchProtocol {
  protocol(which: { version: number | string }): (options: object) => {
    request: unknown;
    response: { decode: Decode; parse: unknown };
  };
}

/** The version that we read; the library asks for it because it is the last that it knows. */
const ourVersion = 11;

let replaced = false;

/**
 * kafkajs 2.2.4 makes a decoder object of each record, slices of each header's name and value, and for each header a copy
 * of the object with all headers before it: 66 copied properties for an event with eleven. That is more than half of what a
 * message costs a consumer that catches up. Here a response is read in one pass, the names and values that are those
 * of the record before are not made again, and values of headers are strings at once.
 *
 * This replaces how one response is decoded; what is compressed or older than record batches is left to the library.
 */
export function decodeFetchResponsesAtOnce(): void {
  if (replaced) return;
  const fetch = createRequire(import.meta.url)('kafkajs/src/protocol/requests/fetch') as FetchProtocol;
  const { protocol } = fetch;
  if (typeof protocol !== 'function') throw new Error('kafkajs has changed: see shared/kafka/src/fetch-response.ts');
  fetch.protocol = (which) => {
    const make = protocol(which);
    if (Number(which.version) !== ourVersion) return make;
    return (options) => {
      const { response, ...rest } = make(options);
      const decode: Decode = async (bytes) => decodeFetchResponse(bytes) ?? response.decode(bytes);
      return { ...rest, response: { ...response, decode } };
    };
  };
  replaced = true;
}

/** Null: there is something in it that is not for us. */
export function decodeFetchResponse(bytes: Buffer): FetchResponse | null {
  const cursor: Cursor = { bytes, at: 0 };
  const clientSideThrottleTime = int32(cursor);
  const errorCode = int16(cursor);
  const sessionId = int32(cursor);
  const responses: FetchResponse['responses'] = [];
  for (let topics = int32(cursor); topics > 0; topics -= 1) {
    const length = int16(cursor);
    const topicName = bytes.toString('utf8', cursor.at, (cursor.at += length));
    const partitions: object[] = [];
    for (let left = int32(cursor); left > 0; left -= 1) {
      const partition = readPartition(cursor);
      if (!partition) return null;
      partitions.push(partition);
    }
    responses.push({ topicName, partitions });
  }
  // As the library does: the broker has waited already when it says that it would have us wait.
  return { throttleTime: 0, clientSideThrottleTime, errorCode, sessionId, responses };
}

interface Cursor {
  bytes: Buffer;
  at: number;
}

function readPartition(cursor: Cursor): object | null {
  const partition = int32(cursor);
  const errorCode = int16(cursor);
  const highWatermark = int64(cursor);
  const lastStableOffset = int64(cursor);
  const lastStartOffset = int64(cursor);
  const abortedTransactions: object[] = [];
  for (let left = int32(cursor); left > 0; left -= 1) {
    abortedTransactions.push({ producerId: int64(cursor), firstOffset: int64(cursor) });
  }
  const preferredReadReplica = int32(cursor);
  const size = int32(cursor);
  const messages = size > 0 ? readBatches(cursor, cursor.at + size) : [];
  if (!messages) return null;
  const place = { partition, errorCode, highWatermark, lastStableOffset, lastStartOffset };
  return { ...place, abortedTransactions, preferredReadReplica, messages };
}

const batchHeaderBytes = 61;
/** Of the field that follows on the length, which counts from there. */
const countedFrom = 12;
const codecBits = 0b111;
const logAppendTime = 0x8;
const transactional = 0x10;
const control = 0x20;

/** The last batch of a partition may be cut off: it comes again. */
function readBatches(cursor: Cursor, end: number): LibraryRecord[] | null {
  const { bytes } = cursor;
  if (end > bytes.length) return null;
  const records: LibraryRecord[] = [];
  while (cursor.at + batchHeaderBytes <= end) {
    const start = cursor.at;
    const length = bytes.readInt32BE(start + 8);
    const magic = bytes.readInt8(start + 16);
    if (magic !== 2) return null;
    if (start + countedFrom + length > end) break;
    if ((bytes.readInt16BE(start + 21) & codecBits) !== 0) return null;
    readBatch(bytes, start, records);
    cursor.at = start + countedFrom + length;
  }
  cursor.at = end;
  return records;
}

function readBatch(bytes: Buffer, start: number, records: LibraryRecord[]): void {
  const firstOffset = bytes.readBigInt64BE(start);
  const attributes = bytes.readInt16BE(start + 21);
  const firstTimestamp = bytes.readBigInt64BE(start + 27);
  const maxTimestamp = String(bytes.readBigInt64BE(start + 35));
  const appended = (attributes & logAppendTime) !== 0;
  const batchContext: BatchContext = {
    firstOffset: String(firstOffset),
    firstTimestamp: String(firstTimestamp),
    partitionLeaderEpoch: bytes.readInt32BE(start + 12),
    inTransaction: (attributes & transactional) !== 0,
    isControlBatch: (attributes & control) !== 0,
    lastOffsetDelta: bytes.readInt32BE(start + 23),
    producerId: String(bytes.readBigInt64BE(start + 43)),
    producerEpoch: bytes.readInt16BE(start + 51),
    firstSequence: bytes.readInt32BE(start + 53),
    maxTimestamp,
    timestampType: appended ? 1 : 0,
    magicByte: 2,
  };
  const base = {
    offset: Number(firstOffset),
    timestamp: Number(firstTimestamp),
    appendedAt: appended ? maxTimestamp : null,
  };
  const memory: Memory = { names: [], values: [] };
  const cursor: Cursor = { bytes, at: start + batchHeaderBytes };
  for (let left = bytes.readInt32BE(start + 57); left > 0; left -= 1) {
    records.push(readRecord(cursor, base, batchContext, memory));
  }
}

interface Base {
  /** Both below 2 ** 53: offsets count messages and timestamps are milliseconds. */
  offset: number;
  timestamp: number;
  /** Where the broker's time counts, and not that of each record. */
  appendedAt: string | null;
}

function readRecord(cursor: Cursor, base: Base, batchContext: BatchContext, memory: Memory): LibraryRecord {
  varInt(cursor);
  const attributes = cursor.bytes.readInt8(cursor.at);
  cursor.at += 1;
  const timestamp = base.timestamp + varInt(cursor);
  const offset = base.offset + varInt(cursor);
  const key = field(cursor);
  const value = field(cursor);
  return {
    magicByte: 2,
    attributes,
    timestamp: base.appendedAt ?? String(timestamp),
    offset: String(offset),
    key,
    value,
    headers: readHeaders(cursor, memory),
    isControlRecord: batchContext.isControlBatch,
    batchContext,
  };
}

/** The headers of the record before, by their place: most names and half of the values are the same again. */
interface Memory {
  names: (Remembered | undefined)[];
  values: (Remembered | undefined)[];
}

interface Remembered {
  from: number;
  length: number;
  text: string;
}

function readHeaders(cursor: Cursor, memory: Memory): LibraryRecord['headers'] {
  const headers: LibraryRecord['headers'] = {};
  const number = varInt(cursor);
  for (let index = 0; index < number; index += 1) {
    const name = text(cursor, memory.names, index) ?? '';
    const value = text(cursor, memory.values, index);
    const before = headers[name];
    if (before === undefined) headers[name] = value;
    else headers[name] = Array.isArray(before) ? [...before, value] : [before, value];
  }
  return headers;
}

function text(cursor: Cursor, memory: (Remembered | undefined)[], index: number): string | null {
  const length = varInt(cursor);
  if (length < 0) return null;
  const { bytes, at: from } = cursor;
  cursor.at += length;
  const before = memory[index];
  if (before?.length === length && isSame(bytes, before.from, from, length)) return before.text;
  const made = bytes.toString('utf8', from, from + length);
  memory[index] = { from, length, text: made };
  return made;
}

/** From the end: ids that follow on each other differ there. */
function isSame(bytes: Buffer, one: number, other: number, length: number): boolean {
  for (let index = length - 1; index >= 0; index -= 1) {
    if (bytes[one + index] !== bytes[other + index]) return false;
  }
  return true;
}

function field(cursor: Cursor): Buffer | null {
  const length = varInt(cursor);
  if (length < 0) return null;
  return cursor.bytes.subarray(cursor.at, (cursor.at += length));
}

/** Zigzag, up to 2 ** 53: a timestamp's distance may take more than 32 bits. */
function varInt(cursor: Cursor): number {
  const { bytes } = cursor;
  let byte = bytes[cursor.at++] ?? 0;
  if (byte < 0x80) return (byte >>> 1) ^ -(byte & 1);
  let result = byte & 0x7f;
  for (let factor = 0x80; byte >= 0x80; factor *= 0x80) {
    byte = bytes[cursor.at++] ?? 0;
    result += (byte & 0x7f) * factor;
  }
  return result % 2 === 0 ? result / 2 : -(result + 1) / 2;
}

function int16(cursor: Cursor): number {
  cursor.at += 2;
  return cursor.bytes.readInt16BE(cursor.at - 2);
}

function int32(cursor: Cursor): number {
  cursor.at += 4;
  return cursor.bytes.readInt32BE(cursor.at - 4);
}

function int64(cursor: Cursor): string {
  cursor.at += 8;
  return String(cursor.bytes.readBigInt64BE(cursor.at - 8));
}
