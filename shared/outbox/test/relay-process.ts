import { createKafka, type Kafka, type Logger } from '@shouwang/kafka';
import { createRelay } from '../index.ts';

/**
 * A relay in a process of its own, which a test can kill. With DIE_AFTER_SENDS=n it kills itself right after Kafka
 * acknowledged its nth send, before the rows are marked.
 */
const {
  DATABASE_URL = '',
  KAFKA_BROKERS = '',
  TOPIC_PREFIX = '',
  DIE_AFTER_SENDS = '0',
  BATCH_SIZE = '1000',
} = process.env;
const logger: Logger = { debug() {}, info() {}, warn() {}, error() {} };
const real = createKafka({ brokers: KAFKA_BROKERS.split(','), clientId: 'relay', topicPrefix: TOPIC_PREFIX, logger });

let sendsLeft = Number(DIE_AFTER_SENDS);
const kafka: Kafka = {
  ...real,
  producer() {
    const producer = real.producer();
    return {
      ...producer,
      async send(messages) {
        await producer.send(messages);
        sendsLeft -= 1;
        if (sendsLeft === 0) process.kill(process.pid, 'SIGKILL');
      },
    };
  },
};

const relay = createRelay({ name: 'test', databaseUrl: DATABASE_URL, kafka, logger, batchSize: Number(BATCH_SIZE) });
await relay.start();
while (!relay.state().leader) await new Promise((resolve) => setTimeout(resolve, 10));
process.stdout.write('leading\n');
