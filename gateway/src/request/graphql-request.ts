import type { BilingualText, HttpRequest } from '@shouwang/http';
import { HttpError } from '@shouwang/http';
import type { DocumentCheck } from './document-limits.ts';
import { limitRefusal } from './limit-refusal.ts';
import type { TrustedDocuments } from './trusted-documents.ts';
import { trustedText } from './trusted-documents.ts';
import type { VariableLimits } from './variables.ts';
import { checkVariables } from './variables.ts';

/** A well-formed GraphQL-over-HTTP request; whether it makes sense to the schema is not known yet. */
export interface GraphqlRequest {
  query: string;
  operationName: string | null;
  variables: Record<string, unknown> | null;
}

/** Reads and checks a request before any GraphQL is looked at, or throws the 4xx that names the parameter or limit. */
export async function readGraphqlRequest(
  request: HttpRequest,
  limits: VariableLimits,
  checkDocument: DocumentCheck,
  trusted: TrustedDocuments,
): Promise<GraphqlRequest> {
  requireAcceptable(request);
  const parameters = request.method === 'POST' ? await readBody(request) : readSearch(request);
  const { variables = null, extensions = null } = parameters;
  // An empty name is no name: many clients send it so.
  const operationName = parameters['operationName'] || null;
  if (operationName !== null && typeof operationName !== 'string') {
    throw badRequest('operationName 须为字符串', 'operationName must be a string');
  }
  if (variables !== null && !isObject(variables)) {
    throw badRequest('variables 须为 JSON 对象', 'variables must be a JSON object');
  }
  if (extensions !== null && !isObject(extensions)) {
    throw badRequest('extensions 须为 JSON 对象', 'extensions must be a JSON object');
  }
  const query = documentOf(parameters['query'] ?? null, idOf(parameters['documentId'], extensions), trusted);
  const breach = checkDocument(query);
  if (breach === 'zeroByte') throw new HttpError(400, 'BAD_USER_INPUT', zeroByteInDocument);
  if (breach) throw limitRefusal(breach);
  if (variables) checkVariables(variables, limits);
  return { query, operationName, variables };
}

function documentOf(query: unknown, id: string | null, trusted: TrustedDocuments): string {
  if (query !== null && typeof query !== 'string') throw badRequest('query 须为字符串', 'query must be a string');
  if (query?.trim() === '') throw badRequest('query 为空', 'query is empty');
  const text = trustedText(trusted, { query, id });
  if (text === null) throw badRequest('缺少 query', 'query is missing');
  return text;
}

/** `documentId` of the specification's draft on persisted documents, or Apollo's `extensions.persistedQuery`. */
function idOf(documentId: unknown, extensions: Record<string, unknown> | null): string | null {
  const persisted = extensions?.['persistedQuery'] ?? null;
  const hash = isObject(persisted) ? persisted['sha256Hash'] : persisted;
  const id = documentId ?? hash ?? null;
  if (id === null || (typeof id === 'string' && id !== '')) return id;
  throw badRequest('文档编号须为字符串', 'the id of a document must be a string');
}

const zeroByteInDocument: BilingualText = {
  zh: '查询中的字符串含有零字节（\\u0000），请去掉',
  en: 'a string in the query holds a zero byte (\\u0000): leave it out',
};

/**
 * A page on another site can make a browser send a "simple" request with the viewer's credentials. JSON bodies are
 * never simple (other types are refused with 415); a GET is, so it has to bring a header that forces a preflight.
 */
function readSearch(request: HttpRequest): Record<string, unknown> {
  const { headers, search } = request;
  const isJson = /^application\/json\b/i.test(headers['content-type'] ?? '');
  if (!headers['apollo-require-preflight'] && !headers['x-apollo-operation-name'] && !isJson) {
    throw badRequest(
      'GET 查询须带请求头 Apollo-Require-Preflight: true（防跨站请求），或改用 POST',
      'a query by GET needs the header Apollo-Require-Preflight: true (against cross-site requests), or use POST',
    );
  }
  const given = new URLSearchParams(search);
  const parameters: Record<string, unknown> = {};
  for (const name of ['query', 'documentId', 'operationName', 'variables', 'extensions']) {
    const values = given.getAll(name);
    if (values.length > 1) throw badRequest(`${name} 出现多次`, `${name} is given more than once`);
    if (values[0]) parameters[name] = name === 'variables' || name === 'extensions' ? json(name, values[0]) : values[0];
  }
  return parameters;
}

function json(name: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    throw badRequest(`${name} 不是有效的 JSON`, `${name} is not valid JSON`);
  }
}

async function readBody(request: HttpRequest): Promise<Record<string, unknown>> {
  const body = await request.json();
  if (Array.isArray(body)) {
    throw badRequest(
      '不支持批量请求：正文须为一个 JSON 对象',
      'batches are not supported: the body must be one JSON object',
    );
  }
  if (!isObject(body)) throw badRequest('正文须为 JSON 对象', 'the body must be a JSON object');
  return body;
}

const acceptable = /^(?:\*\/\*|application\/(?:\*|json|graphql-response\+json))$/i;

function requireAcceptable({ headers: { accept = '' } }: HttpRequest): void {
  const ranges = accept.split(',').map((range) => range.split(';').map((part) => part.trim()));
  const isWanted = ranges.some(
    ([type = '', ...rest]) => acceptable.test(type) && !rest.some((part) => /^q=0(\.0*)?$/i.test(part)),
  );
  if (accept.trim() === '' || isWanted) return;
  throw new HttpError(406, 'NOT_ACCEPTABLE', {
    zh: '只能返回 application/json 或 application/graphql-response+json，请改 Accept 请求头',
    en: 'only application/json and application/graphql-response+json are served: change the Accept header',
  });
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function badRequest(zh: string, en: string): HttpError {
  return new HttpError(400, 'BAD_REQUEST', { zh, en });
}
