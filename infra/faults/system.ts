import { mkdirSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { topics } from '@shouwang/contracts';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { startBrokerProxy, startTcpProxy, type BrokerProxy, type TcpProxy } from '@shouwang/test-engines';
import { ensureDatabases } from '../local/databases.ts';
import { migrateKeys } from '../access/migrate-keys.ts';
import { migrateWhereNeeded } from '../services/migrate.ts';
import { endKafka, prepareKafka } from '../local/kafka.ts';
import { createPortChooser, loopback } from '../local/ports.ts';
import { endPostgres, preparePostgres } from '../local/postgres.ts';
import { removePostgresHome } from '../local/postgres-home.ts';
import { findByMarker } from '../local/processes.ts';
import type { Program } from '../local/program.ts';
import { createSupervisor, type Supervisor } from '../local/supervisor.ts';
import { emptyDataDirectory, openDataDirectory, type DataDirectory } from '../start/data-directory.ts';
import {
  addressOf,
  databaseOf,
  demoSignInName,
  gatewayName,
  memberProgram,
  serviceNames,
  type ServiceName,
} from '../start/members.ts';
import { demoSignInEnvironment, signInEnvironment } from '../start/sign-in.ts';
import { ensurePersonalDataKeys } from '../start/personal-data-keys.ts';
import { loadSecrets, type Secrets } from '../start/secrets.ts';

/**
 * The whole system as `npm start` runs it, the same processes under the same supervisor, with one difference: between
 * each service and the broker, and between each service and its database, is a proxy of its own. Engines are always our
 * own, whatever the environment offers: they are to be killed.
 */
export interface System {
  data: DataDirectory;
  gateway: string;
  /** Issuer of the demo's accounts. */
  demoSignIn: string;
  /** Past the proxies, for looking at it from outside. */
  /** As their owners. */
  databases: Record<ServiceName, string>;
  /** A superuser of the server. */
  adminUrl: string;
  brokers: string[];
  toBroker: Record<ServiceName, BrokerProxy>;
  toDatabase: Record<ServiceName, TcpProxy>;
  /** Of `postgres`, `kafka`, `gateway`, a service, or its copy. */
  signal(name: string, signal: NodeJS.Signals): void;
  /** A second process of a service over the same database; not started again when it ends. */
  startCopy(name: ServiceName): Promise<Copy>;
  /** What a service says of itself at `/ready`, or null. */
  readiness(name: ServiceName): Promise<Readiness | null>;
  stop(): Promise<void>;
  remove(): Promise<void>;
}

export interface Copy {
  readiness(): Promise<Readiness | null>;
  kill(): Promise<void>;
}

export interface Readiness {
  delivery: { leader: boolean; connected: boolean; lastError: string | null };
  consumer: { joined: boolean; lastError: string | null } | null;
}

/**
 * On a machine that does much else an engine may start for minutes. The supervisor would end it and begin anew, again and
 * again, which is no fault that this suite is about.
 */
const patient = (program: Program): Program => ({ ...program, readyTimeoutMs: 300_000 });

const root = join(import.meta.dirname, '..', '..');

interface Parts {
  data: DataDirectory;
  secrets: Secrets;
  supervisor: Supervisor;
  choosePort: ReturnType<typeof createPortChooser>;
  signal: AbortSignal;
}

export async function startFaultySystem(directory: string, signal: AbortSignal): Promise<System> {
  mkdirSync(join(directory, '..'), { recursive: true });
  const data = await openDataDirectory(directory);
  // What a killed run left would otherwise go on in the directory that is emptied under it.
  await Promise.all([endPostgres(data.path), endKafka(data.path)]);
  await emptyDataDirectory(data);
  mkdirSync(join(data.path, 'logs'), { recursive: true });
  const silent = { onLost() {}, onBack() {}, onOutput() {} };
  const supervisor = createSupervisor(silent, { restart: true, signal });
  const copies = createSupervisor(silent, { restart: false, signal });
  const stop = async (): Promise<void> => {
    await supervisor.stop([gatewayName, demoSignInName]);
    await Promise.all([supervisor.stop(serviceNames), copies.stop(serviceNames.map(copyOf))]);
    await supervisor.stop(['kafka', 'postgres']);
    data.release();
  };
  try {
    const secrets = await loadSecrets(data.path);
    const parts = { data, secrets, supervisor, choosePort: createPortChooser(), signal };
    return await assemble(parts, copies, stop);
  } catch (error) {
    await stop();
    throw error;
  }
}

async function assemble(parts: Parts, copies: Supervisor, stop: () => Promise<void>): Promise<System> {
  const { data, choosePort } = parts;
  const [postgres, kafka] = await Promise.all([startPostgres(parts), startKafka(parts)]);
  const [broker = ''] = kafka.brokers;
  const toBroker = await forEachService(() => startBrokerProxy(broker));
  const toDatabase = await forEachService(() => startTcpProxy({ host: loopback, port: postgres.port }));
  const ports = await forEachService(() => choosePort(null));
  const services = await forEachService((name) =>
    Promise.resolve(serviceProgram(parts, name, name, ports[name], environmentOf(name))),
  );
  function environmentOf(name: ServiceName): Record<string, string> {
    const database = new URL(postgres.ofServices[name]);
    database.port = String(toDatabase[name].port);
    return { DATABASE_URL: database.href, KAFKA_BROKERS: toBroker[name].address };
  }
  const gatewayPort = await choosePort(null);
  const signInPort = await choosePort(null);
  const signIn = signInEnvironment(addressOf(signInPort), postgres.gatewayDatabase, parts.secrets);
  const programs = [
    ...Object.values(services),
    demoSignInProgram(parts, signInPort),
    gatewayProgram(parts, gatewayPort, ports, signIn),
  ];
  await Promise.all(programs.map((program) => parts.supervisor.start(program)));

  const known = new Map([postgres.program, kafka.program, ...programs].map((program) => [program.name, program]));
  return {
    data,
    gateway: addressOf(gatewayPort),
    demoSignIn: addressOf(signInPort),
    databases: postgres.databases,
    adminUrl: postgres.adminUrl,
    brokers: kafka.brokers,
    toBroker,
    toDatabase,
    signal: (name, signal) => signalProgram(known.get(name), signal),
    readiness: (name) => readinessAt(ports[name]),
    async startCopy(name) {
      const port = await choosePort(null);
      const program = serviceProgram(parts, name, copyOf(name), port, environmentOf(name));
      await copies.start(program);
      return {
        readiness: () => readinessAt(port),
        async kill() {
          signalProgram(program, 'SIGKILL');
          await copies.stop([program.name]);
        },
      };
    },
    stop: async () => {
      await stop();
      await Promise.all([...Object.values(toBroker), ...Object.values(toDatabase)].map((proxy) => proxy.close()));
    },
    async remove() {
      await removePostgresHome(data.path);
      await rm(data.path, { recursive: true, force: true });
    },
  };
}

const copyOf = (name: ServiceName): string => `${name}-copy`;

async function forEachService<T>(make: (name: ServiceName) => Promise<T>): Promise<Record<ServiceName, T>> {
  const made: [ServiceName, T][] = [];
  for (const name of serviceNames) made.push([name, await make(name)]);
  return Object.fromEntries(made) as Record<ServiceName, T>;
}

async function startPostgres({ data, secrets, supervisor, choosePort, signal }: Parts) {
  const port = await choosePort(null);
  const { adminUrl, ...postgres } = await preparePostgres({
    dataDirectory: data.path,
    logFile: join(data.path, 'logs', 'postgres.log'),
    port,
    password: secrets.postgresPassword,
    durable: true,
    signal,
  });
  const program = patient(postgres.program);
  await supervisor.start(program);
  const passwords = secrets.databasePasswords;
  const urls = await ensureDatabases(adminUrl, { passwords, isOurServer: true, onPasswordChanged() {} });
  const databases = await forEachService((name) => Promise.resolve(urls[databaseOf(name)].owner));
  const ofServices = await forEachService((name) => Promise.resolve(urls[databaseOf(name)].service));
  await Promise.all([migrateWhereNeeded(databases), migrateKeys(urls.gateway.owner)]);
  return { port, program, adminUrl, databases, ofServices, gatewayDatabase: urls.gateway.service };
}

async function startKafka({ data, supervisor, choosePort, signal }: Parts) {
  const { brokers, ...kafka } = await prepareKafka({
    dataDirectory: data.path,
    logFile: join(data.path, 'logs', 'kafka.log'),
    port: await choosePort(null),
    controllerPort: await choosePort(null),
    sessionMs: 3_000,
    onDownload() {},
    signal,
  });
  const program = patient(kafka.program);
  await supervisor.start(program);
  const logger = createLogger({ name: 'faults', level: 'silent' });
  const admin = createKafka({ brokers, clientId: 'shouwang-faults', logger }).admin();
  try {
    await admin.ensureTopics(topics);
  } finally {
    await admin.close();
  }
  return { program, brokers };
}

function serviceProgram(
  { data, secrets }: Parts,
  service: ServiceName,
  name: string,
  port: number,
  env: Record<string, string>,
): Program {
  const program = memberProgram({
    name,
    main: join(root, 'services', service, 'src', 'main.ts'),
    port,
    data,
    stopWaitMs: 4_000,
    env: {
      ...env,
      SERVICE_PORT: String(port),
      VIEWER_PUBLIC_KEYS: JSON.stringify(secrets.viewerKeys.publicKeys),
      ...(service === 'monitoring' && { PERSONAL_DATA_KEYS: ensurePersonalDataKeys(data.path) }),
    },
  });
  return patient(program);
}

function demoSignInProgram({ data, secrets }: Parts, port: number): Program {
  return patient(
    memberProgram({
      name: demoSignInName,
      main: join(root, 'infra', 'demo-sign-in', 'main.ts'),
      port,
      data,
      stopWaitMs: 2_000,
      env: demoSignInEnvironment(port, secrets),
    }),
  );
}

function gatewayProgram(
  { data, secrets }: Parts,
  port: number,
  ports: Record<ServiceName, number>,
  signIn: Readonly<Record<string, string>>,
): Program {
  const urls = serviceNames.map((name) => [name, `${addressOf(ports[name])}/graphql`]);
  const program = memberProgram({
    name: gatewayName,
    main: join(root, 'gateway', 'src', 'main.ts'),
    port,
    data,
    stopWaitMs: 2_000,
    env: {
      GATEWAY_PORT: String(port),
      SUBGRAPH_URLS: JSON.stringify(Object.fromEntries(urls)),
      VIEWER_PRIVATE_KEY: JSON.stringify(secrets.viewerKeys.privateKey),
      SUPERGRAPH: join(root, 'gateway', 'supergraph.graphql'),
      ...signIn,
    },
  });
  return patient(program);
}

/** It may be gone already, between its end and its restart. */
function signalProgram(program: Program | undefined, signal: NodeJS.Signals): void {
  if (!program) throw new Error('no such process');
  for (const pid of findByMarker(program.marker)) process.kill(pid, signal);
}

async function readinessAt(port: number): Promise<Readiness | null> {
  try {
    const response = await fetch(`${addressOf(port)}/ready`, { signal: AbortSignal.timeout(2_000) });
    return (await response.json()) as Readiness;
  } catch {
    return null;
  }
}
