import { connect, createServer, type AddressInfo, type Socket } from 'node:net';

/**
 * A TCP proxy on loopback whose network can be made to fail, without root and without anybody else noticing. What passes
 * keeps its order whatever happens to it. It does not slow down a sender that is faster than the receiver.
 */
export interface TcpProxy {
  /** Where it listens on 127.0.0.1. */
  port: number;
  /** Ends all connections that are open now; new ones are let through. */
  cut(): void;
  /** Ends all connections, and each new one at once, until `restore`. */
  sever(): void;
  /** Nothing passes either way and nobody is told, as when a cable is pulled out, until `restore`. */
  hang(): void;
  /** What passes takes so much longer, each way, until `restore`. */
  slow(delayMs: number): void;
  restore(): void;
  close(): Promise<void>;
}

/** What becomes of the bytes of one direction of one connection; may hold some back until more arrive. */
export type Rewrite = (chunk: Buffer) => readonly Buffer[];

interface Fault {
  severed: boolean;
  hanging: boolean;
  delayMs: number;
}

export async function startTcpProxy(
  target: { host: string; port: number },
  rewriteFor: () => { toServer: Rewrite; toClient: Rewrite } = unchanged,
): Promise<TcpProxy> {
  const sockets = new Set<Socket>();
  const pipes = new Set<Pipe>();
  const fault: Fault = { severed: false, hanging: false, delayMs: 0 };
  const cut = (): void => sockets.forEach((socket) => socket.destroy());

  const server = createServer((client) => {
    if (fault.severed) {
      client.destroy();
      return;
    }
    const upstream = connect(target);
    const rewrite = rewriteFor();
    const both = [
      new Pipe(client, upstream, rewrite.toServer, fault),
      new Pipe(upstream, client, rewrite.toClient, fault),
    ];
    for (const pipe of both) pipes.add(pipe);
    for (const socket of [client, upstream]) {
      sockets.add(socket);
      socket.setNoDelay(true);
      socket.on('error', () => {});
      socket.on('close', () => {
        sockets.delete(socket);
        for (const pipe of both) pipes.delete(pipe);
        client.destroy();
        upstream.destroy();
      });
    }
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));

  return {
    port: (server.address() as AddressInfo).port,
    cut,
    sever() {
      fault.severed = true;
      cut();
    },
    hang() {
      fault.hanging = true;
    },
    slow(delayMs) {
      fault.delayMs = delayMs;
    },
    restore() {
      Object.assign(fault, { severed: false, hanging: false, delayMs: 0 });
      for (const pipe of pipes) pipe.flush();
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        cut();
      }),
  };
}

/** One direction of a connection: what arrived and may not pass yet waits in order. */
class Pipe {
  readonly #to: Socket;
  readonly #fault: Fault;
  readonly #waiting: { dueAt: number; bytes: Buffer }[] = [];

  constructor(from: Socket, to: Socket, rewrite: Rewrite, fault: Fault) {
    this.#to = to;
    this.#fault = fault;
    from.on('data', (chunk) => {
      for (const bytes of rewrite(chunk)) this.#take(bytes);
    });
  }

  /** Passes on what is due. */
  flush(): void {
    while (!this.#fault.hanging) {
      const [first] = this.#waiting;
      if (!first || (this.#fault.delayMs > 0 && first.dueAt > Date.now())) return;
      this.#waiting.shift();
      this.#to.write(first.bytes);
    }
  }

  #take(bytes: Buffer): void {
    const { delayMs } = this.#fault;
    this.#waiting.push({ dueAt: Date.now() + delayMs, bytes });
    if (delayMs > 0) setTimeout(() => this.flush(), delayMs + 1);
    else this.flush();
  }
}

function unchanged(): { toServer: Rewrite; toClient: Rewrite } {
  return { toServer: (chunk) => [chunk], toClient: (chunk) => [chunk] };
}
