import { startTcpProxy, type Rewrite, type TcpProxy } from './tcp-proxy.ts';

/**
 * A proxy that understands as much of Kafka's protocol as is needed to take an answer away: the frames, which request an
 * answer belongs to, and the broker's own address in answers, which it replaces by its own so that clients stay on this
 * side of it.
 */
export interface BrokerProxy extends TcpProxy {
  /** `host:port` for clients. */
  address: string;
  /**
   * The next answer to a produce request does not arrive: all connections end instead, and no other is let through
   * until `restore`. Resolves when it happened.
   */
  loseNextProduceAnswer(): Promise<void>;
  /** The next answer to a produce request does not arrive, and the connection stays; resolves when it happened. */
  withholdNextProduceAnswer(): Promise<void>;
}

const produceKey = 0;

export async function startBrokerProxy(broker: string): Promise<BrokerProxy> {
  const [host = '', port = ''] = broker.split(':');
  const target = { host, port: Number(port) };
  let loss: { severs: boolean; happened: () => void } | null = null;

  const rewriteFor = (): { toServer: Rewrite; toClient: Rewrite } => {
    const produce = new Set<number>();
    return {
      toServer: byFrame((frame) => {
        if (frame.readInt16BE(4) === produceKey) produce.add(frame.readInt32BE(8));
        return frame;
      }),
      toClient: byFrame((frame) => {
        const isProduce = produce.delete(frame.readInt32BE(4));
        if (!loss || !isProduce) return withAddress(frame, target, proxy.port);
        if (loss.severs) proxy.sever();
        loss.happened();
        loss = null;
        return null;
      }),
    };
  };
  const proxy = await startTcpProxy(target, rewriteFor);
  const lose = (severs: boolean): Promise<void> => new Promise<void>((happened) => (loss = { severs, happened }));
  return {
    ...proxy,
    address: `127.0.0.1:${proxy.port}`,
    loseNextProduceAnswer: () => lose(true),
    withholdNextProduceAnswer: () => lose(false),
  };
}

/** Frames are a 4-byte length and that many bytes; they come in pieces and in lumps. Null: this one is left out. */
function byFrame(each: (frame: Buffer) => Buffer | null): Rewrite {
  let rest = Buffer.alloc(0);
  return (chunk) => {
    rest = Buffer.concat([rest, chunk]);
    const out: Buffer[] = [];
    while (rest.length >= 4 && rest.length >= 4 + rest.readInt32BE(0)) {
      const end = 4 + rest.readInt32BE(0);
      const frame = each(rest.subarray(0, end));
      if (frame) out.push(frame);
      rest = rest.subarray(end);
    }
    return out;
  };
}

/** Host names stay; a port follows its host as four bytes, so the length of the frame does not change. */
function withAddress(frame: Buffer, { host, port }: { host: string; port: number }, own: number): Buffer {
  const wanted = Buffer.alloc(host.length + 4);
  wanted.write(host, 'latin1');
  wanted.writeInt32BE(port, host.length);
  const copy = Buffer.from(frame);
  for (let at = copy.indexOf(wanted); at >= 0; at = copy.indexOf(wanted, at + 1))
    copy.writeInt32BE(own, at + host.length);
  return copy;
}
