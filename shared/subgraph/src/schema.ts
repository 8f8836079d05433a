import { readdirSync, readFileSync } from 'node:fs';
import { buildSubgraphSchema } from '@apollo/subgraph';
import {
  isObjectType,
  isUnionType,
  parse,
  type DocumentNode,
  type GraphQLSchema,
  type GraphQLUnionType,
} from 'graphql';
import type { SubgraphContext } from './context.ts';
import { undeclaredScopes } from './declared-scopes.ts';
import { guardSchema } from './guard.ts';
import { codeOf, commonMessages, messageOf, type RefusalData, type RefusalMessages } from './refusals.ts';
import { scalars } from './scalars.ts';

type ResolverMap = Record<string, object>;

/** All `.graphql` files below a folder, and the SDL that every service shares. */
export function readTypeDefs(folder: URL): DocumentNode {
  const files = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.graphql'))
    .toSorted();
  const texts = files.map((file) => readFileSync(new URL(file, folder), 'utf8'));
  const common = readFileSync(new URL('common.graphql', import.meta.url), 'utf8');
  return parse([common, ...texts].join('\n'), { noLocation: true });
}

/**
 * The executable schema of a service. What every service would repeat is done here once: scalars, and for the refusals
 * (`implements UserError`) their code, message and place in `union …Result`. A refusal without a message, or a message
 * without a type, stops the start, and so does a field without a scope (declared-scopes.ts).
 */
export function buildSchema(
  typeDefs: DocumentNode,
  resolvers: readonly ResolverMap[],
  messages: RefusalMessages,
): GraphQLSchema {
  const undeclared = undeclaredScopes(typeDefs);
  if (undeclared.length > 0) throw new Error(undeclared.join('\n'));
  const all = { ...commonMessages, ...messages } as RefusalMessages;
  const refusalNames = refusalsIn(typeDefs);
  for (const name of refusalNames) if (!all[name]) throw new Error(`refusal ${name} has no message`);
  for (const name of Object.keys(messages)) if (!refusalNames.has(name)) throw new Error(`message ${name} has no type`);
  const refusals = Object.fromEntries(
    [...refusalNames].map((name) => [
      name,
      {
        code: (): string => codeOf(name),
        message: (data: RefusalData, _: unknown, context: SubgraphContext) => messageOf(all, data, context.language),
      },
    ]),
  );
  const schema = buildSubgraphSchema(
    [scalars as unknown as ResolverMap, shared, refusals, ...resolvers].map((map, index) => ({
      typeDefs: index === 0 ? typeDefs : emptyDocument,
      resolvers: map as never,
    })),
  );
  for (const type of Object.values(schema.getTypeMap())) {
    if (isUnionType(type) && type.name.endsWith('Result')) type.resolveType = resultType(type);
  }
  guardSchema(schema);
  return schema;
}

/** Not `kind`, as many aggregates have a field of that name and another type. */
function recordKind({ kind }: { kind: string }): string {
  return kind;
}

/** A policy's value is shown as it is stored; whole numbers may have become bigint. */
const shared: ResolverMap = {
  RecordNotFound: { recordKind },
  RecordNotYetKnown: { recordKind, retryIsSafe: () => true },
  PolicyVersion: {
    value: ({ value }: { value: unknown }) =>
      JSON.stringify(value, (_key, field: unknown) => (typeof field === 'bigint' ? Number(field) : field)),
  },
};

const emptyDocument: DocumentNode = { kind: 'Document', definitions: [] } as unknown as DocumentNode;

function refusalsIn(typeDefs: DocumentNode): Set<string> {
  const names = new Set<string>();
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== 'ObjectTypeDefinition') continue;
    if (definition.interfaces?.some((face) => face.name.value === 'UserError')) names.add(definition.name.value);
  }
  return names;
}

function resultType(union: GraphQLUnionType): (value: unknown) => string {
  const isRefusal = (name: string): boolean =>
    union
      .getTypes()
      .some((type) => type.name === name && type.getInterfaces().some((face) => face.name === 'UserError'));
  const [success, ...others] = union.getTypes().filter((type) => isObjectType(type) && !isRefusal(type.name));
  if (!success || others.length > 0) throw new Error(`${union.name} must have exactly one success`);
  return (value) => {
    const refusal = (value as Partial<RefusalData>).refusal;
    if (refusal === undefined) return success.name;
    if (!isRefusal(refusal)) throw new Error(`${union.name} does not declare the refusal ${refusal}`);
    return refusal;
  };
}
