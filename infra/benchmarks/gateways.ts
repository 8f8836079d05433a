import { fork, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';
import { demoMapping } from '../demo-sign-in/mapping.ts';
import { demoAuthorization } from '../demo-sign-in/token.ts';
import { plainEnvironment } from '../local/program.ts';
import { createPortChooser, loopback } from '../local/ports.ts';
import { loadSecrets } from '../start/secrets.ts';
import type { RunningSystem } from '../whole-graph/running-system.ts';

/** A gateway in a process of its own over the services of a running system, whose own gateway stays idle. */
export interface GatewayProcess {
  /** Without a path. */
  url: string;
  /** That sign a caller in; stock knows no sign-in. */
  headers: Readonly<Record<string, string>>;
  pid: number;
  stop(): Promise<void>;
}

export interface GatewayPair {
  ours: GatewayProcess;
  stock: GatewayProcess;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const supergraph = join(root, 'gateway', 'supergraph.graphql');
const readyTimeoutMs = 240_000;

/** Both get the same supergraph, services, key and environment; their output goes to files in `scratch`. */
export async function startGatewayPair(system: RunningSystem, scratch: string): Promise<GatewayPair> {
  const { viewerKeys } = await loadSecrets(system.data);
  const urls = Object.entries(system.run.services).map(([name, url]) => [name, `${url}/graphql`]);
  const services = JSON.stringify(Object.fromEntries(urls));
  const key = JSON.stringify(viewerKeys.privateKey);
  const env = { SUBGRAPH_URLS: services, VIEWER_PRIVATE_KEY: key, SUPERGRAPH: supergraph };
  const signIn = { IDENTITY: JSON.stringify(demoMapping(system.run.demoSignIn ?? '')), DEMO_SIGN_IN: 'on' };
  const headers = await demoAuthorization(system.run);
  const started = await Promise.allSettled([
    startOurs({ ...env, ...signIn }, headers, scratch),
    startStock(env, scratch),
  ]);
  const [ours, stock] = started.map((each) => (each.status === 'fulfilled' ? each.value : null));
  const stop = async (): Promise<void> => void (await Promise.all([ours?.stop(), stock?.stop()]));
  if (ours && stock) return { ours, stock, stop };
  await stop();
  throw started.find((each) => each.status === 'rejected')?.reason;
}

type Environment = Readonly<Record<string, string>>;

async function startOurs(env: Environment, headers: Environment, scratch: string): Promise<GatewayProcess> {
  const port = await createPortChooser()(null);
  const main = join(root, 'gateway', 'src', 'main.ts');
  // Stock waits for ever and takes whatever comes: neither shall give up on a busy machine or refuse on a fast one.
  const own = { GATEWAY_PORT: String(port), SUBGRAPH_TIMEOUT_MS: '60000', LIMIT_RATE_PER_CALLER: '0' };
  const child = start(main, { ...env, ...own }, join(scratch, 'ours.log'));
  const url = `http://${loopback}:${port}`;
  return ready(child, headers, async () => ((await isHealthy(url)) ? url : null));
}

async function startStock(env: Environment, scratch: string): Promise<GatewayProcess> {
  const child = start(join(import.meta.dirname, 'stock-gateway.ts'), env, join(scratch, 'stock.log'));
  let url: string | null = null;
  child.once('message', (message: { url: string }) => (url = new URL(message.url).origin));
  return ready(child, {}, async () => url);
}

function start(main: string, env: Environment, logFile: string): ChildProcess {
  const log = openSync(logFile, 'w');
  const child = fork(main, [], {
    cwd: root,
    execArgv: ['--disable-warning=ExperimentalWarning'],
    env: { ...plainEnvironment(), NODE_ENV: 'production', APOLLO_TELEMETRY_DISABLED: '1', ...env },
    stdio: ['ignore', log, log, 'ipc'],
  });
  closeSync(log);
  return child;
}

async function ready(
  child: ChildProcess,
  headers: Environment,
  findUrl: () => Promise<string | null>,
): Promise<GatewayProcess> {
  const until = Date.now() + readyTimeoutMs;
  for (;;) {
    const url = await findUrl();
    if (url !== null && child.pid !== undefined) return { url, headers, pid: child.pid, stop: () => end(child) };
    if (child.exitCode === null && Date.now() < until) await new Promise((resolve) => setTimeout(resolve, 50));
    else {
      await end(child);
      throw new Error(`${child.spawnargs.join(' ').slice(0, 200)} did not start`);
    }
  }
}

async function isHealthy(url: string): Promise<boolean> {
  try {
    return (await fetch(`${url}/health`)).ok;
  } catch {
    return false;
  }
}

async function end(child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
}
