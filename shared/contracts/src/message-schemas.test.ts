import { expect, test } from '@jest/globals';
import { fieldMeanings } from './field-meanings.ts';
import { auditSchemas, messageSchemas, type JsonSchema } from './message-schemas.ts';

function fieldsOf({ properties = {} }: JsonSchema): [name: string, schema: JsonSchema][] {
  return Object.entries(properties).flatMap(([name, schema]) => [[name, schema], ...fieldsOf(schema)]);
}

test('every field of every message says what it means, in both languages', () => {
  const fields = [...messageSchemas(), ...auditSchemas()].flatMap(({ type, schema }) =>
    fieldsOf(schema).map((field) => [type, ...field] as const),
  );
  expect(fields.length).toBeGreaterThan(500);
  const silent = fields.filter(([, , { description = '' }]) => !/^.*\p{Script=Han}.* \/ .*[a-z]/u.test(description));
  expect(silent.map(([type, name]) => `${type}: ${name}`)).toEqual([]);
});

test('no meaning is left of a field that is gone', () => {
  const used = new Set(
    [...messageSchemas(), ...auditSchemas()].flatMap(({ aggregate, schema }) =>
      fieldsOf(schema).flatMap(([name]) => [name, `${aggregate}.${name}`]),
    ),
  );
  expect(Object.keys(fieldMeanings).filter((name) => !used.has(name))).toEqual([]);
});
