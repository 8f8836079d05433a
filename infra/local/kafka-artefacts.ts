import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { accessSync, constants, existsSync, mkdirSync, readFileSync } from 'node:fs';
import { mkdir, readdir, rename, rm } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { CannotStart, diskFull, mentionsFullDisk } from './cannot-start.ts';
import { runToEnd } from './run-to-end.ts';

const pom = join(import.meta.dirname, '..', 'kafka', 'pom.xml');
const repositoryRoot = join(import.meta.dirname, '..', '..');
const downloadTimeoutMs = 10 * 60_000;
const oldestJava = 17;

/** Kafka cannot run here; everything but delivery works without it. `zh` and `en` say why and what to do. */
export class KafkaUnavailable extends CannotStart {}

export function javaCommand(): string {
  const home = process.env['JAVA_HOME'];
  const ofHome = home ? join(home, 'bin', process.platform === 'win32' ? 'java.exe' : 'java') : '';
  return home && existsSync(ofHome) ? ofHome : 'java';
}

export function requireJava(): void {
  const { status, stderr } = spawnSync(javaCommand(), ['-version'], { encoding: 'utf8', timeout: 20_000 });
  const version = Number(/version "(\d+)/.exec(stderr ?? '')?.[1] ?? 0);
  if (status === 0 && version >= oldestJava) return;
  throw new KafkaUnavailable(
    `需要 Java ${oldestJava} 或更新版本,${version ? `当前为 Java ${version}` : '未找到 java'};请安装(如 apt install openjdk-17-jre-headless)或设置 KAFKA_BROKERS`,
    `Java ${oldestJava} or newer is needed, ${version ? `this is Java ${version}` : 'no java was found'}; install it (apt install openjdk-17-jre-headless) or set KAFKA_BROKERS`,
  );
}

export interface JarsOptions {
  /** Takes the jars when the repository is somebody else's. */
  dataDirectory: string;
  onDownload(): void;
  signal: AbortSignal;
}

function canMake(folder: string): boolean {
  try {
    mkdirSync(folder, { recursive: true });
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

/**
 * The folder with Kafka's jars, fetched once by Maven. They get their final name when complete; the name holds the
 * hash of the pom, so a newer version is fetched beside and never mixed in.
 */
export async function kafkaJars({ dataDirectory, onDownload, signal }: JarsOptions): Promise<string> {
  const version = createHash('sha256').update(readFileSync(pom)).digest('hex').slice(0, 12);
  const shared = join(repositoryRoot, '.cache', 'kafka', version);
  if (existsSync(shared)) return shared;
  const folder = canMake(dirname(shared)) ? shared : join(dataDirectory, 'kafka-jars', version);
  if (existsSync(folder)) return folder;
  requireJava();
  onDownload();
  const unfinished = `${folder}.${process.pid}`;
  await mkdir(dirname(folder), { recursive: true });
  try {
    await runMaven(unfinished, signal);
    const jars = await readdir(unfinished);
    if (!jars.some((name) => name.startsWith('kafka_2.13-'))) throw new Error('kafka_2.13 is not among the jars');
    await rename(unfinished, folder).catch((error: unknown) => {
      if (!existsSync(folder)) throw error;
    });
    return folder;
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

async function runMaven(folder: string, signal: AbortSignal): Promise<void> {
  const goal = 'dependency:copy-dependencies';
  const args = ['-q', '-B', '-f', pom, goal, `-DoutputDirectory=${folder}`, '-DincludeScope=runtime'];
  const { code, output } = await runToEnd({ command: 'mvn', args, timeoutMs: downloadTimeoutMs, signal }).catch(
    (error: unknown) => {
      throw signal.aborted ? error : noMaven();
    },
  );
  if (mentionsFullDisk(output)) throw diskFull(folder);
  if (code !== 0) throw downloadFailed(output);
}

function noMaven(): KafkaUnavailable {
  return new KafkaUnavailable(
    '未找到 Maven(mvn),无法下载 Apache Kafka;请安装(如 apt install maven)或设置 KAFKA_BROKERS',
    'no Maven (mvn) was found to fetch Apache Kafka with; install it (apt install maven) or set KAFKA_BROKERS',
  );
}

function downloadFailed(output: string): KafkaUnavailable {
  const reason = (/\[ERROR\]\s*(.+)/.exec(output)?.[1] ?? output.trim().split('\n').at(-1) ?? '').slice(0, 240);
  return new KafkaUnavailable(
    `Apache Kafka 未能下载(${reason});请检查网络或 Maven 设置后再次启动,或设置 KAFKA_BROKERS`,
    `Apache Kafka could not be downloaded (${reason}); check the network or Maven's settings and start again, or set KAFKA_BROKERS`,
  );
}
