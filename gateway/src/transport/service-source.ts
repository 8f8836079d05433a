import type { GraphQLDataSource } from '@apollo/gateway';
import { GraphQLError } from 'graphql';
import type { Logger } from '@shouwang/process';
import { serviceTimeout, serviceUnavailable } from '../errors/service-errors.ts';
import type { RequestContext } from '../request-context.ts';
import type { ServiceAnswer, ServicePool } from './service-pool.ts';
import { TransportError } from './service-pool.ts';

type ProcessOptions = Parameters<GraphQLDataSource<RequestContext>['process']>[0];
type ServiceResponse = Awaited<ReturnType<GraphQLDataSource['process']>>;

export interface ServiceSourceOptions {
  name: string;
  pool: ServicePool;
  timeoutMs: number;
  logger: Logger;
}

/**
 * One service as the query planner's executor sees it. It implements the public interface instead of extending
 * `RemoteGraphQLDataSource`, whose `sendRequest` is private in its types and which copies headers, cache policy and
 * persisted queries that have no place here.
 *
 * Any answer that is a GraphQL response is passed on, whatever its status; everything else becomes an error that names
 * the service and nothing else: no address, no body, no cause.
 */
export function createServiceSource(options: ServiceSourceOptions): GraphQLDataSource<RequestContext> {
  const { name, pool, timeoutMs, logger } = options;
  const note = noteState(name, logger);
  return {
    async process(given: ProcessOptions): Promise<ServiceResponse> {
      const context = given.context as RequestContext;
      if (context.warming) return { data: null };
      if (isTimeUp(context.signal)) throw serviceTimeout(name);
      const { query, operationName, variables } = given.request;
      const body = JSON.stringify({ query, operationName, variables });
      const headers = context.headersFor(name);
      let answer: ServiceAnswer;
      try {
        answer = await pool.post({ headers, body, timeoutMs, ...signalFor(given, context) });
      } catch (error) {
        throw failureOf(error, name, note);
      }
      const response = responseIn(answer);
      // A service that turns away the gateway itself: to tell the caller to sign in would send them the wrong way.
      const refusesToken = answer.status === 401 && 'authorization' in headers;
      if (response && !refusesToken) {
        note.answered();
        return response;
      }
      const { status, contentType } = answer;
      note.failed(refusesToken ? 'refuses our token: are the keys a pair?' : 'no GraphQL response', {
        status,
        contentType,
      });
      throw serviceUnavailable(name);
    },
  };
}

/** The request's own time, not that of the call: nothing more is sent for it, be it a mutation. */
function isTimeUp({ reason }: AbortSignal): boolean {
  return reason instanceof DOMException && reason.name === 'TimeoutError';
}

function signalFor(given: ProcessOptions, context: RequestContext): { signal?: AbortSignal } {
  const isQuery = 'incomingRequestContext' in given && given.incomingRequestContext.operation.operation === 'query';
  return isQuery ? { signal: context.signal } : {};
}

function failureOf(error: unknown, name: string, note: StateNotes): GraphQLError {
  const failure = error instanceof TransportError ? error.failure : 'unreachable';
  if (failure !== 'abandoned') note.failed(failure, { error });
  return failure === 'timeout' ? serviceTimeout(name) : serviceUnavailable(name);
}

interface StateNotes {
  answered(): void;
  failed(reason: string, fields: object): void;
}

/** One line when a service goes and one when it is back, not one for each of a thousand requests in between. */
function noteState(service: string, logger: Logger): StateNotes {
  let current: string | null = null;
  return {
    answered() {
      if (current !== null) logger.info({ service }, 'a service answers again');
      current = null;
    },
    failed(reason, fields) {
      if (current !== reason) logger.error({ service, reason, ...fields }, 'a service does not answer');
      current = reason;
    },
  };
}

function responseIn({ contentType, text }: ServiceAnswer): ServiceResponse | null {
  if (!/^application\/(graphql-response\+)?json\b/i.test(contentType)) return null;
  try {
    const body: unknown = JSON.parse(text);
    return isResponse(body) ? body : null;
  } catch {
    return null;
  }
}

function isResponse(body: unknown): body is ServiceResponse {
  if (typeof body !== 'object' || body === null || Array.isArray(body)) return false;
  const { data, errors } = body as { data?: unknown; errors?: unknown };
  const hasErrors = Array.isArray(errors) && errors.length > 0 && errors.every((each) => isObject(each));
  return isObject(data) ? errors === undefined || hasErrors : (data === undefined || data === null) && hasErrors;
}

function isObject(value: unknown): value is object {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}
