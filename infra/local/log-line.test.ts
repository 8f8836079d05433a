import { expect, test } from '@jest/globals';
import { lastWords, readLogLine } from './log-line.ts';

test('a line of our own processes is read as its level, message and reason', () => {
  const line = JSON.stringify({ level: 'warn', msg: 'Kafka is away', error: { message: 'ECONNREFUSED' }, pid: 1 });
  expect(readLogLine(line)).toEqual({ level: 'warn', text: 'Kafka is away: ECONNREFUSED' });
});

test('any other text is shown as it is, however odd', () => {
  for (const line of ['plain', '{ not json', '{"level":30}', '{"level":"info","msg":{}}', '']) {
    expect(() => readLogLine(line)).not.toThrow();
  }
  expect(readLogLine('plain')).toEqual({ level: null, text: 'plain' });
});

test('the last words are what explains an end: no progress, nothing twice', () => {
  const info = JSON.stringify({ level: 'info', msg: 'listening' });
  expect(lastWords(['boom', info, 'boom', 'bad config'])).toBe('boom | bad config');
});
