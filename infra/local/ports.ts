import { connect, createServer } from 'node:net';

export const loopback = '127.0.0.1';

function bind(port: number): Promise<number | null> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(null));
    server.listen({ port, host: loopback, exclusive: true }, () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : null));
    });
  });
}

export async function isPortFree(port: number): Promise<boolean> {
  return (await bind(port)) !== null;
}

/**
 * Hands out ports, each at most once: the preferred one when it is free, else any. A port is only known to be free at
 * the moment of asking; whoever listens on it later must be ready to fail and ask again.
 */
export function createPortChooser(): (preferred: number | null) => Promise<number> {
  const given = new Set<number>();
  return async (preferred) => {
    for (let attempt = 0; attempt < 20; attempt += 1) {
      const wanted = attempt === 0 && preferred !== null && !given.has(preferred) ? preferred : 0;
      const port = await bind(wanted);
      if (port === null || given.has(port)) continue;
      given.add(port);
      return port;
    }
    throw new Error('no free port on 127.0.0.1');
  };
}

/** Whether something accepts connections there. */
export function accepts(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const socket = connect({ port, host: loopback });
    const answer = (yes: boolean): void => {
      socket.destroy();
      resolve(yes);
    };
    socket.once('connect', () => answer(true));
    socket.once('error', () => answer(false));
    socket.setTimeout(1_000, () => answer(false));
  });
}
