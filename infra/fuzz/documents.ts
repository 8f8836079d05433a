import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isEnumType,
  isInputObjectType,
  isInterfaceType,
  isListType,
  isNonNullType,
  isObjectType,
} from 'graphql';
import type { GraphQLArgument, GraphQLCompositeType, GraphQLInputType, GraphQLSchema } from 'graphql';
import type { Random } from '../demo/random.ts';
import { oddText } from './odd-values.ts';

/** One GraphQL request, well-formed or not. */
export interface FuzzedRequest {
  kind: string;
  query: string;
  variables?: unknown;
  operationName?: unknown;
}

/** A document that the schema allows, of about so many fields. */
export function validDocument(schema: GraphQLSchema, random: Random, fields: number): string {
  const budget = { left: fields };
  const operation = random.chance(0.05) && schema.getMutationType() ? 'mutation' : 'query';
  const root = operation === 'mutation' ? schema.getMutationType() : schema.getQueryType();
  if (!root) throw new Error('the schema has no root');
  return `${operation} ${selection(schema, root, random, budget, 0)}`;
}

interface Budget {
  left: number;
}

function selection(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  random: Random,
  budget: Budget,
  depth: number,
): string {
  const parts: string[] = [];
  const wanted = random.between(1, depth === 0 ? 8 : 5);
  for (let i = 0; i < wanted && budget.left > 0; i++) {
    if (isAbstractType(type) && random.chance(0.7)) {
      const on = random.pick(schema.getPossibleTypes(type));
      parts.push(`... on ${on.name} ${selection(schema, on, random, budget, depth + 1)}`);
    } else parts.push(field(schema, type, random, budget, depth));
  }
  return `{ ${parts.length > 0 ? parts.join(' ') : '__typename'} }`;
}

function field(
  schema: GraphQLSchema,
  type: GraphQLCompositeType,
  random: Random,
  budget: Budget,
  depth: number,
): string {
  budget.left--;
  const fields = isObjectType(type) || isInterfaceType(type) ? Object.values(type.getFields()) : [];
  if (fields.length === 0 || random.chance(0.05)) return '__typename';
  const { name, args, type: result } = random.pick(fields);
  const named = getNamedType(result);
  if (isCompositeType(named) && depth > 12) return '__typename';
  // Without it most random documents are refused for fields that do not merge.
  const alias = random.chance(0.9) ? `a${budget.left}: ` : '';
  const directive = random.chance(0.03) ? ` @${random.pick(['skip', 'include'])}(if: ${random.chance(0.5)})` : '';
  const below = isCompositeType(named) ? ` ${selection(schema, named, random, budget, depth + 1)}` : '';
  return `${alias}${name}${argumentsOf(args, random)}${directive}${below}`;
}

function argumentsOf(args: readonly GraphQLArgument[], random: Random): string {
  const given = args.filter(({ type }) => isNonNullType(type) || random.chance(0.3));
  if (given.length === 0) return '';
  return `(${given.map(({ name, type }) => `${name}: ${literal(type, random, 0)}`).join(', ')})`;
}

function literal(type: GraphQLInputType, random: Random, depth: number): string {
  if (isNonNullType(type)) return literal(type.ofType, random, depth);
  if (isListType(type)) return `[${literal(type.ofType, random, depth + 1)}]`;
  if (isEnumType(type)) return random.pick(type.getValues()).name;
  if (isInputObjectType(type)) {
    const fields = Object.values(type.getFields()).filter((each) => isNonNullType(each.type) || random.chance(0.2));
    return `{ ${fields.map((each) => `${each.name}: ${depth > 4 ? 'null' : literal(each.type, random, depth + 1)}`).join(', ')} }`;
  }
  return scalar(type.name, random);
}

function scalar(name: string, random: Random): string {
  switch (name) {
    case 'Int':
      return String(random.between(1, 20));
    case 'Float':
      return '1.5';
    case 'Boolean':
      return String(random.chance(0.5));
    case 'RegionCode':
      return random.pick(['"36"', '"360704"', '"360704100001"']);
    case 'Date':
      return '"2026-03-01"';
    case 'DateTime':
      return '"2026-03-01T00:00:00Z"';
    case 'Fen':
      return '"100"';
    default:
      return random.pick(['"d84f7ef9-eae4-8ea1-ac32-017cd55c3e55"', '"x"', JSON.stringify(oddText(random))]);
  }
}

/** A valid document with something changed in its text. */
export function bruised(text: string, random: Random): string {
  const at = random.between(0, text.length);
  const to = Math.min(text.length, at + random.between(1, 12));
  switch (random.between(0, 5)) {
    case 0:
      return text.slice(0, at) + text.slice(to);
    case 1:
      return text.slice(0, at) + oddText(random) + text.slice(at);
    case 2:
      return (
        text.slice(0, at) +
        random.pick(['{', '}', '(', ')', '...', '@', '$', '"', '"""', '#', '\\', '\u0000']) +
        text.slice(at)
      );
    case 3:
      return text.slice(0, to) + text.slice(at);
    case 4:
      return text.replace(/\w+/g, (word) =>
        random.chance(0.05) ? random.pick(['__proto__', 'on', 'fragment', 'id']) : word,
      );
    default:
      return text.slice(0, at);
  }
}
