import { execFile } from 'node:child_process';
import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';

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
}

const root = join(import.meta.dirname, '..', '..');

/** Of the programs here that are Java: what the broker itself runs on. */
export function kafkaClasspath(): string {
  const [client] = globSync('.cache/kafka/**/kafka-clients-*.jar', { cwd: root });
  if (!client) throw new Error('the Kafka artefacts are not in .cache/kafka; npm start and npm test fetch them');
  return join(root, dirname(client), '*');
}

/** Everything on the topics that match, read by Apache Kafka's own Java client (ForeignReader.java). */
export async function readForeign(brokers: readonly string[], pattern: string): Promise<ForeignMessage[]> {
  const { stdout } = await promisify(execFile)(
    'java',
    ['-Xmx256m', '-cp', kafkaClasspath(), join(import.meta.dirname, 'ForeignReader.java'), brokers.join(','), pattern],
    { maxBuffer: 512 * 1024 * 1024, timeout: 120_000 },
  );
  return stdout
    .split('\n')
    .filter(Boolean)
    .map((line) => {
      const [topic = '', partition = '', offset = '', key = '', type = '', id = '', sequence = '', bytes = ''] =
        line.split('\t');
      return {
        topic,
        place: `${topic}:${partition}`,
        offset: Number(offset),
        key,
        type,
        id,
        sequence: Number(sequence),
        bytes: Number(bytes),
      };
    });
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
