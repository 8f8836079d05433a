import { getNamedType, isIntrospectionType, isListType, isNonNullType, Kind } from 'graphql';
import type { FieldNode, GraphQLCompositeType, GraphQLField } from 'graphql';
import type { ListSizes } from './list-sizes.ts';

/**
 * The cost of a query, before it is answered: the number of fields in the largest answer it can have.
 *
 * - A field costs 1; one of introspection, which the gateway answers from memory, {@link introspectionFieldCost}.
 * - Below a field with `first` or `last`, everything counts that many times: the number given, in the document or by a
 *   variable, else the default of the schema. `edges` and `nodes` inside a connection count once, they are that list.
 * - Below any other list everything counts as often as `list-sizes.ts` says.
 * - Lists inside lists multiply.
 */
export interface Weight {
  fixed: number;
  lists: { count: ListCount; each: Weight }[];
}

/** A number, or the variable that holds it and what it is when that does not. */
export type ListCount = number | { variable: string; otherwise: number };

export const introspectionFieldCost = 0.2;

export const none = (): Weight => ({ fixed: 0, lists: [] });

export function addTo(into: Weight, weight: Weight): void {
  into.fixed += weight.fixed;
  into.lists.push(...weight.lists);
}

export function fieldWeight(
  field: GraphQLField<unknown, unknown> | undefined,
  count: ListCount,
  below: Weight,
): Weight {
  const own = field && isOfIntrospection(field) ? introspectionFieldCost : 1;
  if (count === 1) return { fixed: own + below.fixed, lists: below.lists };
  if (typeof count === 'number' && below.lists.length === 0) return { fixed: own + count * below.fixed, lists: [] };
  return { fixed: own, lists: [{ count, each: below }] };
}

export function costOf({ fixed, lists }: Weight, variables: Readonly<Record<string, unknown>>): number {
  return lists.reduce((sum, { count, each }) => sum + resolve(count, variables) * costOf(each, variables), fixed);
}

/** Whatever is no count (a negative number, text) is refused by the service; here it must not make anything cheaper. */
function resolve(count: ListCount, variables: Readonly<Record<string, unknown>>): number {
  if (typeof count === 'number') return count;
  const given = Object.hasOwn(variables, count.variable) ? variables[count.variable] : undefined;
  return typeof given === 'number' && given >= 1 ? given : count.otherwise;
}

const sizeArguments = ['first', 'last'];

/** @param defaults those of the operation's variables that are numbers. */
export function listCount(
  parent: GraphQLCompositeType,
  field: GraphQLField<unknown, unknown>,
  node: FieldNode,
  sizes: ListSizes,
  defaults: ReadonlyMap<string, number>,
): ListCount {
  const sized = field.args.filter(({ name }) => sizeArguments.includes(name));
  if (sized.length > 0) {
    const given = node.arguments?.find(({ name }) => sizeArguments.includes(name.value))?.value;
    const standard = sized.map(({ defaultValue }) => defaultValue).find((value) => typeof value === 'number');
    const otherwise = typeof standard === 'number' ? standard : sizes.sizeOf(parent.name, field.name);
    if (given?.kind === Kind.VARIABLE) {
      const variable = given.name.value;
      return { variable, otherwise: defaults.get(variable) ?? otherwise };
    }
    return given?.kind === Kind.INT ? Math.max(1, Number(given.value)) : otherwise;
  }
  if (parent.name === '__Type' && field.name === 'ofType') return sizes.sizeOf(parent.name, field.name);
  if (!isList(field) || (parent.name.endsWith('Connection') && /^(edges|nodes)$/.test(field.name))) return 1;
  return sizes.sizeOf(parent.name, field.name);
}

function isList({ type }: GraphQLField<unknown, unknown>): boolean {
  return isListType(isNonNullType(type) ? type.ofType : type);
}

function isOfIntrospection(field: GraphQLField<unknown, unknown>): boolean {
  return field.name.startsWith('__') || field.astNode === undefined || isIntrospectionType(getNamedType(field.type));
}
