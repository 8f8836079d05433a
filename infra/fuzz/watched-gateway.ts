import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { join } from 'node:path';
import type { ProcessWatch } from './watch-process.ts';

export interface WatchedGateway {
  readonly url: string;
  /** Sign the sender of a request in; none at an open gateway. */
  readonly headers: Readonly<Record<string, string>>;
  watch(): Promise<ProcessWatch>;
  /** Null while it runs; what it said last when it ended by itself. */
  readonly death: string | null;
  stop(): Promise<void>;
}

const root = join(import.meta.dirname, '..', '..');
const longestOutput = 20_000;

/** How a gateway over real services is signed in at. */
export interface WatchedSignIn {
  environment: Readonly<Record<string, string>>;
  headers: Readonly<Record<string, string>>;
}

/**
 * The gateway's own program in a process of its own on a free port, over services at these addresses; open where there is
 * no sign-in, because the services are invented then.
 */
export async function startWatchedGateway(
  services: Readonly<Record<string, string>>,
  signIn: WatchedSignIn | null = null,
): Promise<WatchedGateway> {
  const flags = ['--disable-warning=ExperimentalWarning', '--expose-gc'];
  const preload = ['--import', join(import.meta.dirname, 'watch-process.ts')];
  const program = join(root, 'gateway', 'src', 'main.ts');
  const child = spawn(process.execPath, [...flags, ...preload, program, '--port', '0', ...(signIn ? [] : ['--open'])], {
    env: {
      ...process.env,
      NODE_OPTIONS: '',
      HOST: '127.0.0.1',
      SUBGRAPH_URLS: JSON.stringify(services),
      ...signIn?.environment,
    },
    stdio: ['ignore', 'pipe', 'pipe', 'ipc'],
  });
  const ready = Promise.withResolvers<string>();
  let output = '';
  let death: string | null = null;
  let isWanted = true;
  const collect = (chunk: Buffer): void => {
    output = (output + chunk.toString()).slice(-longestOutput);
    const url = /"url":"([^"]+)"/.exec(output)?.[1];
    if (url) ready.resolve(url);
  };
  for (const stream of [child.stdout, child.stderr]) stream?.on('data', collect);
  const ended = once(child, 'close').then(() => {
    if (isWanted) death = output;
    ready.reject(new Error(`the gateway ended: ${output}`));
  });
  const url = await ready.promise;
  return {
    url,
    headers: signIn?.headers ?? {},
    get death() {
      return death;
    },
    async watch() {
      const answered = once(child, 'message');
      child.send('watch');
      const [answer] = (await answered) as [ProcessWatch];
      return answer;
    },
    async stop() {
      isWanted = false;
      child.kill('SIGTERM');
      await ended;
    },
  };
}
