import { createAccess } from './access.ts';
import { createAdmin } from './admin.ts';
import { createConsumer } from './consumer.ts';
import type { Kafka, KafkaOptions } from './port.ts';
import { createProducer } from './producer.ts';
import { readRanges } from './reader.ts';
import { createTail } from './tail.ts';

/** Opens nothing by itself: every producer, consumer and admin has connections of its own, made when first needed. */
export function createKafka(options: KafkaOptions): Kafka {
  return {
    topicPrefix: options.topicPrefix ?? '',
    producer: () => createProducer(options),
    consumer: (groupId) => createConsumer(options, groupId),
    tail: (tailOptions) => createTail(options, tailOptions),
    admin: () => createAdmin(options),
    access: () => createAccess(options),
    read: (reading) => readRanges(options, reading),
  };
}
