import { expect, test } from '@jest/globals';
import { MalformedEvent } from '@shouwang/events';
import { isInfrastructure, reasonOf } from './failure.ts';

function failure(code: string): Error {
  return Object.assign(new Error('duplicate key value (id_number)=(36070419900101001X)'), {
    code,
    constraint: 'person_pkey',
  });
}

test.each([
  '08006',
  '53300',
  '57P01',
  '57P03',
  '40001',
  '40P01',
  '55P03',
  '57014',
  '3D000',
  'ECONNREFUSED',
  'ECONNRESET',
])("%s is the fault of nobody's message", (code) => expect(isInfrastructure(failure(code))).toBe(true));

test.each(['23505', '22007', '42P01', 'ERR_ASSERTION'])('%s is', (code) =>
  expect(isInfrastructure(failure(code))).toBe(false),
);

test('a reason names kind, code, constraint and place, and nothing that the message held', () => {
  expect(reasonOf(failure('23505'))).toMatch(/^Error 23505 constraint person_pkey at failure\.test\.ts:\d+$/);
  expect(reasonOf(new MalformedEvent('ce_id is missing'))).toBe('ce_id is missing');
  expect(reasonOf('36070419900101001X')).toBe('something that is not an error was thrown');
});
