import { existsSync } from 'node:fs';
import { mkdir, readFile, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { CannotStart, diskFull, mentionsFullDisk } from './cannot-start.ts';
import { javaCommand, kafkaJars, KafkaUnavailable, requireJava } from './kafka-artefacts.ts';
import { accepts, loopback } from './ports.ts';
import { endByMarker, type StopStep } from './processes.ts';
import { plainEnvironment, type Program } from './program.ts';
import { runToEnd } from './run-to-end.ts';

/** One Apache Kafka node (KRaft) on this machine, as a program for the supervisor. */
export interface LocalKafka {
  program: Program;
  brokers: string[];
  /** host:port of its controller. */
  controller: string;
  /** Formatted just now: it has no topics yet. */
  isNew: boolean;
}

export interface KafkaOptions {
  dataDirectory: string;
  logFile: string;
  port: number;
  controllerPort: number;
  /** How long a broker that was killed is waited for by its own successor; a busy machine needs more patience. */
  sessionMs: number;
  /** Everybody who comes must say who they are, and may do what they were granted; absent: the broker asks nobody. */
  administrator?: { name: string; password: string };
  onDownload(): void;
  /** Interrupts what takes long. */
  signal: AbortSignal;
}

const stopSteps: readonly StopStep[] = [{ signal: 'SIGTERM', waitMs: 2_500 }];
const memory = ['-Xms128m', '-Xmx384m', '-XX:TieredStopAtLevel=1', '-XX:+ExitOnOutOfMemoryError'];
const log4j = join(import.meta.dirname, '..', 'kafka', 'log4j2.properties');

function markerOf(dataDirectory: string): string {
  return `-Dshouwang.data=${join(dataDirectory, 'kafka')}`;
}

/** Ends what a killed run left of this data directory's broker. */
export async function endKafka(dataDirectory: string): Promise<void> {
  await endByMarker(markerOf(dataDirectory), stopSteps);
}

/** Throws KafkaUnavailable when this machine cannot run it: the caller goes on without. */
export async function prepareKafka(options: KafkaOptions): Promise<LocalKafka> {
  const jars = await kafkaJars(options);
  const home = join(options.dataDirectory, 'kafka');
  const marker = markerOf(options.dataDirectory);
  await endKafka(options.dataDirectory);
  await mkdir(home, { recursive: true });
  const settingsFile = join(home, 'server.properties');
  await writePrivately(settingsFile, renderSettings({ ...options, home }));
  const classPath = ['-cp', join(jars, '*')];
  const isNew = !existsSync(join(home, 'log', 'meta.properties'));
  if (isNew) await format(home, classPath, settingsFile, options.signal);
  return {
    isNew,
    brokers: [`${loopback}:${options.port}`],
    controller: `${loopback}:${options.controllerPort}`,
    program: {
      name: 'kafka',
      command: javaCommand(),
      args: [...memory, marker, `-Dlog4j2.configurationFile=${log4j}`, ...classPath, 'kafka.Kafka', settingsFile],
      cwd: home,
      env: plainEnvironment(),
      logFile: options.logFile,
      marker,
      stopSteps,
      beforeStart: () => endKafka(options.dataDirectory),
      isReady: () => accepts(options.port),
      readyTimeoutMs: 60_000,
    },
  };
}

type SettingsOptions = Pick<KafkaOptions, 'port' | 'controllerPort' | 'sessionMs' | 'administrator'> & { home: string };

/** Why these: shared/reference/events-and-kafka.md, section 1; what is not named stays at Kafka's default. */
export function kafkaSettings(options: SettingsOptions): Record<string, string> {
  const client = `PLAINTEXT://${loopback}:${options.port}`;
  return {
    'process.roles': 'broker,controller',
    'node.id': '1',
    'controller.quorum.voters': `1@${loopback}:${options.controllerPort}`,
    listeners: `${client},CONTROLLER://${loopback}:${options.controllerPort}`,
    'advertised.listeners': client,
    'listener.security.protocol.map': 'PLAINTEXT:PLAINTEXT,CONTROLLER:PLAINTEXT',
    'controller.listener.names': 'CONTROLLER',
    'inter.broker.listener.name': 'PLAINTEXT',
    'log.dirs': join(options.home, 'log'),
    'offsets.topic.replication.factor': '1',
    'offsets.topic.num.partitions': '8',
    'transaction.state.log.replication.factor': '1',
    'transaction.state.log.min.isr': '1',
    'transaction.state.log.num.partitions': '4',
    'share.coordinator.state.topic.replication.factor': '1',
    'share.coordinator.state.topic.min.isr': '1',
    'group.initial.rebalance.delay.ms': '0',
    // After kill -9 the only broker waits for its own old session to run out before it may come back: 9 s by default.
    'broker.session.timeout.ms': String(options.sessionMs),
    'broker.heartbeat.interval.ms': '500',
    'auto.create.topics.enable': 'false',
    'authorizer.class.name': 'org.apache.kafka.metadata.authorizer.StandardAuthorizer',
    'super.users': 'User:ANONYMOUS',
    'allow.everyone.if.no.acl.found': 'true',
    ...(options.administrator && securedSettings(options, options.administrator)),
  };
}

/**
 * Clients sign in by SCRAM with passwords that the cluster keeps; the broker itself, at its controller, by one that
 * stands here, as the cluster keeps none before it runs. That is PLAIN, in clear on the loopback of this machine only.
 */
function securedSettings(
  { port, controllerPort }: SettingsOptions,
  { name, password }: NonNullable<KafkaOptions['administrator']>,
): Record<string, string> {
  const client = `SASL_PLAINTEXT://${loopback}:${port}`;
  const login = `required username="${name}" password="${password}"`;
  const modules = 'org.apache.kafka.common.security';
  return {
    listeners: `${client},CONTROLLER://${loopback}:${controllerPort}`,
    'advertised.listeners': client,
    'listener.security.protocol.map': 'SASL_PLAINTEXT:SASL_PLAINTEXT,CONTROLLER:SASL_PLAINTEXT',
    'inter.broker.listener.name': 'SASL_PLAINTEXT',
    'sasl.mechanism.inter.broker.protocol': 'SCRAM-SHA-512',
    'sasl.mechanism.controller.protocol': 'PLAIN',
    'listener.name.sasl_plaintext.sasl.enabled.mechanisms': 'SCRAM-SHA-512',
    'listener.name.sasl_plaintext.scram-sha-512.sasl.jaas.config': `${modules}.scram.ScramLoginModule ${login};`,
    'listener.name.controller.sasl.enabled.mechanisms': 'PLAIN',
    'listener.name.controller.plain.sasl.jaas.config': `${modules}.plain.PlainLoginModule ${login} user_${name}="${password}";`,
    'super.users': `User:${name}`,
    'allow.everyone.if.no.acl.found': 'false',
  };
}

function renderSettings(options: SettingsOptions): string {
  const lines = Object.entries(kafkaSettings(options)).map(([name, value]) => `${name}=${escapeValue(value)}`);
  return `# Written at every start.\n${lines.join('\n')}\n`;
}

/** It may hold a password; `mode` alone would leave a file that is there as it is. */
async function writePrivately(file: string, text: string): Promise<void> {
  await rm(file, { force: true });
  await writeFile(file, text, { mode: 0o600 });
}

/** Java properties: a backslash escapes, and text outside Latin-1 needs \u. */
function escapeValue(value: string): string {
  return value
    .replaceAll('\\', '\\\\')
    .replaceAll(/[^\x20-\x7e]/g, (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Beside its final place, because a run killed halfway must not leave what looks formatted. */
async function format(
  home: string,
  classPath: readonly string[],
  settingsFile: string,
  signal: AbortSignal,
): Promise<void> {
  const log = join(home, 'log');
  const unfinished = join(home, 'log.new');
  await rm(log, { recursive: true, force: true });
  await rm(unfinished, { recursive: true, force: true });
  const formatSettings = join(home, 'format.properties');
  const settings = await readFile(settingsFile, 'utf8');
  const moved = settings.replace(/^log\.dirs=.*$/m, () => `log.dirs=${escapeValue(unfinished)}`);
  await writePrivately(formatSettings, moved);
  const clusterId = crypto.getRandomValues(Buffer.alloc(16)).toString('base64url').replace(/^-/, 'A');
  const tool = ['kafka.tools.StorageTool', 'format', '--cluster-id', clusterId, '--config', formatSettings];
  const args = [...memory, `-Dlog4j2.configurationFile=${log4j}`, ...classPath, ...tool];
  const place = { cwd: home, env: plainEnvironment(), timeoutMs: 60_000, signal };
  const { code, output } = await runToEnd({ command: javaCommand(), args, ...place }).catch((error: unknown) => {
    throw signal.aborted ? error : whyJavaFailed(String(error));
  });
  if (mentionsFullDisk(output)) throw diskFull(home);
  if (code !== 0) throw whyJavaFailed(output);
  await rename(unfinished, log);
  await rm(formatSettings);
}

/** A missing or old Java is the likely reason; asking for its version costs 0.1 s and is only done now. */
export function whyJavaFailed(output: string): CannotStart {
  try {
    requireJava();
  } catch (error) {
    if (error instanceof KafkaUnavailable) return error;
  }
  const reason = output.trim().split('\n').slice(-2).join(' | ').slice(-300);
  return new KafkaUnavailable(
    `Apache Kafka 未能启动(${reason});详见日志 kafka.log,或设置 KAFKA_BROKERS`,
    `Apache Kafka did not start (${reason}); see kafka.log, or set KAFKA_BROKERS`,
  );
}
