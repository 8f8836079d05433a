import { loadDemo } from '../demo/load-demo.ts';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { administratorOf, type KafkaPasswords } from '../access/secure-broker.ts';
import { CannotStart, diskFull, mentionsFullDisk } from '../local/cannot-start.ts';
import { complain, complainAbout, say, withProgress } from '../local/console.ts';
import { endKafka } from '../local/kafka.ts';
import { createPortChooser, isPortFree } from '../local/ports.ts';
import { endPostgres } from '../local/postgres.ts';
import { endByMarker } from '../local/processes.ts';
import { StartFailure } from '../local/supervised.ts';
import { createSupervisor, type Supervisor, type SupervisorEvents } from '../local/supervisor.ts';
import { readyLines } from './banner.ts';
import {
  type DataDirectory,
  emptyDataDirectory,
  openDataDirectory,
  requireFreeSpace,
  titleOf,
} from './data-directory.ts';
import { type DatabaseUrls, openContainers, startKafka, startPostgres, type StartContainers } from './engines.ts';
import {
  addressOf,
  databaseOf,
  demoSignInName,
  gatewayName,
  memberProgram,
  serviceNames,
  type ServiceName,
} from './members.ts';
import { demoSignInEnvironment, signInEnvironment } from './sign-in.ts';
import { parseStartOptions, type StartOptions, usage } from './options.ts';
import { removeRunFile, type RunFile, writeRunFile } from './run-file.ts';
import { ensurePersonalDataKeys, masterKeysIn } from './personal-data-keys.ts';
import { kafkaPasswordsOf, loadSecrets, type Secrets, viewerKeysFolder } from './secrets.ts';
import { createSurface } from './surface.ts';
import { migrateKeys } from '../access/migrate-keys.ts';
import { migrateWhereNeeded } from '../services/migrate.ts';
import { ensureViewerKeys, keyFolder } from '../viewer-keys/key-folder.ts';

/**
 * `npm start`: everything on this machine, supervised.
 *
 *   data directory ─▶ end what a killed run left ─▶ PostgreSQL ∥ Kafka ─▶ five services ─▶ gateway ─▶ demo ─▶ ready
 *
 * Services need PostgreSQL and, once the topics exist, nothing else: from the second start on they do not wait for
 * Kafka. Stopping goes the other way, and each step is bounded so that the whole stays below ten seconds.
 */
const root = join(import.meta.dirname, '..', '..');
const serviceStopMs = 4_000;
const gatewayStopMs = 2_000;

interface Start {
  options: StartOptions;
  data: DataDirectory;
  supervisor: Supervisor;
  events: SupervisorEvents;
  /** Set once they are chosen; null where the engines are programs on this machine. */
  containers: StartContainers | null;
  signal: AbortSignal;
}

async function bringUp(start: Start): Promise<RunFile> {
  const { options, data, supervisor, events, signal } = start;
  removeRunFile(data.path);
  await endLeftovers(data);
  if (options.reset) await emptyDataDirectory(data);
  requireFreeSpace(data.path);
  if (!(await isPortFree(options.port))) throw portBusy(options.port);
  mkdirSync(join(data.path, 'logs'), { recursive: true });
  const secrets = await loadSecrets(data.path);
  const personalDataKeys = ensurePersonalDataKeys(data.path);
  await ensureViewerKeys(join(data.path, viewerKeysFolder), secrets.viewerKeys);
  const choosePort = createPortChooser();
  await choosePort(options.port);
  start.containers = await openContainers(data, options.secure, events, signal);
  const kafkaPasswords = options.secure ? kafkaPasswordsOf(data.path, secrets) : null;
  const engines = { data, kafkaPasswords, secrets, supervisor, choosePort, signal, containers: start.containers };
  const [databases, kafka] = await Promise.all([startPostgres(engines), startKafka(engines)]);
  const brokers = kafka.servicesMayStart ? kafka.brokers : await kafka.ready;
  signal.throwIfAborted();
  const owners = forEachService((name) => databases[databaseOf(name)].owner);
  await Promise.all([migrateWhereNeeded(owners), migrateKeys(databases.gateway.owner)]);
  const ports = await choosePorts(choosePort);
  const signInPort = await choosePort(4010);
  await startMembers(start, {
    secrets,
    personalDataKeys,
    databases,
    brokers,
    kafkaPasswords,
    ports,
    signInPort,
  });
  const workingBrokers = await kafka.ready;
  const run: RunFile = {
    gateway: addressOf(options.port),
    services: forEachService((name) => addressOf(ports[name])),
    postgres: owners,
    postgresOfServices: forEachService((name) => databases[databaseOf(name)].service),
    kafka: { brokers: workingBrokers, ...(kafkaPasswords && { sasl: administratorOf(kafkaPasswords) }) },
    demoSignIn: addressOf(signInPort),
    access: { databaseUrl: databases.gateway.owner, keysSecret: secrets.apiKeysSecret },
  };
  await loadDemoOnce(run, data.path, options.demo, signal);
  return run;
}

