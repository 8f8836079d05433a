export { graphqlHandler } from './src/graphql-handler.ts';
export { HttpError } from './src/http-error.ts';
export type { BilingualText } from './src/http-error.ts';
export type { Language } from './src/language.ts';
export { requestIdFrom } from './src/request-id.ts';
export { createHttpServer } from './src/server.ts';
export type { HttpRequest, HttpResponse, HttpServer, HttpServerOptions, RouteHandler, Routes } from './src/server.ts';
