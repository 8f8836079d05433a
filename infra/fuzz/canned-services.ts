import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  execute,
  getNamedType,
  getNullableType,
  isAbstractType,
  isEnumType,
  isListType,
  parse,
  validate,
} from 'graphql';
import type { GraphQLFieldResolver, GraphQLOutputType, GraphQLSchema, GraphQLTypeResolver } from 'graphql';
import type { HttpServer } from '@shouwang/http';
import { createHttpServer } from '@shouwang/http';
import { createLogger } from '@shouwang/process';
import { readTypeDefs } from '@shouwang/subgraph';
import { serviceNames } from '../start/members.ts';

export interface CannedServices {
  addresses: Readonly<Record<string, string>>;
  /** Documents that a service could not read: the gateway wrote them. */
  readonly complaints: readonly string[];
  stop(): Promise<void>;
}

/** Stand-ins for the five services: their own SDL, and a value that fits for every field. */
export async function startCannedServices(): Promise<CannedServices> {
  const complaints: string[] = [];
  const servers = await Promise.all(
    serviceNames.map(async (name) => [name, await startCanned(name, (text) => complaints.push(text))] as const),
  );
  return {
    addresses: Object.fromEntries(servers.map(([name, { url }]) => [name, url])),
    complaints,
    async stop() {
      await Promise.all(servers.map(([, server]) => server.close()));
    },
  };
}

async function startCanned(name: string, complain: (text: string) => void): Promise<HttpServer> {
  const typeDefs = readTypeDefs(new URL(`../../services/${name}/src/`, import.meta.url));
  const schema = buildSubgraphSchema([{ typeDefs }]);
  const server = createHttpServer({
    host: '127.0.0.1',
    port: 0,
    maxBodyBytes: 64 * 1024 * 1024,
    logger: createLogger({ name, level: 'silent' }),
    routes: {
      '/graphql': {
        POST: async (request) => {
          const { query, operationName, variables } = (await request.json()) as Asked;
          const document = parse(query);
          const errors = validate(schema, document);
          for (const { message } of errors) complain(`${name}: ${message}`);
          const result = await execute({
            schema,
            document,
            operationName: operationName ?? null,
            variableValues: variables ?? null,
            fieldResolver,
            typeResolver,
          });
          return { status: 200, headers: { 'content-type': 'application/json' }, body: JSON.stringify(result) };
        },
      },
      '/ready': { GET: () => ({ status: 200 }) },
    },
  });
  await server.listen();
  return server;
}

interface Asked {
  query: string;
  operationName?: string | null;
  variables?: Record<string, unknown> | null;
}

const fieldResolver: GraphQLFieldResolver<Record<string, unknown>, unknown> = (source, given, _, info) => {
  if (info.fieldName === '_entities') return given['representations'];
  // An entity's key comes back as it was sent.
  return source?.[info.fieldName] ?? valueFor(info.returnType, info.schema);
};

const typeResolver: GraphQLTypeResolver<{ __typename?: string }, unknown> = (value, _, { schema }, type) =>
  value.__typename ?? schema.getPossibleTypes(type)[0]?.name;

function valueFor(type: GraphQLOutputType, schema: GraphQLSchema): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueFor(nullable.ofType, schema), valueFor(nullable.ofType, schema)];
  const named = getNamedType(type);
  if (isEnumType(named)) return named.getValues()[0]?.value;
  if (isAbstractType(named)) return { __typename: schema.getPossibleTypes(named)[0]?.name };
  return scalars[named.name] ?? {};
}

const scalars: Readonly<Record<string, unknown>> = {
  ID: 'd84f7ef9-eae4-8ea1-ac32-017cd55c3e55',
  String: '虚构',
  Int: 1,
  Float: 1.5,
  Boolean: true,
  Fen: 100,
  Date: '2026-03-01',
  DateTime: '2026-03-01T00:00:00Z',
  RegionCode: '360704100001',
};
