import {
  defaultFieldResolver,
  getNamedType,
  getNullableType,
  isInputObjectType,
  isListType,
  isObjectType,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';
import { seesRegion, type Scope } from '@shouwang/viewer';
import type { SubgraphContext } from './context.ts';
import { scopeOf } from './declared-scopes.ts';
import { Forbidden, lacksScope, outsideAreas } from './forbidden.ts';

type Field = GraphQLField<unknown, SubgraphContext>;
type Reference = (reference: unknown, context: SubgraphContext, info: unknown) => unknown;

/**
 * Puts a guard before every resolver that leads to something with a scope: the fields that declare one, those that answer
 * with a type that does, and references to entities. It looks before anything is read, so a refusal says nothing about
 * what there is.
 */
export function guardSchema(schema: GraphQLSchema): void {
  const mutations = schema.getMutationType();
  for (const type of Object.values(schema.getTypeMap())) {
    if (!isObjectType(type) || type.name.startsWith('__')) continue;
    for (const field of Object.values(type.getFields()) as Field[]) {
      // Whoever holds the connection was asked for its scope.
      const answers = type.name.endsWith('Edge') ? null : scopeOfType(getNamedType(field.type));
      const needed = [...new Set([scopeOf(field.astNode?.directives), answers])].filter((scope) => scope !== null);
      if (type === mutations) guardMutation(field, needed);
      else if (needed.length > 0) guardField(field, needed);
    }
    guardReference(type);
  }
}

/** Of a connection it is that of what it connects to. */
function scopeOfType(type: GraphQLNamedType): Scope | null {
  if (!isObjectType(type)) return null;
  if (type.name.endsWith('Connection')) {
    const edges = type.getFields()['edges']?.type;
    const edge = edges && getNamedType(edges);
    const node = isObjectType(edge) ? edge.getFields()['node'] : undefined;
    return node ? scopeOfType(getNamedType(node.type)) : null;
  }
  const nodes = [type.astNode, ...type.extensionASTNodes];
  return nodes.map((node) => scopeOf(node?.directives)).find((scope) => scope !== null) ?? null;
}

function guardField(field: Field, needed: readonly Scope[]): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = (source, args, context, info) => {
    requireScopes(context, needed);
    return resolve(source, args, context, info);
  };
}

/** A region that is named in the input must lie in the viewer's areas, whatever the command then makes of it. */
function guardMutation(field: Field, needed: readonly Scope[]): void {
  const { resolve = defaultFieldResolver } = field;
  field.resolve = async (source, args, context, info) => {
    requireScopes(context, needed);
    for (const { name, type } of field.args) requireRegionsInSight(context, type, args[name], name);
    await context.reads.release();
    return resolve(source, args, context, info);
  };
}

function guardReference(type: GraphQLObjectType): void {
  const scope = scopeOfType(type);
  const { subgraph } = (type.extensions['apollo'] ?? {}) as { subgraph?: { resolveReference?: Reference } };
  const resolve = subgraph?.resolveReference;
  if (scope === null || !resolve) return;
  // Async, so that one reference fails and not the whole list.
  subgraph.resolveReference = async (reference, context, info) => {
    requireScopes(context, [scope]);
    return resolve(reference, context, info);
  };
}

function requireScopes({ viewer }: SubgraphContext, needed: readonly Scope[]): void {
  const lacking = needed.find((scope) => !viewer.scopes.includes(scope));
  if (lacking) throw lacksScope(lacking);
}

function requireRegionsInSight(context: SubgraphContext, type: GraphQLInputType, value: unknown, path: string): void {
  if (value === null || value === undefined) return;
  const nullable = getNullableType(type);
  if (isListType(nullable)) {
    const items = Array.isArray(value) ? (value as unknown[]) : [value];
    items.forEach((item, index) => requireRegionsInSight(context, nullable.ofType, item, `${path}[${index}]`));
  } else if (isInputObjectType(nullable)) {
    for (const field of Object.values(nullable.getFields())) {
      requireRegionsInSight(
        context,
        field.type,
        (value as Record<string, unknown>)[field.name],
        `${path}.${field.name}`,
      );
    }
  } else if (nullable.name === 'RegionCode' && !seesRegion(context.viewer, value as string)) {
    throw new Forbidden(outsideAreas, path);
  }
}
