import type { Server } from 'node:net';
import type { Socket } from 'node:net';

/**
 * Refuses the connections of one address beyond a number: each costs a file and some memory before it has said anything.
 * The answer is written as it is, since what would read the request has not begun; over TLS the connection is only cut.
 */
export function limitConnections(server: Server, { most, refusal }: { most: number; refusal: string | null }): void {
  const byAddress = new Map<string, number>();
  server.prependListener('connection', (socket: Socket) => {
    const address = socket.remoteAddress ?? '';
    const open = (byAddress.get(address) ?? 0) + 1;
    byAddress.set(address, open);
    socket.once('close', () => {
      const left = (byAddress.get(address) ?? 1) - 1;
      if (left === 0) byAddress.delete(address);
      else byAddress.set(address, left);
    });
    if (open <= most) return;
    // Not only ended: whoever holds so many may leave this one half open too.
    if (refusal !== null) socket.write(refusal, () => socket.destroy());
    else socket.destroy();
  });
}
