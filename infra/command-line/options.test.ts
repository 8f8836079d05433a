import { expect, test } from '@jest/globals';
import { flag, oneOf, parseOptions, text, wholeNumber } from './options.ts';

const command = {
  command: 'npm run x --',
  options: { rounds: wholeNumber(1, 9, 3), name: text(null), json: flag(), side: oneOf(['a', 'b'], 'a') },
  positionals: 'any',
} as const;

test('values are read, what is absent has its default, words are kept in order', () => {
  expect(parseOptions(['one', '--rounds=5', '--json', 'two', '--name', 'x'], command)).toEqual({
    rounds: 5,
    name: 'x',
    json: true,
    side: 'a',
    help: false,
    positionals: ['one', 'two'],
  });
});

test.each([
  [['--rounds', '10'], '--rounds'],
  [['--rounds'], '--rounds'],
  [['--side', 'c'], '--side'],
  [['--name', '--json'], '--name'],
  [['--toString'], '--toString'],
  [['-x'], '-x'],
])('%j is refused, naming %s and the way out', (args, name) => {
  expect(() => parseOptions(args, command)).toThrow(new RegExp(`^${name}: .*npm run x -- --help$`));
});
