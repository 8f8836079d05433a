import { connect, createServer, type Socket } from 'node:net';
import type { AddressInfo } from 'node:net';

/**
 * A TCP proxy that understands as much of Kafka's protocol as is needed to take an answer away: the frames, which
 * request an answer belongs to, and the broker's own address in answers, which it replaces by its own so that clients
 * stay on this side of it.
 */
export interface BrokerProxy {
  address: string;
  /**
   * The next answer to a produce request does not arrive: all connections end instead, and no other is let through
   * until `restore`. Resolves when it happened.
   */
  loseNextProduceAnswer(): Promise<void>;
  restore(): void;
  /** The broker is away: all connections are cut and no other is let through until `restore`. */
  block(): void;
  /** The next answer to a produce request does not arrive, and the connection stays; resolves when it happened. */
  withholdNextProduceAnswer(): Promise<void>;
  /** Cuts all connections that are open now. */
  cut(): void;
  close(): Promise<void>;
}

const produceKey = 0;

export async function startBrokerProxy(broker: string): Promise<BrokerProxy> {
  const [host = '', port = ''] = broker.split(':');
  const sockets = new Set<Socket>();
  let broken = false;
  let fault: { cutsToo: boolean; happened: () => void } | null = null;

  const cut = (): void => sockets.forEach((socket) => socket.destroy());
  const server = createServer((client) => {
    if (broken) {
      client.destroy();
      return;
    }
    const upstream = connect({ host, port: Number(port) });
    const produce = new Set<number>();
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        client.destroy();
        upstream.destroy();
      });
    }
    client.on(
      'data',
      byFrame((frame) => {
        if (frame.readInt16BE(4) === produceKey) produce.add(frame.readInt32BE(8));
        upstream.write(frame);
      }),
    );
    upstream.on(
      'data',
      byFrame((frame) => {
        if (fault && produce.has(frame.readInt32BE(4))) {
          if (fault.cutsToo) {
            broken = true;
            cut();
          }
          fault.happened();
          fault = null;
          return;
        }
        client.write(withAddress(frame, [host, Number(port)], (server.address() as AddressInfo).port));
      }),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    address: `127.0.0.1:${(server.address() as AddressInfo).port}`,
    loseNextProduceAnswer: () => new Promise<void>((happened) => (fault = { cutsToo: true, happened })),
    withholdNextProduceAnswer: () => new Promise<void>((happened) => (fault = { cutsToo: false, happened })),
    restore: () => {
      broken = false;
    },
    block() {
      broken = true;
      cut();
    },
    cut,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

/** Frames are a 4-byte length and that many bytes; they come in pieces and in lumps. */
function byFrame(each: (frame: Buffer) => void): (chunk: Buffer) => void {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      each(rest.subarray(0, end));
      rest = rest.subarray(end);
    }
  };
}

/** Host names stay; a port follows its host as four bytes, so the length of the frame does not change. */
function withAddress(frame: Buffer, [host, port]: [string, number], own: number): Buffer {
  const wanted = Buffer.alloc(host.length + 4);
  wanted.write(host, 'latin1');
  wanted.writeInt32BE(port, host.length);
  const copy = Buffer.from(frame);
  for (let at = copy.indexOf(wanted); at >= 0; at = copy.indexOf(wanted, at + 1))
    copy.writeInt32BE(own, at + host.length);
  return copy;
}
