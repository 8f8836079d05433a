import { describe, expect, test } from '@jest/globals';
import type { Scope } from '@shouwang/viewer';
import type { Attempt } from './attempts.ts';
import { viewerOf } from './callers.ts';
import { signedInBy, successesOf, toldApart, type Answer, type Judge } from './judge.ts';

const stranger = '77571947-6a81-8256-addb-f8e553ba97b9';
const asked = '8569dc9c-e543-8620-a829-847dddd4b9a1';
const judge: Judge = {
  rights: new Map<string, Scope>([
    ['Query.dwelling', 'housing-safety:read'],
    ['Person.name', 'monitoring:read'],
  ]),
  records: { tellsOf: (value, isInSight) => value === stranger && !isInSight('361104001001') },
  personal: /虚构赣\d{4}甲/,
};
const clerk = viewerOf('clerk', 'county-clerk', ['360704000000'], ['housing-safety:read']);
const attempt: Attempt = { name: 'Query.dwelling', entity: 'Dwelling', document: '', variables: { id: asked } };
const data = (answer: unknown): Answer => ({ status: 200, body: { data: { answer } } });
const refusal = (code: string, message = 'no'): Answer => ({
  status: 200,
  body: { data: { answer: null }, errors: [{ message, extensions: { code } }] },
});
const reasons = (answer: Answer, viewer = clerk, of = attempt): string[] => successesOf(of, answer, viewer, judge);

describe('an answer is no success of its attempt', () => {
  test.each([
    ['nothing', data(null)],
    ['what was sent', data({ __typename: 'RecordNotFound', id: asked })],
    ['a refusal', refusal('FORBIDDEN')],
  ])('with %s', (_, answer) => expect(reasons(answer)).toEqual([]));
});

describe('an answer is a success of its attempt', () => {
  test.each<[string, Answer, RegExp]>([
    ['with a record of elsewhere', data({ id: stranger }), /lies outside/],
    ['with one in a cursor', data({ endCursor: Buffer.from(`1 ${stranger}`).toString('base64url') }), /lies outside/],
    ['with one in an error', refusal('FORBIDDEN', `not ${stranger}`), /lies outside/],
    ['with a field beyond the scopes', data({ __typename: 'Person', name: '虚**' }), /Person.name without the scope/],
    ['with such a field of a member of a union', data({ __typename: 'Person', Person_name: '虚**' }), /Person.name/],
    ['with a name in clear', data({ name: '虚构赣0001甲' }), /in clear/],
    [
      'with totals of elsewhere',
      data({ __typename: 'Region', code: '361104000000', housing: { __typename: 'HousingFigures', dwellings: 3 } }),
      /shows HousingFigures of 361104000000/,
    ],
    ['with a fault', refusal('INTERNAL_SERVER_ERROR'), /broke something/],
    ['with a stack', refusal('BAD_USER_INPUT', 'at shown (/app/src/rows.ts:12:3)'), /shows the inside/],
    ['with a statement', refusal('BAD_USER_INPUT', 'select id from dwelling where id = 1'), /shows the inside/],
  ])('%s', (_, answer, reason) => {
    expect(reasons(answer)).toEqual(expect.arrayContaining([expect.stringMatching(reason)]));
  });

  test('whatever it says where the scope is lacking, but for the refusal', () => {
    const bare = { ...clerk, scopes: [] };
    expect(reasons(refusal('FORBIDDEN'), bare)).toEqual([]);
    for (const answer of [data(null), refusal('BAD_USER_INPUT')]) {
      expect(reasons(answer, bare)).toEqual([expect.stringContaining('without the scope')]);
    }
  });
});

test('whoever is not signed in gets 401, and no data beside it', () => {
  const refused: Answer = { status: 401, body: { errors: [{ extensions: { code: 'UNAUTHENTICATED' } }] } };
  expect(signedInBy(refused)).toEqual([]);
  expect(signedInBy({ status: 401, body: { ...refused.body, data: null } })).toHaveLength(1);
  expect(signedInBy({ ...refused, status: 200 })).toHaveLength(1);
  expect(signedInBy(refusal('FORBIDDEN'))).toHaveLength(1);
});

test('what exists is told from what does not by more than what was sent', () => {
  const other = { ...attempt, variables: { id: stranger } };
  expect(toldApart(data({ id: asked }), attempt, data({ id: stranger }), other)).toEqual([]);
  expect(toldApart(data(null), attempt, refusal('FORBIDDEN'), other)).toHaveLength(1);
  expect(toldApart(data({ id: asked, version: 2 }), attempt, data({ id: stranger, version: 1 }), other)).toHaveLength(
    1,
  );
});
