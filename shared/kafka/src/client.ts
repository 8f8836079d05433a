import { connect as connectTcp, isIP, type Socket } from 'node:net';
import { connect as connectTls, type ConnectionOptions } from 'node:tls';
import kafkajs, { type Kafka as KafkaJs, type ISocketFactory, type RetryOptions, type SASLOptions } from 'kafkajs';
import { decodeFetchResponsesAtOnce } from './fetch-response.ts';
import { disarmIdleTimer } from './idle-timer.ts';
import { libraryLog } from './library-log.ts';
import type { KafkaOptions, KafkaSasl, KafkaSecurity } from './port.ts';
import { encodeProduceRequestsAtOnce } from './produce-request.ts';

/**
 * One client of the library with the sockets it opened. A producer, consumer or admin that failed is thrown away with
 * its client and made anew, because after an indefinite error nobody can say what state it is in; its sockets are cut,
 * so that no request of the old one is sent after the first of the new one.
 */
export interface Client {
  kafka: KafkaJs;
  socketFactory: ISocketFactory;
  /** Cuts every connection and opens no further one; what runs under `untilDestroyed` fails at once. */
  destroy(): void;
  untilDestroyed<T>(work: Promise<T>): Promise<T>;
}

export const defaultRequestTimeoutMs = 10_000;

/** Few and short, 1.5 s in all: whoever uses a client starts over with a new one, for ever if need be. */
const shortRetry: RetryOptions = {
  retries: 4,
  initialRetryTime: 100,
  maxRetryTime: 1_000,
  factor: 0.2,
  multiplier: 2,
  restartOnFailure: () => Promise.resolve(false),
};

/**
 * A consumer that starts over is a new member of its group, and the group waits for the old one's session to end (10 s).
 * With this patience it gets over a change of leaders in a cluster as the member that it was. When the only broker goes
 * away the library gives up at once all the same.
 */
export const patientRetry: RetryOptions = { ...shortRetry, retries: 12 };

export function createClient(options: KafkaOptions, retry: RetryOptions = shortRetry): Client {
  disarmIdleTimer();
  encodeProduceRequestsAtOnce();
  decodeFetchResponsesAtOnce();
  const sockets = new Set<Socket>();
  let destroyed = false;
  let fail: (reason: Error) => void = () => {};
  const end = new Promise<never>((_resolve, reject) => {
    fail = reject;
  });
  end.catch(() => {});
  const socketFactory: ISocketFactory = ({ host, port, ssl, onConnect }) => {
    if (destroyed) throw new Error('the client is closed');
    const socket = ssl
      ? connectTls({ host, port, ...(isIP(host) ? {} : { servername: host }), ...ssl }, onConnect)
      : connectTcp({ host, port }, onConnect);
    socket.setNoDelay(true);
    socket.setKeepAlive(true, 10_000);
    sockets.add(socket);
    socket.once('close', () => sockets.delete(socket));
    return socket;
  };
  return {
    kafka: new kafkajs.Kafka({
      brokers: options.brokers,
      clientId: options.clientId,
      ...(options.sasl && { sasl: saslOf(options.sasl) }),
      ...(options.ssl && { ssl: tlsOf(options.ssl) }),
      logLevel: kafkajs.logLevel.INFO,
      logCreator: libraryLog(options.logger),
      connectionTimeout: 3_000,
      requestTimeout: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
      enforceRequestTimeout: true,
      retry,
      socketFactory,
    }),
    socketFactory,
    destroy() {
      destroyed = true;
      fail(new Error('the connection to Kafka was given up'));
      // With an error: without one the library waits for ever for the answers that will not come.
      for (const socket of sockets) socket.destroy(new Error('the client is closed'));
    },
    untilDestroyed: (work) => Promise.race([work, end]),
  };
}

/** A new object each time: the library keeps its own things in it. */
function saslOf({ mechanism, username, password }: KafkaSasl): SASLOptions {
  return { mechanism, username, password };
}

export function tlsOf({ ca }: NonNullable<KafkaSecurity['ssl']>): ConnectionOptions {
  return { minVersion: 'TLSv1.2', ...(ca !== undefined && { ca }) };
}

/** Waits for `work`, but no longer than that; says whether it came to its end. */
export async function settles(work: Promise<unknown>, timeoutMs: number): Promise<boolean> {
  let timer: NodeJS.Timeout | undefined;
  const timeout = new Promise<boolean>((resolve) => {
    timer = setTimeout(() => resolve(false), timeoutMs);
  });
  const settled = work.then(
    () => true,
    () => true,
  );
  try {
    return await Promise.race([settled, timeout]);
  } finally {
    clearTimeout(timer);
  }
}

export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
