import { expect, test } from '@jest/globals';
import { flawOf } from './judge.ts';

const answer = (status: number, body: object | string, contentType = 'application/json') => ({
  status,
  contentType,
  requestId: 'r',
  body: typeof body === 'string' ? body : JSON.stringify(body),
});
const error = (extensions: object, message = 'no') => ({ errors: [{ message, extensions }] });
const good = { code: 'BAD_REQUEST', requestId: 'r' };

test('answers as they should be have no flaw', () => {
  expect(flawOf(answer(200, { data: { a: 1 } }))).toBeNull();
  expect(flawOf(answer(400, error(good)))).toBeNull();
});

test.each([
  ['a fault', answer(500, error(good)), /status 500/],
  [
    'a fault inside a 200',
    answer(200, { data: null, ...error({ ...good, code: 'INTERNAL_SERVER_ERROR' }) }),
    /INTERNAL/,
  ],
  ['a code that is not on the list', answer(400, error({ ...good, code: 'OOPS' })), /code OOPS/],
  ['no code', answer(400, error({ requestId: 'r' })), /code undefined/],
  ['no request id', answer(400, error({ code: 'BAD_REQUEST' })), /without a requestId/],
  ['a stack', answer(400, error(good, 'x\n    at run (file:///a/b.ts:3:1)')), /insides/],
  ['SQL', answer(400, error(good, 'select id from household')), /insides/],
  ['a failed call', answer(400, error(good, 'connect ECONNREFUSED')), /insides: ECONN/],
  ['no JSON', answer(400, 'nope'), /no JSON/],
  ['another type', answer(400, 'nope', 'text/html'), /type text\/html/],
  ['no errors', answer(404, {}), /without errors/],
])('%s is a flaw', (_, given, flaw) => expect(flawOf(given)).toMatch(flaw));
