import { GraphQLScalarType, Kind, TokenKind, type ValueNode } from 'graphql';
import {
  fenToJson,
  parseCalendarDate,
  parseFen,
  parseRegionCode,
  refused,
  accepted,
  type Parsed,
} from '@shouwang/values';
import { valueOf } from './input-error.ts';

function scalar<T>(
  name: string,
  parse: (input: unknown) => Parsed<T>,
  serialize: (value: T) => unknown,
): GraphQLScalarType {
  return new GraphQLScalarType({
    name,
    serialize: (value) => serialize(value as T),
    parseValue: (value) => valueOf(parse(value), null),
    parseLiteral: (node) => valueOf(parse(literalOf(node)), argumentOf(node)),
  });
}

function literalOf(node: ValueNode): unknown {
  switch (node.kind) {
    case Kind.STRING:
    case Kind.INT:
      return node.value;
    default:
      return undefined;
  }
}

/** A value that stands in the document itself: the name before its colon. */
function argumentOf(node: ValueNode): string | null {
  const colon = node.loc?.startToken.prev;
  return colon?.kind === TokenKind.COLON ? (colon.prev?.value ?? null) : null;
}

const instant = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}(?::\d{2}(?:\.\d{1,9})?)?(?:Z|[+-]\d{2}:\d{2})$/;

function parseInstant(input: unknown): Parsed<Date> {
  const date = typeof input === 'string' && instant.test(input) ? new Date(input) : null;
  if (date && !Number.isNaN(date.getTime())) return accepted(date);
  return refused(
    'INSTANT_MALFORMED',
    '时刻须写作 2026-03-01T08:00:00+08:00',
    'an instant is written 2026-03-01T08:00:00+08:00',
  );
}

/** Every scalar of `common.graphql`; a wrong value is an `InputError` with the reason in both languages. */
export const scalars = {
  Fen: scalar('Fen', parseFen, fenToJson),
  Date: scalar('Date', parseCalendarDate, (date) => date),
  DateTime: scalar('DateTime', parseInstant, (date) => date.toISOString()),
  RegionCode: scalar('RegionCode', parseRegionCode, (code) => code),
};