function forEachService<T>(make: (name: ServiceName) => T): Record<ServiceName, T> {
  return Object.fromEntries(serviceNames.map((name) => [name, make(name)])) as Record<ServiceName, T>;
}

/** Of a run that was killed: our own processes first, they use the engines. */
async function endLeftovers(data: DataDirectory): Promise<void> {
  const own = [gatewayName, demoSignInName, ...serviceNames].map((name) => titleOf(data.id, name));
  const ended = await Promise.all(own.map((title) => endByMarker(title, [{ signal: 'SIGTERM', waitMs: 3_000 }])));
  await Promise.all([endPostgres(data.path), endKafka(data.path)]);
  if (ended.some((count) => count > 0)) say('已清理上次遗留的进程', 'Ended what an earlier run had left');
}

async function choosePorts(choosePort: ReturnType<typeof createPortChooser>): Promise<Record<ServiceName, number>> {
  const ports: [ServiceName, number][] = [];
  for (const [index, name] of serviceNames.entries()) ports.push([name, await choosePort(4001 + index)]);
  return Object.fromEntries(ports) as Record<ServiceName, number>;
}

interface MemberNeeds {
  secrets: Secrets;
  personalDataKeys: string;
  databases: DatabaseUrls;
  brokers: readonly string[];
  kafkaPasswords: KafkaPasswords | null;
  ports: Record<ServiceName, number>;
  signInPort: number;
}

/** All at once: the gateway needs the services' addresses, not the services, to come up. */
async function startMembers({ options, data, supervisor }: Start, needs: MemberNeeds): Promise<void> {
  const { secrets, personalDataKeys, databases, brokers, kafkaPasswords, ports, signInPort } = needs;
  const viewerKeys = keyFolder(join(data.path, viewerKeysFolder));
  const kafkaAs = (name: ServiceName | typeof gatewayName): Record<string, string> => ({
    KAFKA_BROKERS: brokers.join(','),
    ...(kafkaPasswords && { KAFKA_SASL_USERNAME: name, KAFKA_SASL_PASSWORD: kafkaPasswords[name] }),
  });
  const services = serviceNames.map((name) =>
    memberProgram({
      name,
      main: join(root, 'services', name, 'src', 'main.ts'),
      port: ports[name],
      data,
      stopWaitMs: serviceStopMs,
      env: {
        SERVICE_PORT: String(ports[name]),
        DATABASE_URL: databases[databaseOf(name)].service,
        ...kafkaAs(name),
        VIEWER_PUBLIC_KEYS: viewerKeys.publicFile,
        ...(name === 'monitoring' && keysFor(personalDataKeys)),
      },
    }),
  );
  const gateway = memberProgram({
    name: gatewayName,
    main: join(root, 'gateway', 'src', 'main.ts'),
    port: options.port,
    data,
    stopWaitMs: gatewayStopMs,
    env: {
      GATEWAY_PORT: String(options.port),
      SUBGRAPH_URLS: JSON.stringify(forEachService((name) => `${addressOf(ports[name])}/graphql`)),
      VIEWER_PRIVATE_KEY: viewerKeys.privateFile,
      // The demo: everybody may ask for the schema.
      INTROSPECTION: 'on',
      SUPERGRAPH: join(root, 'gateway', 'supergraph.graphql'),
      ...kafkaAs(gatewayName),
      ...signInEnvironment(addressOf(signInPort), databases.gateway.service, secrets),
    },
  });
  const demoSignIn = memberProgram({
    name: demoSignInName,
    main: join(root, 'infra', 'demo-sign-in', 'main.ts'),
    port: signInPort,
    data,
    stopWaitMs: gatewayStopMs,
    env: demoSignInEnvironment(signInPort, secrets),
  });
  await withProgress('正在启动五个服务和网关', 'Starting the five services and the gateway', () =>
    all([...services, demoSignIn, gateway].map((program) => supervisor.start(program))),
  );
}

/** No other service stores a personal value, so no other is given the keys. */
function keysFor(setting: string): Record<string, string> {
  const token = process.env['KEY_SERVICE_TOKEN'];
  return { PERSONAL_DATA_KEYS: setting, ...(token && { KEY_SERVICE_TOKEN: token }) };
}

