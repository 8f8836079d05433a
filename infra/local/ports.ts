import { connect, createServer } from 'node:net';

export const loopback = '127.0.0.1';

export function isPortFree(port: number): Promise<boolean> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once('error', () => resolve(false));
    server.listen({ port, host: loopback, exclusive: true }, () => server.close(() => resolve(true)));
  });
}

/**
 * Hands out ports, each at most once: the preferred one when it is free, else one below the range that the system gives
 * to outgoing connections (32768 and up on Linux), which could take it while its owner restarts.
 *
 * Between the choice and the moment its owner listens, seconds pass. Two systems that start together must not choose the
 * same port: the one that came too late would take the other's broker for its own. So a port is also reserved.
 */
export function createPortChooser(): (preferred: number | null) => Promise<number> {
  const given = new Set<number>();
  return async (preferred) => {
    for (let attempt = 0; attempt < 50; attempt += 1) {
      const wanted = attempt === 0 && preferred !== null ? preferred : 20_000 + Math.floor(Math.random() * 12_000);
      if (given.has(wanted) || !(await reserve(wanted)) || !(await isPortFree(wanted))) continue;
      given.add(wanted);
      return wanted;
    }
    throw new Error('no free port on 127.0.0.1');
  };
}

/**
 * True when no other system of ours on this machine has the port. Linux's abstract sockets are names that one process
 * holds and that vanish with it, kill -9 included; elsewhere there is no such thing and the port itself must do.
 */
function reserve(port: number): Promise<boolean> {
  if (process.platform !== 'linux') return Promise.resolve(true);
  return new Promise((resolve) => {
    const holder = createServer();
    holder.once('error', () => resolve(false));
    holder.listen({ path: `\0shouwang-port-${port}` }, () => resolve(true));
    holder.unref();
  });
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
