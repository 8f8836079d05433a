import { expect, test } from '@jest/globals';
import { createSurface } from './surface.ts';

function shown(name: string, ...lines: string[]): string[] {
  const printed: string[] = [];
  createSurface((line) => printed.push(line))(name, lines);
  return printed;
}

test('warnings and errors of our processes reach the terminal, progress stays in the log', () => {
  const info = JSON.stringify({ level: 'info', msg: 'listening' });
  const warn = JSON.stringify({ level: 'warn', msg: 'Kafka is away' });
  expect(shown('monitoring', info, warn)).toEqual(['[monitoring] warn: Kafka is away']);
});

test('of the engines only what ends them is shown', () => {
  expect(shown('postgres', 'LOG:  ready', 'ERROR:  duplicate key', 'PANIC:  could not write')).toEqual([
    '[postgres] PANIC:  could not write',
  ]);
});

test('the same trouble is shown once, also when numbers in it differ', () => {
  const full = (pid: number): string => `[${pid}] FATAL:  could not write: No space left on device`;
  expect(shown('postgres', full(1), full(2), full(3))).toHaveLength(1);
});
