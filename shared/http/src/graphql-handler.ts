import type { ApolloServer, BaseContext, HTTPGraphQLResponse } from '@apollo/server';
import { HeaderMap } from '@apollo/server';
import type { HttpRequest, HttpResponse } from './server.ts';

/**
 * node:http → Apollo Server's documented integration API. `contextFor` runs before the body is read, so a caller who
 * is turned away (it throws an `HttpError`) costs nothing more.
 */
export function graphqlHandler<C extends BaseContext, R extends HttpRequest = HttpRequest>(
  server: ApolloServer<C>,
  contextFor: (request: R) => Promise<C> | C,
): (request: R) => Promise<HttpResponse> {
  return async (request) => {
    const context = await contextFor(request);
    const response = await server.executeHTTPGraphQLRequest({
      httpGraphQLRequest: {
        method: request.method === 'HEAD' ? 'GET' : request.method,
        headers: headerMapOf(request),
        search: request.search,
        body: request.method === 'POST' ? await request.json() : null,
      },
      context: async () => context,
    });
    return responseOf(response);
  };
}

function headerMapOf(request: HttpRequest): HeaderMap {
  const headers = new HeaderMap();
  for (const [name, value] of Object.entries(request.headers)) {
    if (value !== undefined) headers.set(name, Array.isArray(value) ? value.join(', ') : value);
  }
  return headers;
}

function responseOf({ status, headers, body }: HTTPGraphQLResponse): HttpResponse {
  // Bodies in parts come from @defer and @stream, which neither services nor gateway offer.
  if (body.kind === 'chunked') throw new Error('a response in parts is not supported');
  return { status: status ?? 200, headers: Object.fromEntries(headers), body: body.string };
}
