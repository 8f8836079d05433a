import { spawn, type ChildProcess } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { rm, rename } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { javaCommand } from '../local/kafka-artefacts.ts';
import { runToEnd } from '../local/run-to-end.ts';
import { javaClassPath } from './java-class-path.ts';

/** What a subscriber holds of one key. */
export interface HeldState {
  key: string;
  sequence: number;
  state: Record<string, unknown>;
}

export interface ExampleRun {
  brokers: readonly string[];
  /** `housing-safety.dwelling` */
  aggregate: string;
  /** The file that it keeps. */
  store: string;
  /** On a secured broker. */
  sasl?: { username: string; password: string };
}

export interface ExampleProgram {
  name: string;
  command: readonly string[];
}

export interface RunningExample {
  /** Resolves when it has handled so many messages since it started. */
  hasRead(count: number): Promise<void>;
  signal(signal: 'SIGINT' | 'SIGKILL'): Promise<{ code: number | null }>;
}

const cache = join(import.meta.dirname, '..', '..', '.cache', 'examples');

/** The three programs; one whose toolchain is not here is the reason why it cannot run. */
export async function examplePrograms(): Promise<Record<'python' | 'java' | 'typescript', ExampleProgram | string>> {
  const file = (...path: string[]): string => join(import.meta.dirname, ...path);
  return {
    python: await pythonProgram(file('python', 'subscriber.py')),
    java: await javaProgram(file('java', 'Subscriber.java')),
    typescript: {
      name: 'TypeScript',
      command: [process.execPath, '--disable-warning=TimeoutNegativeWarning', file('typescript', 'subscriber.ts')],
    },
  };
}

/** Compiled once; `java Subscriber.java`, as a reader would start it, compiles at every start. */
async function javaProgram(file: string): Promise<ExampleProgram | string> {
  const classPath = javaClassPath();
  if (!classPath) return "Kafka's jars are not in .cache/kafka (npm start fetches them)";
  const folder = join(cache, `java-${createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 12)}`);
  const missing = await madeOnce(folder, (unfinished) => [['javac', '-d', unfinished, '-cp', classPath, file]]);
  if (missing !== null) return missing;
  const flags = ['-Xmx256m', '-XX:TieredStopAtLevel=1', '-XX:+UseSerialGC'];
  return { name: 'Java', command: [javaCommand(), ...flags, '-cp', `${folder}:${classPath}`, 'Subscriber'] };
}

/** In an environment of its own with what requirements.txt names. */
async function pythonProgram(file: string): Promise<ExampleProgram | string> {
  const requirements = join(import.meta.dirname, 'python', 'requirements.txt');
  const folder = join(cache, readFileSync(requirements, 'utf8').trim().replaceAll('==', '-'));
  const pip = ['-m', 'pip', 'install', '--quiet', '--retries', '1', '--timeout', '10', '-r', requirements];
  const missing = await madeOnce(folder, (unfinished) => [
    ['python3', '-m', 'venv', unfinished],
    [join(unfinished, 'bin', 'python'), ...pip],
  ]);
  return missing ?? { name: 'Python', command: [join(folder, 'bin', 'python'), file] };
}

/** Runs the steps into a folder that gets its name when they are done; null, or why a step failed. */
async function madeOnce(folder: string, stepsFor: (unfinished: string) => string[][]): Promise<string | null> {
  if (existsSync(folder)) return null;
  const unfinished = `${folder}.${process.pid}`;
  mkdirSync(cache, { recursive: true });
  const { signal } = new AbortController();
  try {
    for (const [command = '', ...args] of stepsFor(unfinished)) {
      const { code, output } = await runToEnd({ command, args, timeoutMs: 120_000, signal });
      if (code !== 0) return `${command}: ${output.trim().split('\n').at(-1) ?? ''}`.slice(0, 240);
    }
    await rename(unfinished, folder);
    return null;
  } catch (error) {
    if (existsSync(folder)) return null;
    return error instanceof Error ? error.message : String(error);
  } finally {
    await rm(unfinished, { recursive: true, force: true });
  }
}

function start(
  { command }: ExampleProgram,
  { brokers, aggregate, store, sasl }: ExampleRun,
  more: string[],
): ChildProcess {
  const [executable = '', ...args] = command;
  const options = ['--brokers', brokers.join(','), '--aggregate', aggregate, '--store', store, ...more];
  const env = {
    ...process.env,
    ...(sasl && { KAFKA_SASL_USERNAME: sasl.username, KAFKA_SASL_PASSWORD: sasl.password }),
  };
  return spawn(executable, [...args, ...options], { stdio: ['ignore', 'pipe', 'pipe'], env });
}

export interface CaughtUp {
  held: HeldState[];
  /** It went on from a place that it had kept. */
  resumed: boolean;
  read: number;
}

/** Runs it with `--until-caught-up`; throws with what it said when it fails. */
export async function catchUp(program: ExampleProgram, run: ExampleRun): Promise<CaughtUp> {
  const child = start(program, run, ['--until-caught-up']);
  const [output, said, code] = await Promise.all([
    textOf(child.stdout),
    textOf(child.stderr),
    new Promise<number | null>((resolve, reject) => {
      child.once('error', reject);
      child.once('exit', resolve);
    }),
  ]);
  if (code !== 0) throw new Error(`${program.name} ended with ${code}:\n${said}`);
  const lines = output.split('\n').filter(Boolean);
  return {
    held: lines.map((line) => JSON.parse(line) as HeldState),
    resumed: /^resumed$/m.test(said),
    read: Number(
      /^read (\d+)$/m.exec(
        said
          .split('\n')
          .filter((line) => line.startsWith('read '))
          .at(-1) ?? '',
      )?.[1] ?? 0,
    ),
  };
}

async function textOf(stream: NodeJS.ReadableStream | null): Promise<string> {
  let text = '';
  for await (const chunk of stream ?? []) text += String(chunk);
  return text;
}

/** Runs it as a subscriber does, for good. */
export function follow(program: ExampleProgram, run: ExampleRun): RunningExample {
  const child = start(program, run, []);
  child.stdout?.resume();
  const exited = new Promise<{ code: number | null }>((resolve) => child.once('exit', (code) => resolve({ code })));
  const said: string[] = [];
  let read = 0;
  let onRead = (): void => {};
  if (child.stderr) {
    createInterface({ input: child.stderr }).on('line', (line) => {
      said.push(line);
      read = Number(/^read (\d+)$/.exec(line)?.[1] ?? read);
      onRead();
    });
  }
  return {
    async hasRead(count) {
      const enough = new Promise<void>((resolve) => {
        onRead = () => {
          if (read >= count) resolve();
        };
        onRead();
      });
      const early = exited.then(({ code }) => {
        throw new Error(`${program.name} ended with ${code}:\n${said.join('\n')}`);
      });
      await Promise.race([enough, early]);
    },
    async signal(signal) {
      child.kill(signal);
      return exited;
    },
  };
}
