import { createHash } from 'node:crypto';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { administrator, memberRights } from '../access/principals.ts';
import { administratorOf, secureBroker, type KafkaPasswords } from '../access/secure-broker.ts';
import { readWish } from '../engines/choose-engines.ts';
import type { Containers } from '../engines/containers.ts';
import { kafkaImage, postgresImage } from '../engines/images.ts';
import { CannotStart, diskFull, mentionsFullDisk } from '../local/cannot-start.ts';
import { complain, say, withProgress } from '../local/console.ts';
import { type DatabaseAddresses, type DatabaseName, ensureDatabases } from '../local/databases.ts';
import { prepareKafka, whyJavaFailed } from '../local/kafka.ts';
import { KafkaUnavailable } from '../local/kafka-artefacts.ts';
import type { createPortChooser } from '../local/ports.ts';
import { preparePostgres } from '../local/postgres.ts';
import { StartFailure } from '../local/supervised.ts';
import type { Supervisor, SupervisorEvents } from '../local/supervisor.ts';
import { topics } from '@shouwang/contracts';
import type { DataDirectory } from './data-directory.ts';
import { chooseKeptEngines } from './kept-engines.ts';
import type { Secrets } from './secrets.ts';

/** Containers, and whether Kafka's have no topics yet. */
export interface StartContainers extends Containers {
  isNew: boolean;
}

export interface EngineOptions {
  data: DataDirectory;
  /** null: programs on this machine. */
  containers: StartContainers | null;
  secrets: Secrets;
  supervisor: Supervisor;
  choosePort: ReturnType<typeof createPortChooser>;
  /** Of everybody on the broker; null: it asks nobody. */
  kafkaPasswords: KafkaPasswords | null;
  signal: AbortSignal;
}

export type DatabaseUrls = Record<DatabaseName, DatabaseAddresses>;

/** Chosen only for what was not given by address. A secured broker is a program on this machine. */
export async function openContainers(
  data: DataDirectory,
  secure: boolean,
  events: SupervisorEvents,
  signal: AbortSignal,
): Promise<StartContainers | null> {
  const images = [
    ...(process.env['POSTGRES_URL'] ? [] : [postgresImage]),
    ...(process.env['KAFKA_BROKERS'] ? [] : [kafkaImage]),
  ];
  if (secure && (process.env['KAFKA_BROKERS'] || readWish() === 'docker')) throw notOursToSecure();
  if (images.length === 0) return null;
  const kept = await chooseKeptEngines(data.path, secure ? 'local' : readWish(), images);
  if (kept === null) return null;
  const { createContainers, removeContainers } = await import('../engines/containers.ts');
  const { runtime, prefix, isNew } = kept;
  await removeContainers(runtime, prefix, false);
  const options = { prefix, keep: true, logs: join(data.path, 'logs'), events, signal };
  return { ...createContainers(runtime, options), isNew };
}

function notOursToSecure(): CannotStart {
  return new CannotStart(
    '--secure 只用于本机启动的 Kafka;请去掉 KAFKA_BROKERS 与 SHOUWANG_ENGINES=docker。现有的 Kafka 由其管理员启用认证,见 infra/access/README.md。',
    '--secure is for the Kafka that is started on this machine: unset KAFKA_BROKERS and SHOUWANG_ENGINES=docker. A Kafka that is there is secured by its administrator, see infra/access/README.md.',
  );
}

/** The given server, or our own; with the five databases either way. */
export async function startPostgres(options: EngineOptions): Promise<DatabaseUrls> {
  const given = process.env['POSTGRES_URL'];
  const adminUrl = given ?? (await startOwnPostgres(options));
  if (given) say('使用 POSTGRES_URL 给定的 PostgreSQL', 'Using the PostgreSQL of POSTGRES_URL');
  return ensureDatabases(adminUrl, {
    passwords: options.secrets.databasePasswords,
    isOurServer: !given,
    onPasswordChanged: (name) =>
      complain(`角色 ${name} 原有其他密码,已重设`, `Role ${name} had another password; it was set anew`),
  }).catch((error: unknown) => {
    throw given ? unusable(error) : error;
  });
}

async function startOwnPostgres(options: EngineOptions): Promise<string> {
  const { containers, secrets, choosePort } = options;
  if (containers === null) return startLocalPostgres(options);
  const port = await choosePort(54_320);
  return withProgress('正在启动 PostgreSQL', 'Starting PostgreSQL', () =>
    containers.startPostgres({ port, password: secrets.postgresPassword, durable: true }),
  );
}

async function startLocalPostgres({ data, secrets, supervisor, choosePort, signal }: EngineOptions): Promise<string> {
  const postgres = await withProgress('正在启动 PostgreSQL', 'Starting PostgreSQL', async () => {
    const prepared = await preparePostgres({
      dataDirectory: data.path,
      logFile: join(data.path, 'logs', 'postgres.log'),
      port: await choosePort(54_320),
      password: secrets.postgresPassword,
      durable: true,
      signal,
    });
    await supervisor.start(prepared.program);
    return prepared;
  });
  if (postgres.home) {
    say(
      `以 root 运行且其他用户无法进入 ${data.path},PostgreSQL 的文件放在 ${postgres.home}`,
      `Running as root, and no other user can enter ${data.path}: PostgreSQL's files are in ${postgres.home}`,
    );
  }
  return postgres.adminUrl;
}

function unusable(error: unknown): CannotStart {
  const reason = error instanceof Error ? error.message || String('code' in error ? error.code : '') : String(error);
  return new CannotStart(
    `POSTGRES_URL 不可用(${reason});请检查地址与账号(须可建库建角色),或不设置它以启动内置 PostgreSQL。`,
    `POSTGRES_URL cannot be used (${reason}); check the address and that the account may create roles and databases, or unset it to start the packaged PostgreSQL.`,
  );
}

