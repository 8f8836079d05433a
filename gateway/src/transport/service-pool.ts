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

  async function send(
    options: { method: 'GET' | 'POST'; path: string; headers?: Record<string, string>; body?: string },
    timeoutMs: number,
    callerSignal?: AbortSignal,
  ): Promise<ServiceAnswer> {
    if (callerSignal?.aborted) throw new TransportError('abandoned');
    const abort = new AbortController();
    let failure: TransportFailure = 'unreachable';
    const giveUp = (reason: TransportFailure): void => {
      failure = reason;
      abort.abort();
    };
    const timer = setTimeout(giveUp, timeoutMs, 'timeout');
    const onLeave = (): void => giveUp('abandoned');
    callerSignal?.addEventListener('abort', onLeave, { once: true });
    try {
      const { statusCode, headers, body } = await pool.request({ ...options, signal: abort.signal });
      const contentType = headers['content-type'];
      return { status: statusCode, contentType: String(contentType ?? ''), text: await body.text() };
    } catch (error) {
      throw new TransportError(error instanceof errors.ConnectTimeoutError ? 'timeout' : failure, error);
    } finally {
      clearTimeout(timer);
      callerSignal?.removeEventListener('abort', onLeave);
    }
  }

  return {
    post: ({ headers, body, timeoutMs, signal }) =>
      send({ method: 'POST', path: `${pathname}${search}`, headers, body }, timeoutMs, signal),
    get: (path, timeoutMs) => send({ method: 'GET', path }, timeoutMs),
    close: () => pool.close(),
  };
}
