import { createHash, randomBytes } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import pg from 'pg';
import { chooseEngines, readWish } from '../engines/choose-engines.ts';
import type { ContainerRuntime } from '../engines/container-runtime.ts';
import type { Containers } from '../engines/containers.ts';
import { kafkaImage, postgresImage } from '../engines/images.ts';
import { complain, complainAbout, say, withProgress } from '../local/console.ts';
import { endKafka, prepareKafka } from '../local/kafka.ts';
import { KafkaUnavailable } from '../local/kafka-artefacts.ts';
import { createPortChooser } from '../local/ports.ts';
import { endPostgres, preparePostgres } from '../local/postgres.ts';
import { removePostgresHome } from '../local/postgres-home.ts';
import { findByMarker } from '../local/processes.ts';
import { StartFailure } from '../local/supervised.ts';
import { createSupervisor, type Supervisor, type SupervisorEvents } from '../local/supervisor.ts';

/** The engines of one test run: given by environment, or started for it and removed with everything in them. */
export interface TestEngines {
  runId: string;
  env: Record<string, string>;
  stop(): Promise<void>;
}

/** Each run has a folder of its own, named by its id; its process carries the id in its title. */
function titleOf(runId: string): string {
  return `shouwang-test-${runId}`;
}

export async function startTestEngines(cache: string, signal: AbortSignal): Promise<TestEngines> {
  const runId = randomBytes(4).toString('hex');
  process.title = titleOf(runId);
  const runs = join(cache, 'test');
  const runtime = await chooseRuntime();
  await removeDeadRuns(runs, runtime);
  const folder = join(runs, runId);
  mkdirSync(join(folder, 'logs'), { recursive: true });
  const events: SupervisorEvents = {
    onLost: (name, reason) =>
      complain(`测试期间 ${name} 退出(${reason})`, `${name} ended during the tests (${reason})`),
    onBack: () => {},
    onOutput: () => {},
  };
  const supervisor = createSupervisor(events, { restart: false, signal });
  const running: { containers: Containers | null } = { containers: null };
  const stop = async (): Promise<void> => {
    await Promise.all([supervisor.stop(['kafka', 'postgres']), running.containers?.stop()]);
    await removeRun(folder);
  };
  try {
    running.containers = await openContainers(runtime, runId, folder, { events, signal });
    const { containers } = running;
    const place = { supervisor, containers, folder, signal, choosePort: createPortChooser() };
    const [postgresUrl, brokers] = await withProgress('正在启动测试引擎', 'Starting the test engines', () =>
      Promise.all([startPostgres(place), startKafka(place)]),
    );
    const env = { TEST_POSTGRES_URL: postgresUrl, TEST_KAFKA_BROKERS: brokers, TEST_RUN_ID: runId };
    return { runId, env, stop: () => dropTestDatabases(runId).then(stop) };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** null: programs on this machine, or both servers were given. */
async function chooseRuntime(): Promise<ContainerRuntime | null> {
  const images = [
    ...(process.env['TEST_POSTGRES_URL'] ? [] : [postgresImage]),
    ...(process.env['TEST_KAFKA_BROKERS'] ? [] : [kafkaImage]),
  ];
  return images.length === 0 ? null : (await chooseEngines(readWish(), images)).runtime;
}

/** In the folder of a run that uses Docker: who removes the folder must remove the containers first. */
const containersMark = 'containers';

async function openContainers(
  runtime: ContainerRuntime | null,
  runId: string,
  folder: string,
  watching: { events: SupervisorEvents; signal: AbortSignal },
): Promise<Containers | null> {
  if (runtime === null) return null;
  const { createContainers } = await import('../engines/containers.ts');
  writeFileSync(join(folder, containersMark), '');
  return createContainers(runtime, { prefix: titleOf(runId), keep: false, logs: join(folder, 'logs'), ...watching });
}

interface Place {
  supervisor: Supervisor;
  containers: Containers | null;
  folder: string;
  signal: AbortSignal;
  choosePort: ReturnType<typeof createPortChooser>;
}

async function startPostgres({ supervisor, containers, folder, signal, choosePort }: Place): Promise<string> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (given) return given;
  const password = createHash('sha256').update(randomBytes(32)).digest('hex');
  if (containers) return containers.startPostgres({ port: await choosePort(null), password, durable: false });
  const postgres = await preparePostgres({
    dataDirectory: folder,
    logFile: join(folder, 'logs', 'postgres.log'),
    port: await choosePort(null),
    password,
    durable: false,
    signal,
  });
  await supervisor.start(postgres.program);
  return postgres.adminUrl;
}

/** A busy machine needs patience; nobody kills this broker. */
const sessionMs = 9_000;

/** Without Kafka the tests that need it fail and say why; they are never skipped in silence. */
async function startKafka({ supervisor, containers, folder, signal, choosePort }: Place): Promise<string> {
  const given = process.env['TEST_KAFKA_BROKERS'];
  if (given) return given;
  try {
    if (containers) {
      const port = await choosePort(null);
      await containers.startKafka({ port, sessionMs });
      return containers.kafkaBrokers(port).join(',');
    }
    const kafka = await prepareKafka({
      dataDirectory: folder,
      logFile: join(folder, 'logs', 'kafka.log'),
      port: await choosePort(null),
      controllerPort: await choosePort(null),
      sessionMs,
      signal,
      onDownload: () => say('正在下载 Apache Kafka(仅首次)…', 'Downloading Apache Kafka (first time only) …'),
    });
    await supervisor.start(kafka.program);
    return kafka.brokers.join(',');
  } catch (error) {
    if (!(error instanceof KafkaUnavailable || error instanceof StartFailure)) throw error;
    complain('没有 Kafka,相关测试将失败:', 'Without Kafka the tests that need it will fail:');
    complainAbout(error);
    return '';
  }
}

/** A server that was given keeps nothing of this run. */
async function dropTestDatabases(runId: string): Promise<void> {
  const given = process.env['TEST_POSTGRES_URL'];
  if (!given) return;
  const admin = new pg.Client({ connectionString: given });
  await admin.connect();
  const { rows } = await admin.query<{ datname: string }>('select datname from pg_database where datname like $1', [
    `test\\_${runId}\\_%`,
  ]);
  for (const { datname } of rows) await admin.query(`drop database ${pg.escapeIdentifier(datname)} with (force)`);
  await admin.end();
}

async function removeRun(folder: string): Promise<void> {
  await endPostgres(folder);
  await endKafka(folder);
  await removePostgresHome(folder);
  await rm(folder, { recursive: true, force: true });
}

/** A run in containers is left for the next one with Docker when this one is without. */
async function removeDeadRuns(runs: string, runtime: ContainerRuntime | null): Promise<void> {
  mkdirSync(runs, { recursive: true });
  for (const runId of readdirSync(runs)) {
    if (findByMarker(titleOf(runId)).length > 0) continue;
    if (existsSync(join(runs, runId, containersMark))) {
      if (runtime === null) continue;
      const { removeContainers } = await import('../engines/containers.ts');
      await removeContainers(runtime, titleOf(runId), false);
    }
    await removeRun(join(runs, runId));
  }
}
