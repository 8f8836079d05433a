import { spawn, type ChildProcess } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { demoAuthorization } from '../demo-sign-in/token.ts';
import { readRunFile, type RunFile } from '../start/run-file.ts';

/** `npm start` as a user runs it, on a data directory of its own. */
export interface RunningSystem {
  run: RunFile;
  data: string;
  /** Of the process that all others of the system are below. */
  pid: number;
  /** What it printed so far. */
  output(): string;
  /** As the demo's operator, or as another of its accounts. */
  ask<Data>(
    query: string,
    options?: { variables?: object; language?: string; as?: string; headers?: Record<string, string> },
  ): Promise<GraphAnswer<Data>>;
  /** Ends it the polite way and keeps its data. */
  end(): Promise<void>;
  /** Ends it and removes its data, with the directory around it. */
  stop(): Promise<void>;
}

export interface GraphAnswer<Data> {
  status: number;
  data: Data;
  errors?: { message: string; path?: (string | number)[]; extensions: Record<string, unknown> }[];
}

const root = join(import.meta.dirname, '..', '..');

export interface SystemOptions {
  demo: boolean;
  port: number;
  data?: string;
  /** `local` for tests that find the engines in the process table. */
  engines?: 'local' | 'docker';
  /** With a Kafka that asks who comes; it is then a program on this machine. */
  secure?: boolean;
  /** Ends a start that is under way. */
  signal?: AbortSignal;
}

/** On a new data directory, or on that of a system that was killed. */
export async function startSystem(options: SystemOptions): Promise<RunningSystem> {
  const data = options.data ?? newDataDirectory();
  const args = ['start', '--port', String(options.port), '--data', data, '--demo', options.demo ? 'on' : 'off'];
  if (options.secure) args.push('--secure');
  const child = spawn(process.execPath, [join(root, 'infra', 'run.mjs'), ...args], {
    cwd: root,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...withoutTestEnvironment(), ...(options.engines && { SHOUWANG_ENGINES: options.engines }) },
  });
  let printed = '';
  const keep = (chunk: Buffer): void => {
    printed += chunk.toString();
  };
  child.stdout.on('data', keep);
  child.stderr.on('data', keep);
  try {
    await untilReady(child, () => printed, options.signal);
  } catch (error) {
    await end(child);
    throw error;
  }
  const run = readRunFile(data);
  return {
    run,
    data,
    pid: child.pid ?? 0,
    output: () => printed,
    async ask<Data>(
      query: string,
      { variables = {}, language = 'en', as = 'demo-operator', headers = {} } = {},
    ): Promise<GraphAnswer<Data>> {
      const response = await fetch(`${run.gateway}/graphql`, {
        method: 'POST',
        headers: {
          'content-type': 'application/json',
          'accept-language': language,
          ...(await demoAuthorization(run, as)),
          ...headers,
        },
        body: JSON.stringify({ query, variables }),
      });
      return { status: response.status, ...((await response.json()) as Omit<GraphAnswer<Data>, 'status'>) };
    },
    end: () => end(child),
    async stop() {
      await end(child);
      rmSync(dirname(data), { recursive: true, force: true });
    },
  };
}

function newDataDirectory(): string {
  const folder = mkdtempSync(join(tmpdir(), 'shouwang-whole-'));
  // PostgreSQL's user must be able to enter, or its data would go elsewhere.
  chmodSync(folder, 0o755);
  return join(folder, 'data');
}

/** The system under test starts its own engines; those of the test run are not its. */
function withoutTestEnvironment(): NodeJS.ProcessEnv {
  const { NODE_OPTIONS: _options, TEST_POSTGRES_URL: _postgres, TEST_KAFKA_BROKERS: _kafka, ...rest } = process.env;
  return rest;
}

const readyTimeoutMs = 240_000;

async function untilReady(child: ChildProcess, printed: () => string, signal?: AbortSignal): Promise<void> {
  const until = Date.now() + readyTimeoutMs;
  while (!/\bready\b.*http/i.test(printed())) {
    signal?.throwIfAborted();
    if (child.exitCode !== null) throw new Error(`npm start ended with ${child.exitCode}:\n${printed()}`);
    if (Date.now() > until) throw new Error(`npm start is not ready after ${readyTimeoutMs} ms:\n${printed()}`);
    await new Promise((resolve) => setTimeout(resolve, 100));
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGTERM');
  await ended;
}
