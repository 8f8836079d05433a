import { createKafka, type Admin, type Kafka, type Logger } from '@shouwang/kafka';
import pg from 'pg';
import { CannotStart } from '../local/cannot-start.ts';
import { serviceNames, type ServiceName } from '../start/members.ts';
import { readRunFile } from '../start/run-file.ts';

/** What an operator's command looks at: the broker and the services' databases. Opens what is asked for, once. */
export interface EventSystem {
  kafka: Kafka;
  admin: Admin;
  /** The services whose databases are known; all five in a real system. */
  services: readonly ServiceName[];
  databaseUrl(service: ServiceName): string;
  database(service: ServiceName): Promise<pg.Client>;
  close(): Promise<void>;
}

const silent: Logger = { debug() {}, info() {}, warn() {}, error() {} };

/** The system that runs on a data directory. */
export function openSystem(dataDirectory: string): EventSystem {
  const run = readRunFile(dataDirectory);
  if (run.kafka.brokers.length === 0) {
    throw new CannotStart(
      '系统没有连接 Kafka,事件只在发件箱中等待;请安装 Java 17 和 Maven 或设置 KAFKA_BROKERS 后重新启动。',
      'The system runs without Kafka, events wait in the outboxes; install Java 17 and Maven or set KAFKA_BROKERS and start again.',
    );
  }
  const kafka = createKafka({ ...run.kafka, clientId: 'shouwang-events', logger: silent });
  return createEventSystem(kafka, run.postgres);
}

export function createEventSystem(kafka: Kafka, urls: Partial<Record<ServiceName, string>>): EventSystem {
  const admin = kafka.admin();
  const services = serviceNames.filter((name) => urls[name] !== undefined);
  const clients = new Map<ServiceName, Promise<pg.Client>>();
  const databaseUrl = (service: ServiceName): string => {
    const url = urls[service];
    if (url === undefined) throw new Error(`the database of ${service} is not known`);
    return url;
  };
  return {
    kafka,
    admin,
    services,
    databaseUrl,
    database(service) {
      let client = clients.get(service);
      if (!client) {
        client = connect(databaseUrl(service), service);
        clients.set(service, client);
      }
      return client;
    },
    async close() {
      const opened = await Promise.allSettled(clients.values());
      const ended = opened.map((result) => result.status === 'fulfilled' && result.value.end().catch(() => {}));
      await Promise.all([admin.close(), ...ended]);
    },
  };
}

async function connect(url: string, service: ServiceName): Promise<pg.Client> {
  const client = new pg.Client({
    connectionString: url,
    application_name: 'shouwang events',
    connectionTimeoutMillis: 5_000,
  });
  client.on('error', () => {});
  try {
    await client.connect();
  } catch (error) {
    const reason = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
    throw new CannotStart(
      `${service} 的数据库没有应答(${reason})`,
      `The database of ${service} does not answer (${reason})`,
    );
  }
  return client;
}

/** The services that a command is about: the one that was named, or all. */
export function servicesOf(system: EventSystem, named: ServiceName | null): readonly ServiceName[] {
  return named === null ? system.services : [named];
}
