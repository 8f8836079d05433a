import { readFileSync, writeFileSync } from 'node:fs';
import { afterEach, expect, jest, test } from '@jest/globals';
import { complainAbout } from './console.ts';

afterEach(() => void jest.restoreAllMocks());

function complaintAbout(work: () => void): string {
  const said = jest.spyOn(console, 'error').mockImplementation(() => {});
  try {
    work();
  } catch (error) {
    complainAbout(error);
  }
  return said.mock.calls.map((words) => words.map(String).join(' ')).join('\n');
}

test.each([
  ['a folder that is not there', () => writeFileSync('/nowhere/at-all/keys.json', '')],
  ['a file that is not there', () => void readFileSync('/nowhere/at-all/keys.json')],
])('%s is a line with its path and no stack', (_what, work) => {
  const complaint = complaintAbout(work);
  expect(complaint).toMatch(/^\[守望\] .*\/nowhere\/at-all\/keys\.json.* · .*cannot be used \(ENOENT\)/);
  expect(complaint).not.toMatch(/\n| at /);
});

test('an error that nobody expected keeps its stack', () => {
  expect(
    complaintAbout(() => {
      throw new Error('odd');
    }),
  ).toContain('odd');
});
