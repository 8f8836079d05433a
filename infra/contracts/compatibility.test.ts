import { expect, test } from '@jest/globals';
import type { JsonSchema } from '@shouwang/contracts';
import { breaksBetween } from './compatibility.ts';

const before: JsonSchema = {
  type: 'object',
  required: ['grade', 'residents'],
  properties: {
    grade: { type: 'string', enum: ['A', 'B'] },
    residents: { type: 'integer', minimum: 0, description: 'old words' },
    on: { anyOf: [{ type: 'string' }, { type: 'null' }] },
    villages: { type: 'array', items: { type: 'string' } },
  },
};
const changed = (properties: Record<string, JsonSchema>, required = ['grade', 'residents']): JsonSchema => ({
  ...before,
  required,
  properties: { ...before.properties, ...properties },
});

test('an optional field more, and other words, break nobody', () => {
  expect(breaksBetween(before, changed({ plot: { type: 'string' } }))).toEqual([]);
  expect(
    breaksBetween(before, changed({ residents: { type: 'integer', minimum: 0, description: 'new words' } })),
  ).toEqual([]);
});

test.each<[string, JsonSchema, string]>([
  [
    'a removed field',
    { ...before, properties: { grade: before.properties?.['grade'] ?? {} } },
    'data.residents was removed',
  ],
  ['a changed type', changed({ residents: { type: 'string' } }), 'data.residents changed'],
  ['a narrower vocabulary', changed({ grade: { type: 'string', enum: ['A'] } }), 'data.grade changed'],
  ['a wider vocabulary', changed({ grade: { type: 'string', enum: ['A', 'B', 'C'] } }), 'data.grade changed'],
  ['a tighter bound', changed({ residents: { type: 'integer', minimum: 1 } }), 'data.residents changed'],
  ['a field that stops being nullable', changed({ on: { type: 'string' } }), 'data.on changed'],
  ['other items', changed({ villages: { type: 'array', items: { type: 'integer' } } }), 'data.villages[] changed'],
  [
    'a new required field',
    changed({ plot: { type: 'string' } }, ['grade', 'residents', 'plot']),
    'data.plot is new and required',
  ],
  ['a field that becomes required', changed({}, ['grade', 'residents', 'on']), 'data.on became required'],
  ['a field that becomes optional', changed({}, ['grade']), 'data.residents became optional'],
])('%s is refused by name', (_, after, reason) => {
  expect(breaksBetween(before, after).join('\n')).toContain(reason);
});
