export { graphqlHandler } from './src/graphql-handler.ts';
export { HttpError } from './src/http-error.ts';
export type { BilingualText } from '@shouwang/values';
export type { Language } from './src/language.ts';
export { logAnswered } from './src/observation.ts';
export type { Answered, RequestNotes, RequestObserver, RequestOutcome } from './src/observation.ts';
export { operationName } from './src/operation-name.ts';
export { requestIdFrom } from './src/request-id.ts';
export { createHttpServer } from './src/server.ts';
export type {
  Certificate,
  HttpRequest,
  HttpResponse,
  HttpServer,
  HttpServerOptions,
  RouteHandler,
  Routes,
} from './src/server.ts';
