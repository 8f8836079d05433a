import { expect, test } from '@jest/globals';
import { z } from 'zod';
import { readEnv } from './environment.ts';
import { StartError } from './start-error.ts';

const schema = z.object({
  SERVICE_PORT: z.coerce.number().int().min(0).max(65_535).default(4001).describe('端口 0–65535 / a port, 0 to 65535'),
  DATABASE_URL: z.string().describe('请设为 postgres://… / set it to postgres://…'),
  KAFKA_BROKERS: z.string().default(''),
});

test('variables are read by their schema; an empty one counts as not set', () => {
  expect(readEnv(schema, { DATABASE_URL: 'postgres://x', SERVICE_PORT: '', OTHER: 'ignored' })).toEqual({
    SERVICE_PORT: 4001,
    DATABASE_URL: 'postgres://x',
    KAFKA_BROKERS: '',
  });
});

test('a missing variable is named with the way out, in Chinese and English', () => {
  const attempt = () => readEnv(schema, {});
  expect(attempt).toThrow(StartError);
  expect(attempt).toThrow(/缺少环境变量 DATABASE_URL.*is missing\. 请设为 postgres:\/\/… \/ set it to postgres:\/\/…/);
});

test('a wrong variable is named with the way out, and its value is not repeated', () => {
  const attempt = () => readEnv(schema, { DATABASE_URL: 'x', SERVICE_PORT: 'hunter2' });
  expect(attempt).toThrow(/环境变量 SERVICE_PORT 无效.*a port, 0 to 65535/);
  expect(attempt).not.toThrow(/hunter2/);
});

test('every variable that is wrong gets a line of its own', () => {
  expect(() => readEnv(schema, { SERVICE_PORT: '99999' })).toThrow(/SERVICE_PORT.*\n.*DATABASE_URL/);
});
