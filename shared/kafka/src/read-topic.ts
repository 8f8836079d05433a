import type { Admin, Kafka, KafkaMessage, ReadRange } from './port.ts';

/** All that the topics hold at the call, for `Kafka.read`. */
export async function wholeTopics(admin: Admin, topics: string[]): Promise<(ReadRange & { to: bigint })[]> {
  const [begins, ends] = await Promise.all([admin.beginningOffsets(topics), admin.endOffsets(topics)]);
  return [...ends].map(([place, to]) => {
    const at = place.lastIndexOf(':');
    return { topic: place.slice(0, at), partition: Number(place.slice(at + 1)), from: begins.get(place) ?? 0n, to };
  });
}

/** Everything on a topic, in order per partition. For tests: it holds all of it in memory. */
export async function readTopic(kafka: Kafka, topic: string): Promise<KafkaMessage[]> {
  const admin = kafka.admin();
  const messages: KafkaMessage[] = [];
  try {
    await kafka.read({
      ranges: await wholeTopics(admin, [topic]),
      onMessages: (found) => void messages.push(...found),
    });
    return messages;
  } finally {
    await admin.close();
  }
}
