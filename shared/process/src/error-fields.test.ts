import { expect, test } from '@jest/globals';
import { describeError } from './error-fields.ts';

test('what a database error carries of people is not written down', () => {
  const error = Object.assign(new Error('invalid input syntax for type date: "张三 36070419900101001X"'), {
    name: 'QueryFailedError',
    code: '22007',
    constraint: 'person_id_number_key',
    detail: 'Key (id_number)=(36070419900101001X) already exists.',
    query: 'insert into person …',
    parameters: ['张三', '36070419900101001X'],
  });
  const written = JSON.stringify(describeError(error));
  expect(written).toContain('"code":"22007"');
  expect(written).toContain('person_id_number_key');
  expect(written).not.toMatch(/张三|3607041990|insert into|already exists/);
});

test('numbers that look like ID or phone numbers are taken out of messages', () => {
  expect(describeError(new Error('no household of 36070419900101001X, phone 13812345678')).message).toBe(
    'no household of …, phone …',
  );
});

test('the chain of causes is followed, and what is thrown without being an Error is not shown', () => {
  const error = new Error('outer', { cause: new TypeError('inner', { cause: 'a secret' }) });
  expect(describeError(error)).toMatchObject({ message: 'outer', cause: { type: 'TypeError', message: 'inner' } });
  expect(JSON.stringify(describeError(error))).not.toContain('secret');
});
