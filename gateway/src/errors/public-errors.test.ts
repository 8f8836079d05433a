import { describe, expect, test } from '@jest/globals';
import { buildSchema, getVariableValues, Kind, parse, validate, type GraphQLError } from 'graphql';
import { publicError } from './public-errors.ts';

const schema = buildSchema(`
  enum Grade { A }
  input Filter { grade: Grade, number: Int }
  type Query { list(grade: Grade, grades: [Grade!], number: Int, text: String, filter: Filter, is: Boolean, id: ID): Int }`);
const document = parse(
  `query ($grade: Grade, $grades: [Grade!], $number: Int, $text: String, $filter: Filter, $is: Boolean, $id: ID) {
    list(grade: $grade, grades: $grades, number: $number, text: $text, filter: $filter, is: $is, id: $id) }`,
);

function shown(errors: readonly GraphQLError[], code: string): string[] {
  return errors.map(
    (error) => publicError({ ...error.toJSON(), extensions: { code } }, { requestId: 'test', language: 'en' }).message,
  );
}

describe('a value that does not fit is not sent back', () => {
  const name = '虚构标记';

  test.each<[object, string]>([
    [{ grade: name }, 'Variable "$grade" got an invalid value; the value does not exist in "Grade" enum.'],
    [{ grade: 1 }, 'Variable "$grade" got an invalid value; Enum "Grade" cannot represent non-string value'],
    [
      { grades: [name] },
      'Variable "$grades" got an invalid value at "grades[0]"; the value does not exist in "Grade" enum.',
    ],
    // One that looks like graphql-js's words takes the place along.
    [
      { grades: [`${name}; Value "x" at "y"`] },
      'Variable "$grades" got an invalid value; the value does not exist in "Grade" enum.',
    ],
    [{ number: name }, 'Variable "$number" got an invalid value; Int cannot represent non-integer value'],
    [
      { number: 13_912_345_678 },
      'Variable "$number" got an invalid value; Int cannot represent non 32-bit signed integer value',
    ],
    [{ text: { name } }, 'Variable "$text" got an invalid value; String cannot represent a non string value'],
    [
      { filter: `${name}; Expected type "Filter" to be an object.` },
      'Variable "$filter" got an invalid value; Expected type "Filter" to be an object.',
    ],
    [
      { filter: { number: name } },
      'Variable "$filter" got an invalid value at "filter.number"; Int cannot represent non-integer value',
    ],
    [{ is: name }, 'Variable "$is" got an invalid value; Boolean cannot represent a non boolean value'],
    [{ id: { name } }, 'Variable "$id" got an invalid value; ID cannot represent value'],
    [{ grade: name.repeat(200) }, 'Variable "$grade" got an invalid value; the value does not exist in "Grade" enum.'],
  ])('in a variable: %j', (variables, message) => {
    const [operation] = document.definitions;
    if (operation?.kind !== Kind.OPERATION_DEFINITION) throw new Error('the document is one operation');
    const definitions = operation.variableDefinitions ?? [];
    const { errors = [] } = getVariableValues(schema, definitions, variables as Record<string, unknown>);
    expect(shown(errors, 'BAD_USER_INPUT')).toEqual([message]);
  });

  test.each([
    [`{ list(grade: "${name}") }`, 'Enum "Grade" cannot represent non-enum value'],
    ['{ list(grade: XUGOU) }', 'the value does not exist in "Grade" enum.'],
    [`{ list(number: "${name}") }`, 'Int cannot represent non-integer value'],
    [`{ list(filter: "${name}") }`, 'Expected value of type "Filter"'],
  ])('in a document: %s', (query, message) => {
    expect(shown(validate(schema, parse(query)), 'GRAPHQL_VALIDATION_FAILED')).toEqual([message]);
  });
});
