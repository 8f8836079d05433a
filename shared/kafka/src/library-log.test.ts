import { expect, test } from '@jest/globals';
import kafkajs, { type LogEntry } from 'kafkajs';
import { libraryLog } from './library-log.ts';

const { ERROR, WARN, INFO } = kafkajs.logLevel;

function levelOf(level: number, message: string): string[] {
  const levels: string[] = [];
  const note = (name: string) => (): void => void levels.push(name);
  const logger = { debug: note('debug'), info: note('info'), warn: note('warn'), error: note('error') };
  const entry: LogEntry = { namespace: 'Connection', level, label: '', log: { timestamp: '', message } };
  libraryLog(logger)()(entry);
  return levels;
}

test.each([
  [ERROR, 'Response GroupCoordinator(key: 10, version: 2)', 'debug'],
  [ERROR, 'Response FindCoordinator(key: 10, version: 1)', 'debug'],
  [ERROR, 'Connection error: connect ECONNREFUSED 127.0.0.1:9', 'debug'],
  [ERROR, 'The group coordinator is not available', 'debug'],
  [WARN, 'The group is rebalancing, re-joining', 'debug'],
  [INFO, 'Consumer has joined the group', 'debug'],
  [ERROR, 'Offset out of range, resetting to default offset', 'error'],
  [WARN, 'something new', 'warn'],
])('level %d "%s" comes out as %s', (level, message, expected) => {
  expect(levelOf(level, message)).toEqual([expected]);
});

test('fields other than names and numbers stay behind', () => {
  const seen: object[] = [];
  const note = (fields: object): void => void seen.push(fields);
  const entry = {
    namespace: 'Consumer',
    level: ERROR,
    label: '',
    log: { timestamp: '', message: 'x', groupId: 'g', payload: { secret: 1 }, error: new Error('a value') },
  } as unknown as LogEntry;
  libraryLog({ debug: note, info: note, warn: note, error: note })()(entry);
  expect(seen).toEqual([{ library: 'kafkajs', part: 'Consumer', groupId: 'g' }]);
});
