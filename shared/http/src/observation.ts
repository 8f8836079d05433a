import type { Logger } from '@shouwang/process';
import type { HttpRequest, HttpResponse } from './server.ts';

/**
 * What is found out about a request while it is answered, for those who watch. Every text here comes from a list that
 * is known beforehand (a route, a root field of the schema, a query of ours), never from the caller: it becomes a label
 * of a metric and a field of a log line.
 */
export interface RequestNotes {
  /** The path where it is one that is served, else `other`. */
  readonly route: string;
  /** At first the route; then the name of the operation. */
  operation: string;
  /** True when part of the answer is missing by a fault that is not the caller's. */
  failed: boolean;
  /** True when the caller's request was at fault. */
  refused: boolean;
}

export type RequestOutcome = 'ok' | 'refused' | 'failed' | 'abandoned';

export interface Answered {
  request: HttpRequest;
  /** 499 where the caller had gone. */
  status: number;
  outcome: RequestOutcome;
  /** From the request's head to the answer's. */
  durationMs: number;
}

export interface RequestObserver {
  /** Runs the handler inside whatever must surround it, such as a span; absent, nothing does. */
  around?(request: HttpRequest, handle: () => Promise<HttpResponse>): Promise<HttpResponse>;
  answered(answered: Answered): void;
}

export function outcomeOf(status: number, { failed, refused }: RequestNotes): RequestOutcome {
  if (status === 499) return 'abandoned';
  if (failed || status >= 500) return 'failed';
  return refused || status >= 400 ? 'refused' : 'ok';
}

/** One line for each request; whatever a caller chose (query, variables, unknown paths) is not in it. */
export function logAnswered(logger: Logger, level: 'info' | 'debug'): RequestObserver['answered'] {
  return ({ request: { method, requestId, notes }, status, outcome, durationMs }) => {
    const { route: path, operation } = notes;
    logger[level](
      { requestId, method, path, status, durationMs: Math.round(durationMs * 10) / 10, operation, outcome },
      'answered',
    );
  };
}
