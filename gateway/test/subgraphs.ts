import { ApolloServer } from '@apollo/server';
import { ApolloServerPluginInlineTraceDisabled } from '@apollo/server/plugin/disabled';
import { buildSubgraphSchema } from '@apollo/subgraph';
import { GraphQLError, parse } from 'graphql';
import type { HttpRequest, HttpServer } from '@shouwang/http';
import { createHttpServer, graphqlHandler } from '@shouwang/http';
import { createLogger } from '@shouwang/process';
import type { ComposableService } from '../index.ts';

const federation = `extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key"])\n`;

export const villagesSdl = `${federation}
  type Query {
    village(code: ID! = "1"): Village
    villages: [Village!]!
    slow(ms: Int! = 100): String
    refuse: String
    fault: String
    echo(text: String, number: Int, list: [String!]): String
  }
  type Mutation { rename(code: ID!, name: String!): Village slowly(ms: Int!): String }
  type Village @key(fields: "code") { code: ID! name: String! }
`;

export const housesSdl = `${federation}
  type Query { houses: [House!] }
  type Village @key(fields: "code") { code: ID! houses: [House!] }
  type House { address: String! }
`;

export interface TestSubgraph {
  readonly service: ComposableService;
  /** The requests it got, newest last. */
  readonly seen: HttpRequest[];
  /** Replaces how it answers POST /graphql, e.g. by something that is no GraphQL. */
  behave(handler: ((request: HttpRequest) => Promise<{ status: number; body: string; type?: string }>) | null): void;
  setReady(ready: boolean): void;
  stop(): Promise<void>;
}

const sleep = (ms: number) => new Promise((done) => setTimeout(done, ms));

const villageResolvers = {
  Query: {
    village: (_: unknown, { code }: { code: string }) => ({ code, name: `village ${code}` }),
    villages: () => ['1', '2', '3'].map((code) => ({ code, name: `village ${code}` })),
    slow: async (_: unknown, { ms }: { ms: number }) => {
      await sleep(ms);
      return 'slow';
    },
    refuse: () => {
      throw new GraphQLError('不在您的辖区 / not in your area', { extensions: { code: 'FORBIDDEN', area: '36' } });
    },
    fault: () => {
      throw new Error('select * from person where id_number = 1; connect to 10.0.0.7:5432');
    },
    echo: (_: unknown, values: object) => JSON.stringify(values),
  },
  Mutation: {
    rename: (_: unknown, village: { code: string; name: string }) => village,
    slowly: async (_: unknown, { ms }: { ms: number }) => {
      await sleep(ms);
      return 'done';
    },
  },
};

const houseResolvers = {
  Query: { houses: () => [{ address: 'East 1' }] },
  Village: {
    __resolveReference: (village: { code: string }) => village,
    houses: ({ code }: { code: string }) => [{ address: `East ${code}` }],
  },
};

export const startVillages = (port = 0) => startSubgraph('villages', villagesSdl, villageResolvers as never, port);
export const startHouses = (port = 0) => startSubgraph('houses', housesSdl, houseResolvers as never, port);

/** A real subgraph over HTTP that knows nothing of this project, with what a test wants to see or change. */
async function startSubgraph(name: string, sdl: string, resolvers: never, port: number): Promise<TestSubgraph> {
  const schema = buildSubgraphSchema([{ typeDefs: parse(sdl), resolvers }]);
  const apollo = new ApolloServer({
    schema,
    stopOnTerminationSignals: false,
    plugins: [ApolloServerPluginInlineTraceDisabled()],
  });
  await apollo.start();
  const seen: HttpRequest[] = [];
  const graphql = graphqlHandler(apollo, () => ({}));
  let behaviour: Parameters<TestSubgraph['behave']>[0] = null;
  let isReady = true;
  const server: HttpServer = createHttpServer({
    host: '127.0.0.1',
    port,
    maxBodyBytes: 10_000_000,
    logger: createLogger({ name, level: 'silent' }),
    routes: {
      '/graphql': {
        POST: async (request) => {
          seen.push(request);
          if (!behaviour) return graphql(request);
          const { status, body, type = 'application/json' } = await behaviour(request);
          return { status, body, headers: { 'content-type': type } };
        },
      },
      '/ready': { GET: () => ({ status: isReady ? 200 : 503 }) },
    },
  });
  await server.listen();
  return {
    service: { name, url: `${server.url}/graphql`, typeDefs: sdl },
    seen,
    behave: (handler) => void (behaviour = handler),
    setReady: (ready) => void (isReady = ready),
    async stop() {
      await server.close();
      await apollo.stop();
    },
  };
}
