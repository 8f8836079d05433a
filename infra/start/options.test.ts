import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { join } from 'node:path';
import { CannotStart } from '../local/cannot-start.ts';
import { parseStartOptions } from './options.ts';

const parse = (...args: string[]) => parseStartOptions(args);
const before = process.env['INIT_CWD'];
beforeAll(() => {
  process.env['INIT_CWD'] = '/caller';
});
afterAll(() => {
  if (before === undefined) delete process.env['INIT_CWD'];
  else process.env['INIT_CWD'] = before;
});

test('without options it starts on port 4000 with the demo and the data inside the repository', () => {
  const dataDirectory = join(import.meta.dirname, '..', '..', '.data');
  expect(parse()).toEqual({ port: 4000, dataDirectory, demo: true, reset: false, secure: false, help: false });
});

test('a relative data directory is meant from where npm was called', () => {
  expect(parse('--data', 'mine').dataDirectory).toBe('/caller/mine');
  expect(parse('--data=/srv/shouwang', '--port=4100', '--demo', 'off', '--reset', '--secure')).toEqual({
    port: 4100,
    dataDirectory: '/srv/shouwang',
    demo: false,
    reset: true,
    secure: true,
    help: false,
  });
});

test.each([
  [['--prot', '1'], '--prot'],
  [['--port'], '--port'],
  [['--port', '0'], '--port'],
  [['--port', '65536'], '--port'],
  [['--port', '40.5'], '--port'],
  [['--port', '１２'], '--port'],
  [['--data'], '--data'],
  [['--data', '--reset'], '--data'],
  [['--data', 'a\0b'], '--data'],
  [['--demo', 'yes'], '--demo'],
  [['4000'], '4000'],
])('%j is refused with the name of the option and the way out, in both languages', (args, name) => {
  const attempt = (): unknown => parse(...args);
  expect(attempt).toThrow(CannotStart);
  for (const language of ['zh', 'en'] as const) {
    const refusal = refusalOf(attempt);
    expect(refusal[language]).toContain(name);
    expect(refusal[language]).toContain('--help');
  }
});

function refusalOf(attempt: () => unknown): CannotStart {
  try {
    attempt();
  } catch (error) {
    if (error instanceof CannotStart) return error;
  }
  throw new Error('it was not refused');
}
