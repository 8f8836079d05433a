import type { Dispatcher } from 'undici';
import { errors, Pool } from 'undici';

export interface ServiceAnswer {
  status: number;
  contentType: string;
  text: string;
}

export interface ServiceCall {
  headers: Record<string, string>;
  body: string;
  timeoutMs: number;
  /** Given for queries only: a mutation that was sent is not torn off because its caller left. */
  signal?: AbortSignal;
}

/** Why no answer came. */
export type TransportFailure = 'unreachable' | 'timeout' | 'abandoned';

export class TransportError extends Error {
  override readonly name = 'TransportError';
  readonly failure: TransportFailure;

  constructor(failure: TransportFailure, cause?: unknown) {
    super(failure, { cause });
    this.failure = failure;
  }
}

/** The connections to one address; measured to cost half the CPU of the gateway library's own client. */
export interface ServicePool {
  post(call: ServiceCall): Promise<ServiceAnswer>;
  get(path: string, timeoutMs: number): Promise<ServiceAnswer>;
  close(): Promise<void>;
}

const poolOptions = {
  connections: 64,
  // Below the services' 65 s: the side that may send next has to be the one that closes an idle socket.
  keepAliveTimeout: 30_000,
  keepAliveMaxTimeout: 55_000,
  // Time is limited per call, below; undici's own limits are per phase and coarse.
  headersTimeout: 0,
  bodyTimeout: 0,
  maxResponseSize: 64 * 1024 * 1024,
};

export function createServicePool(url: string): ServicePool {
  const { origin, pathname, search } = new URL(url);
  const pool = new Pool(origin, poolOptions);

  function send(options: SendOptions, timeoutMs: number, callerSignal?: AbortSignal): Promise<ServiceAnswer> {
    if (callerSignal?.aborted) return Promise.reject(new TransportError('abandoned'));
    const { promise, resolve, reject } = Promise.withResolvers<ServiceAnswer>();
    const receiving = receive(resolve, (failure, cause) => reject(new TransportError(failure, cause)));
    const timer = setTimeout(receiving.giveUp, timeoutMs, 'timeout');
    const onLeave = (): void => receiving.giveUp('abandoned');
    callerSignal?.addEventListener('abort', onLeave);
    const settled = (): void => {
      clearTimeout(timer);
      callerSignal?.removeEventListener('abort', onLeave);
    };
    promise.then(settled, settled);
    try {
      pool.dispatch(options, receiving.handler);
    } catch (error) {
      reject(new TransportError('unreachable', error));
    }
    return promise;
  }

  return {
    post: ({ headers, body, timeoutMs, signal }) =>
      send({ method: 'POST', path: `${pathname}${search}`, headers, body }, timeoutMs, signal),
    get: (path, timeoutMs) => send({ method: 'GET', path }, timeoutMs),
    close: () => pool.close(),
  };
}

interface SendOptions {
  method: 'GET' | 'POST';
  path: string;
  headers?: Record<string, string>;
  body?: string;
}

const utf8 = new TextDecoder();

/**
 * Takes one answer in whole. The dispatcher's own events are used because `pool.request()` puts a stream, and with a
 * signal an abort controller, around each of the five calls of a request: a tenth of the gateway's time.
 */
function receive(done: (answer: ServiceAnswer) => void, fail: (failure: TransportFailure, cause?: unknown) => void) {
  let call: Dispatcher.DispatchController | null = null;
  let givenUp: TransportFailure | null = null;
  let status = 0;
  let contentType = '';
  const chunks: Buffer[] = [];
  const handler: Dispatcher.DispatchHandler = {
    onRequestStart(controller) {
      call = controller;
      if (givenUp !== null) controller.abort(new TransportError(givenUp));
    },
    onResponseStart(_, statusCode, headers) {
      status = statusCode;
      contentType = String(headers['content-type'] ?? '');
    },
    onResponseData(_, chunk) {
      chunks.push(chunk);
    },
    onResponseEnd() {
      const [first] = chunks;
      const bytes = chunks.length === 1 && first ? first : Buffer.concat(chunks);
      done({ status, contentType, text: utf8.decode(bytes) });
    },
    onResponseError(_, error) {
      fail(givenUp ?? (error instanceof errors.ConnectTimeoutError ? 'timeout' : 'unreachable'), error);
    },
  };
  return {
    handler,
    /** Also of a call that still waits for a connection. */
    giveUp(reason: TransportFailure): void {
      givenUp = reason;
      call?.abort(new TransportError(reason));
      fail(reason);
    },
  };
}
