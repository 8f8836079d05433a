import type { Message } from 'kafkajs';
import type { OutgoingMessage } from './port.ts';

const requestBytes = 900_000;

export type Request = { topic: string; messages: Message[] }[];

/**
 * The library makes one record batch of all messages for a partition, and a broker refuses a record batch above its
 * `max.message.bytes` (1 MiB unless set). So a request ends where a topic would get more than that.
 */
export function* requests(messages: readonly OutgoingMessage[], prefix: string): Generator<Request> {
  let topics = new Map<string, { bytes: number; messages: Message[] }>();
  const request = (): Request =>
    Array.from(topics, ([topic, part]) => ({ topic: prefix + topic, messages: part.messages }));
  for (const { topic, key, value, headers } of messages) {
    const bytes = bytesOf({ topic, key, value, headers });
    if ((topics.get(topic)?.bytes ?? 0) + bytes > requestBytes && topics.has(topic)) {
      yield request();
      topics = new Map();
    }
    const part = topics.get(topic) ?? { bytes: 0, messages: [] };
    part.bytes += bytes;
    part.messages.push({ key, value, headers });
    topics.set(topic, part);
  }
  if (topics.size > 0) yield request();
}

function bytesOf({ key, value, headers }: OutgoingMessage): number {
  let bytes = 64 + Buffer.byteLength(key) + (value === null ? 0 : Buffer.byteLength(value));
  for (const name in headers) bytes += 8 + name.length + Buffer.byteLength(headers[name] ?? '');
  return bytes;
}
