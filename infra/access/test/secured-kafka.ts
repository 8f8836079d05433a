import { join } from 'node:path';
import { topics } from '@shouwang/contracts';
import { createKafka, type Kafka, type KafkaSasl } from '@shouwang/kafka';
import { createScratch, type Scratch } from '../../local/test/scratch.ts';
import { prepareKafka } from '../../local/kafka.ts';
import { createPortChooser } from '../../local/ports.ts';
import { administrator } from '../principals.ts';
import { administratorOf, kafkaUsers, secureBroker, type KafkaPasswords } from '../secure-broker.ts';

/** A real broker of its own, secured as `npm start -- --secure` does, with the topics of the contract. */
export interface SecuredKafka {
  brokers: string[];
  passwords: KafkaPasswords;
  scratch: Scratch;
  /** A client in that name; null: in none. */
  as(sasl: KafkaSasl | null, clientId?: string): Kafka;
  /** Users and rights once more, as at a further start. */
  secureAgain(): Promise<void>;
  remove(): Promise<void>;
}

const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export async function startSecuredKafka(): Promise<SecuredKafka> {
  const scratch = await createScratch({ restart: false });
  const passwords = Object.fromEntries(
    kafkaUsers.map((user) => [user, `secret-of-${user}-${crypto.randomUUID()}`]),
  ) as KafkaPasswords;
  const { path, supervisor, signal } = scratch;
  const choosePort = createPortChooser();
  const { brokers, controller, program } = await prepareKafka({
    dataDirectory: path,
    logFile: join(path, 'logs', 'kafka.log'),
    port: await choosePort(null),
    controllerPort: await choosePort(null),
    sessionMs: 9_000,
    administrator: { name: administrator, password: passwords[administrator] },
    onDownload: () => {},
    signal,
  });
  await supervisor.start(program);
  const secureAgain = (): Promise<void> => secureBroker({ brokers, controller, passwords, signal });
  await secureAgain();
  const as = (sasl: KafkaSasl | null, clientId = 'test'): Kafka =>
    createKafka({ brokers, clientId, logger: quiet, ...(sasl && { sasl }) });
  const admin = as(administratorOf(passwords)).admin();
  await admin.ensureTopics(topics);
  await admin.close();
  return { brokers, passwords, scratch, as, secureAgain, remove: scratch.remove };
}