export interface KafkaStart {
  /** Known before the broker is up, so that services can start beside it; empty: runs without delivery. */
  brokers: string[];
  /** At once, without the broker: an earlier run made the topics, or the broker is somebody else's. */
  servicesMayStart: boolean;
  /** Resolves when topics are there, to the brokers that really work: empty when they turned out not to. */
  ready: Promise<string[]>;
}

/** Without Kafka everything but delivery works: each way to fail that is not a full disk ends in one line, not an error. */
export async function startKafka(options: EngineOptions): Promise<KafkaStart> {
  const given = (process.env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean);
  // Awaited later, when the services are up: until then a failure must not count as unhandled.
  const inBackground = (started: Promise<string[]>): Promise<string[]> => {
    const ready = orDegraded(started, options);
    ready.catch(() => {});
    return ready;
  };
  try {
    if (given.length > 0) {
      say(`使用 KAFKA_BROKERS 给定的 Kafka:${given.join(',')}`, `Using the Kafka of KAFKA_BROKERS`);
      return { brokers: given, servicesMayStart: true, ready: inBackground(declareTopics(options.data, given)) };
    }
    if (options.containers) return await startKafkaContainer(options, options.containers, inBackground);
    const kafka = await withProgress('正在准备 Apache Kafka', 'Preparing Apache Kafka', () => prepare(options));
    const { brokers, controller } = kafka;
    const { data, kafkaPasswords: passwords, signal } = options;
    const started = options.supervisor.start(kafka.program).then(async () => {
      if (passwords) await secureBroker({ brokers, controller, passwords, signal });
      return declareTopics(data, brokers, passwords);
    });
    return {
      brokers,
      servicesMayStart: hasDeclaredTopics(data, passwords) && !kafka.isNew,
      ready: inBackground(started),
    };
  } catch (error) {
    if (!(error instanceof KafkaUnavailable)) throw error;
    sayDegraded(error);
    return { brokers: [], servicesMayStart: true, ready: Promise.resolve([]) };
  }
}

async function startKafkaContainer(
  { data, choosePort }: EngineOptions,
  containers: StartContainers,
  inBackground: (started: Promise<string[]>) => Promise<string[]>,
): Promise<KafkaStart> {
  const port = await choosePort(9092);
  const brokers = containers.kafkaBrokers(port);
  const started = containers.startKafka({ port, sessionMs }).then(() => declareTopics(data, brokers));
  return {
    brokers,
    servicesMayStart: hasDeclaredTopics(data, null) && !containers.isNew,
    ready: inBackground(started),
  };
}

const sessionMs = 3_000;

async function prepare({
  data,
  choosePort,
  kafkaPasswords,
  signal,
}: EngineOptions): Promise<Awaited<ReturnType<typeof prepareKafka>>> {
  return prepareKafka({
    dataDirectory: data.path,
    logFile: join(data.path, 'logs', 'kafka.log'),
    port: await choosePort(9092),
    controllerPort: await choosePort(9093),
    sessionMs,
    ...(kafkaPasswords && { administrator: { name: administrator, password: kafkaPasswords[administrator] } }),
    onDownload: () => say('正在下载 Apache Kafka(仅首次)…', 'Downloading Apache Kafka (first time only) …'),
    signal,
  });
}

async function orDegraded(started: Promise<string[]>, { signal, containers }: EngineOptions): Promise<string[]> {
  try {
    return await started;
  } catch (error) {
    if (signal.aborted) throw error;
    if (error instanceof StartFailure && mentionsFullDisk(error.detail)) throw diskFull(error.logFile);
    sayDegraded(error instanceof StartFailure && !containers ? whyJavaFailed(error.detail) : unanswered(error));
    return [];
  }
}

function unanswered(error: unknown): CannotStart {
  const reason = error instanceof Error ? error.message.split('\n')[0] : String(error);
  return new CannotStart(
    `Kafka 不可用(${reason});请检查 KAFKA_BROKERS 或 kafka.log,恢复后自动续传`,
    `Kafka cannot be used (${reason}); check KAFKA_BROKERS or kafka.log, delivery goes on when it is back`,
  );
}

function sayDegraded({ zh, en }: CannotStart): void {
  complain(
    `没有 Kafka,其余功能照常,变更事件在各服务的发件箱中等待:${zh}`,
    `No Kafka: everything but delivery works, events wait in the outboxes: ${en}`,
  );
}

const topicsStamp = 'topics.sha256';

function topicsHash(passwords: KafkaPasswords | null): string {
  // With the rights: services may start beside a broker that knows them already.
  return createHash('sha256')
    .update(JSON.stringify(passwords ? [topics, memberRights()] : topics))
    .digest('hex');
}

function hasDeclaredTopics(data: DataDirectory, passwords: KafkaPasswords | null): boolean {
  const path = join(data.path, topicsStamp);
  return existsSync(path) && readFileSync(path, 'utf8') === topicsHash(passwords);
}

/** The topics of the contract, on every start: what somebody changed by hand is put right again. */
async function declareTopics(
  data: DataDirectory,
  brokers: string[],
  passwords: KafkaPasswords | null = null,
): Promise<string[]> {
  const logger = createLogger({ name: 'start', level: 'silent' });
  const sasl = passwords && { sasl: administratorOf(passwords) };
  const admin = createKafka({ brokers, ...sasl, clientId: 'shouwang-start', logger }).admin();
  try {
    await admin.ensureTopics(topics);
    writeFileSync(join(data.path, topicsStamp), topicsHash(passwords));
    return brokers;
  } finally {
    await admin.close();
  }
}