/** Waits for every one also when one fails, so that nothing is started behind the back of the stop that follows. */
async function all(started: readonly Promise<void>[]): Promise<void> {
  const failed = (await Promise.allSettled(started)).find((result) => result.status === 'rejected');
  if (failed) throw failed.reason;
}

async function loadDemoOnce(
  run: RunFile,
  dataDirectory: string,
  households: boolean,
  signal: AbortSignal,
): Promise<void> {
  await withProgress('正在装入演示省份(仅首次)', 'Loading the demo province (first time only)', () =>
    loadDemo({ postgres: run.postgres, masterKeys: masterKeysIn(dataDirectory), households, signal }),
  );
}

function portBusy(port: number): CannotStart {
  return new CannotStart(
    `端口 ${port} 已被占用;请用 --port 指定其他端口(npm start -- --port ${port + 1})。`,
    `Port ${port} is in use; name another with --port (npm start -- --port ${port + 1}).`,
  );
}

/** The name of the program, why, and where to read on; a full disk is named as such. */
function complainAboutStart(error: unknown): void {
  if (!(error instanceof StartFailure)) return complainAbout(error);
  if (mentionsFullDisk(error.detail)) return complainAbout(diskFull(error.logFile));
  complain(
    `${error.program} 未能启动(${error.detail});日志:${error.logFile}`,
    `${error.program} did not start; its log: ${error.logFile}`,
  );
}

async function takeDown({ data, supervisor, containers }: Start): Promise<void> {
  data.markStopping();
  removeRunFile(data.path);
  await supervisor.stop([gatewayName, demoSignInName]);
  await supervisor.stop(serviceNames);
  await Promise.all([supervisor.stop(['kafka', 'postgres']), containers?.stop()]);
  data.release();
}

async function main(): Promise<number> {
  const startedAt = Date.now();
  const options = parseStartOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const data = await openDataDirectory(options.dataDirectory);
  const stopping = new AbortController();
  const progress = { isReady: false };
  const { signal } = stopping;
  const events = supervisorLines(signal, progress);
  const supervisor = createSupervisor(events, { restart: true, signal });
  const start: Start = { options, data, supervisor, events, containers: null, signal };
  listenForStop(stopping, supervisor);
  let failed = false;
  try {
    const run = await bringUp(start);
    stopping.signal.throwIfAborted();
    progress.isReady = true;
    writeRunFile(data.path, run);
    for (const line of readyLines(run, data.path, Date.now() - startedAt)) console.log(line);
    await new Promise((resolve) => stopping.signal.addEventListener('abort', resolve, { once: true }));
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return 130;
    failed = true;
    complainAboutStart(error);
    return 1;
  } finally {
    const wasAsked = stopping.signal.aborted && !failed;
    stopping.abort();
    await takeDown(start);
    if (wasAsked) say('已停止,数据已保留', 'stopped; the data is kept');
  }
}

function supervisorLines(stopping: AbortSignal, progress: { isReady: boolean }): SupervisorEvents {
  const show = createSurface((line) => console.error(line));
  return {
    onLost: (name, reason, pauseMs) =>
      complain(
        `${name} 意外退出(${reason}),${pauseMs / 1_000} 秒后重启`,
        `${name} ended unexpectedly (${reason}); restarting in ${pauseMs / 1_000} s`,
      ),
    onBack: (name) => say(`${name} 已恢复`, `${name} is back`),
    onOutput: (name, lines) => {
      // Until all is up everybody misses the broker and says so; that is no news. What stops a start is told anyway.
      if (progress.isReady && !stopping.aborted) show(name, lines);
    },
  };
}

/** The first request stops in order, a second is heard and changes nothing, the third is meant. */
function listenForStop(stopping: AbortController, supervisor: Supervisor): void {
  let requests = 0;
  const request = (): void => {
    requests += 1;
    if (requests === 1) {
      say('正在停止…', 'stopping …');
      stopping.abort();
    } else if (requests === 2)
      say('正在停止,请稍候(再按一次强制结束)', 'stopping, one moment (once more ends it by force)');
    else {
      supervisor.kill();
      process.exit(130);
    }
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  // run.mjs was killed: nobody is left to pass on a Ctrl-C.
  if (process.channel) process.once('disconnect', () => requests === 0 && request());
  // The terminal may be gone by then.
  for (const stream of [process.stdout, process.stderr]) stream.on('error', () => {});
}

process.exit(
  await main().catch((error: unknown) => {
    complainAbout(error);
    return 1;
  }),
);
