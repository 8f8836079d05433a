import type { HttpRequest, HttpResponse, RequestNotes } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import type { Viewer } from '@shouwang/viewer';
import { forwardedHeaders } from '../request-context.ts';
import type { GraphqlRequest } from '../request/graphql-request.ts';

export interface QuerySharing {
  /** Answers from an execution under way that would give the same, else by `execute`. */
  answer(
    request: HttpRequest,
    asked: GraphqlRequest,
    viewer: Viewer,
    execute: (request: HttpRequest) => Promise<HttpResponse>,
  ): Promise<HttpResponse>;
}

interface Execution {
  /** Of the caller who began it; services and their logs know only this one. */
  requestId: string;
  answer: Promise<WholeResponse>;
  /** Filled in while it is executed. */
  notes: RequestNotes;
  join(caller: AbortSignal): void;
}

/**
 * Identical queries in flight share one execution: many screens that show the same figures ask at the same moment. Equal
 * is everything the answer may depend on, the viewer first of all. What holds beside that:
 *
 * - Nothing is kept: a query that comes after the answer is executed anew.
 * - Nobody reads behind their own write. A mutation that is answered closes every execution that began before to
 *   newcomers, as those may not have seen it. (Through another copy of the gateway there was never such an order.)
 * - A caller who leaves takes nothing from the others; when all have left, the calls to the services are given up.
 * - Each answer bears its own request id, also where an error repeats it.
 */
export function createQuerySharing(logger: Logger): QuerySharing {
  const open = new Map<string, Execution>();

  function begin(key: string, request: HttpRequest, execute: Execute): Execution {
    const abort = new AbortController();
    let callers = 0;
    const close = (): void => {
      if (open.get(key) === execution) open.delete(key);
    };
    const leave = (reason: unknown): void => {
      callers -= 1;
      if (callers > 0) return;
      close();
      abort.abort(reason);
    };
    const execution: Execution = {
      requestId: request.requestId,
      notes: request.notes,
      answer: execute({ ...request, signal: abort.signal })
        .then(inBytes)
        .finally(close),
      join(caller) {
        callers += 1;
        if (caller.aborted) leave(caller.reason);
        else caller.addEventListener('abort', () => leave(caller.reason), { once: true });
      },
    };
    open.set(key, execution);
    return execution;
  }

  return {
    async answer(request, asked, viewer, execute) {
      if (mayBeMutation(asked)) return execute(request).finally(() => open.clear());
      // Each look at personal data in clear is written down with its own request.
      if (viewer.purpose !== null) return execute(request);
      const key = keyOf(request, asked, viewer);
      const execution = open.get(key) ?? begin(key, request, execute);
      execution.join(request.signal);
      const answer = await execution.answer;
      const { operation, failed, refused } = execution.notes;
      Object.assign(request.notes, { operation, failed, refused });
      if (execution.requestId === request.requestId || !hasErrors(answer)) return answer;
      // Whoever looks for the cause of an error by its id must find the id under which it was logged.
      logger.info(
        { requestId: request.requestId, answeredAs: execution.requestId },
        'an answer with errors was shared',
      );
      return withRequestId(answer, execution.requestId, request.requestId);
    },
  };
}

type Execute = (request: HttpRequest) => Promise<HttpResponse>;

/**
 * The word cannot be written otherwise in GraphQL, so a document without it holds none. One that has it only in a name or
 * a text is not shared, which costs nothing but the sharing.
 */
function mayBeMutation({ query }: GraphqlRequest): boolean {
  return query.includes('mutation');
}

function keyOf(request: HttpRequest, { query, operationName, variables }: GraphqlRequest, viewer: Viewer): string {
  const { method, headers } = request;
  // `accept` decides the type of the answer and, for some errors, its status.
  return JSON.stringify([
    viewer,
    query,
    operationName,
    canonical(variables ?? {}),
    method,
    headers.accept,
    forwardedHeaders(request),
  ]);
}

/** Equal for equal values whatever the order in which the keys were written. */
function canonical(value: unknown): unknown {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(canonical);
  return Object.entries(value)
    .toSorted(([a], [b]) => (a < b ? -1 : 1))
    .map(([name, each]) => [name, canonical(each)]);
}

/** Encoded once for all callers. */
function inBytes(response: HttpResponse): WholeResponse {
  const { body = '' } = response;
  if (typeof body !== 'string' && !Buffer.isBuffer(body)) throw new Error('a stream cannot be shared');
  return { ...response, body: Buffer.from(body) };
}

/** An answer that is there as a whole. */
type WholeResponse = HttpResponse & { body: Buffer };

const errorsFirst = Buffer.from('{"errors":');

/** Apollo Server writes the errors before the data. */
function hasErrors({ body }: WholeResponse): boolean {
  return body.subarray(0, errorsFirst.length).equals(errorsFirst);
}

function withRequestId(response: WholeResponse, shared: string, own: string): HttpResponse {
  const body = JSON.parse(response.body.toString()) as { errors: { extensions?: Record<string, unknown> }[] };
  const errors = body.errors.map((error) =>
    error.extensions?.['requestId'] === shared
      ? { ...error, extensions: { ...error.extensions, requestId: own } }
      : error,
  );
  return { ...response, body: `${JSON.stringify({ ...body, errors })}\n` };
}
