import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { javaClassPath } from '../examples/java-class-path.ts';

/** A message as the Java client saw it. */
export interface ForeignMessage {
  topic: string;
  place: string;
  offset: number;
  key: string;
  type: string;
  id: string;
  sequence: number;
  bytes: number;
  correlationId: string;
  /** `ce_time`, and when the message was sent: ms since the epoch. */
  time: number;
  sentAt: number;
  /** Of a dead letter; else empty. */
  deadReason: string;
  /** Parsed JSON where values were asked for; undefined also for a tombstone and for what is not JSON. */
  value: unknown;
}

const timeoutMs = 300_000;

/** Of the programs here that are Java: what the broker itself runs on. */
export function kafkaClasspath(): string {
  const classPath = javaClassPath();
  if (!classPath) throw new Error('the Kafka artefacts are not in .cache/kafka; npm start and npm test fetch them');
  return classPath;
}

/** Everything on the topics that match, read by Apache Kafka's own Java client (ForeignReader.java). */
export async function readForeign(
  brokers: readonly string[],
  pattern: string,
  options: { values?: boolean } = {},
): Promise<ForeignMessage[]> {
  const classPath = ['-Xmx256m', '-cp', kafkaClasspath()];
  const source = join(import.meta.dirname, 'ForeignReader.java');
  const args = [...classPath, source, brokers.join(','), pattern, ...(options.values ? ['values'] : [])];
  const reader = spawn('java', args, { stdio: ['ignore', 'pipe', 'pipe'], timeout: timeoutMs });
  let said = '';
  reader.stderr.on('data', (chunk: Buffer) => (said += chunk.toString()));
  const ended = once(reader, 'close');
  const messages: ForeignMessage[] = [];
  for await (const line of createInterface({ input: reader.stdout })) messages.push(messageOf(line));
  const [code] = await ended;
  if (code !== 0) throw new Error(`the Java reader ended with ${String(code)}: ${said.slice(-500)}`);
  return messages;
}

function messageOf(line: string): ForeignMessage {
  const [topic = '', partition = '', offset, key = '', type = '', id = '', sequence, bytes, ...rest] = line.split('\t');
  const [correlationId = '', time = '', sentAt, deadReason = '', value = ''] = rest;
  return {
    topic,
    place: `${topic}:${partition}`,
    offset: Number(offset),
    key,
    type,
    id,
    sequence: Number(sequence),
    bytes: Number(bytes),
    correlationId,
    time: Date.parse(time),
    sentAt: Number(sentAt),
    deadReason,
    value: value === '' ? undefined : jsonOf(value),
  };
}

function jsonOf(base64: string): unknown {
  try {
    return JSON.parse(Buffer.from(base64, 'base64').toString()) as unknown;
  } catch {
    return undefined;
  }
}

export interface DeliveryReport {
  /** Events that came, each counted once. */
  events: number;
  repeated: number;
  /** Keys whose events did not first come in the order 1, 2, 3 … without a gap. */
  outOfOrder: string[];
  ids: Set<string>;
}

/** What a subscriber holds that drops repetitions by id, as the contract asks of it. */
export function reportOn(messages: readonly ForeignMessage[]): DeliveryReport {
  const ids = new Set<string>();
  const last = new Map<string, number>();
  const outOfOrder = new Set<string>();
  let repeated = 0;
  for (const { id, topic, key, sequence } of messages) {
    if (ids.has(id)) {
      repeated += 1;
      continue;
    }
    ids.add(id);
    const place = `${topic} ${key}`;
    if (sequence !== (last.get(place) ?? 0) + 1) outOfOrder.add(place);
    last.set(place, sequence);
  }
  return { events: ids.size, repeated, outOfOrder: [...outOfOrder], ids };
}
