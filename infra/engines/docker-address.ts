import { request, type RequestOptions } from 'node:http';
import { connect } from 'node:net';
import { homedir } from 'node:os';
import { join } from 'node:path';

/** Where a Docker engine may listen: a socket file (a named pipe on Windows), or a host and port. */
export type DockerAddress = { socketPath: string } | { host: string; port: number; isEncrypted: boolean };

type Environment = Readonly<Record<string, string | undefined>>;

/** DOCKER_HOST alone where it is set, else the places that Docker's own client and testcontainers look at. */
export function dockerAddresses(env: Environment = process.env): DockerAddress[] {
  const given = env['DOCKER_HOST'];
  if (given) return fromUrl(given, Boolean(env['DOCKER_TLS_VERIFY']));
  if (process.platform === 'win32') return [{ socketPath: '//./pipe/docker_engine' }];
  const user = join(homedir(), '.docker');
  const runtime = env['XDG_RUNTIME_DIR'] ?? `/run/user/${process.getuid?.() ?? 0}`;
  return ['/var/run', runtime, join(user, 'run'), join(user, 'desktop')].map((folder) => ({
    socketPath: join(folder, 'docker.sock'),
  }));
}

function fromUrl(url: string, isEncrypted: boolean): DockerAddress[] {
  if (!URL.canParse(url)) return [];
  const { hostname, port, pathname } = new URL(url);
  if (!hostname) return [{ socketPath: pathname }];
  return [{ host: hostname, port: Number(port || (isEncrypted ? 2376 : 2375)), isEncrypted }];
}

const patienceMs = 250;

/** Asked before anything of Docker's is loaded: where there is none this costs nothing but the question. */
export async function dockerAnswers(addresses = dockerAddresses(), withinMs = patienceMs): Promise<boolean> {
  const answers = addresses.map(async (address) => {
    if (!(await ping(address, withinMs))) throw new Error('no answer');
  });
  return Promise.any(answers).then(
    () => true,
    () => false,
  );
}

/** The documented question of Docker's API. Behind TLS it is only tried whether something listens. */
function ping(address: DockerAddress, withinMs: number): Promise<boolean> {
  if ('host' in address && address.isEncrypted) return listens(address, withinMs);
  const options: RequestOptions = { ...address, path: '/_ping', agent: false };
  return new Promise((resolve) => {
    const asking = request(options, (response) => {
      response.resume();
      settle(response.statusCode === 200);
    });
    const timer = setTimeout(() => settle(false), withinMs);
    const settle = (answer: boolean): void => {
      clearTimeout(timer);
      asking.destroy();
      resolve(answer);
    };
    asking.once('error', () => settle(false));
    asking.end();
  });
}

function listens(address: { host: string; port: number }, withinMs: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect(address);
    const timer = setTimeout(() => settle(false), withinMs);
    const settle = (answer: boolean): void => {
      clearTimeout(timer);
      socket.destroy();
      resolve(answer);
    };
    socket.once('connect', () => settle(true));
    socket.once('error', () => settle(false));
  });
}
