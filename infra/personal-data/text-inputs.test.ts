import { expect, test } from '@jest/globals';
import { parse } from 'graphql';
import { departments, nameInputs, patternInputs, textInputsIn, textInputsOf } from './text-inputs.ts';

test('the four departments take no text but names of undertakings and what is held to a pattern', () => {
  expect(departments.flatMap(textInputsOf).toSorted()).toEqual(
    [...nameInputs, ...Object.keys(patternInputs)].toSorted(),
  );
});

test('a text is found in a list, in a nested input and as an argument, and not where a query takes it', () => {
  const document = parse(`
    type Query { dwellings(after: String): ID }
    extend type Mutation { leave(input: LeaveInput!, why: String): ID }
    input LeaveInput { id: ID!, notes: [String!], who: [WhoInput!]! }
    input WhoInput { called: String!, by: LeaveInput }
    input UnusedInput { text: String }`);
  expect(textInputsIn(document)).toEqual(['LeaveInput.notes', 'WhoInput.called', 'Mutation.why']);
});
