/** An answer as it came over the wire. */
export interface RawAnswer {
  status: number;
  contentType: string;
  requestId: string;
  body: string;
  /** To a HEAD request: the body is left out. */
  isHead?: boolean;
}

/** `extensions.code` of the gateway's own errors; the list of its README. */
const codes = new Set([
  'SERVICE_UNAVAILABLE',
  'SERVICE_TIMEOUT',
  'BAD_REQUEST',
  'BAD_USER_INPUT',
  'QUERY_TOO_LARGE',
  'GRAPHQL_PARSE_FAILED',
  'GRAPHQL_VALIDATION_FAILED',
  'OPERATION_RESOLUTION_FAILURE',
  'OPERATION_NOT_SUPPORTED',
  'PERSISTED_QUERY_NOT_FOUND',
  'DOCUMENT_NOT_TRUSTED',
  'TOO_MANY_REQUESTS',
  'REQUEST_TIMEOUT',
  'METHOD_NOT_ALLOWED',
  'PAYLOAD_TOO_LARGE',
  'UNSUPPORTED_MEDIA_TYPE',
  'NOT_ACCEPTABLE',
  'NOT_FOUND',
  'HEADERS_TOO_LARGE',
  'FORBIDDEN',
]);

/** What only somebody inside should see: a stack, a path of the file system, a statement, an address. */
const insides =
  /\bat \S+ \(|\bat (?:file|node):|node_modules|\.ts:\d+|file:\/\/|\/work\/|\/home\/|\bselect \S+ from\b|\binsert into\b|127\.0\.0\.1|localhost:\d/i;

/**
 * What is wrong with an answer, or null. An answer to a request that the services can answer has no fault in it, so
 * INTERNAL_SERVER_ERROR is one whatever the status.
 */
export function flawOf({ status, contentType, requestId, body, isHead = false }: RawAnswer): string | null {
  if (status >= 500 || status < 200) return `status ${status}`;
  const leak = insides.exec(body)?.[0] ?? /\bE(?:CONN|PIPE|NOTFOUND|NOENT)[A-Z]*\b/.exec(body)?.[0];
  if (leak !== undefined) return `it shows its insides: ${leak}`;
  if (body === '' && status === 304) return null;
  if (!/^application\/(?:graphql-response\+)?json\b/.test(contentType)) {
    return status === 200 && /^(?:text|application|image)\//.test(contentType)
      ? null
      : `type ${contentType} with ${status}`;
  }
  if (requestId === '') return 'no x-request-id';
  if (isHead) return body === '' ? null : 'a HEAD request got a body';
  return flawOfBody(status, body);
}

function flawOfBody(status: number, body: string): string | null {
  let parsed: { data?: unknown; errors?: unknown; status?: unknown };
  try {
    parsed = JSON.parse(body) as typeof parsed;
  } catch {
    return 'the body is no JSON';
  }
  if (typeof parsed !== 'object' || parsed === null) return 'the body is no object';
  if (status >= 400 && (!Array.isArray(parsed.errors) || 'data' in parsed)) return `a ${status} without errors alone`;
  if (!Array.isArray(parsed.errors)) return null;
  for (const error of parsed.errors as { message?: unknown; extensions?: Record<string, unknown> }[]) {
    const { code, requestId } = error.extensions ?? {};
    if (typeof error.message !== 'string' || error.message === '') return 'an error without a message';
    if (typeof code !== 'string' || !codes.has(code)) return `code ${String(code)}: ${error.message}`;
    if (typeof requestId !== 'string') return `an error without a requestId: ${error.message}`;
  }
  return null;
}
