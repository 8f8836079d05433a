import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Check } from './check.ts';
import { createFixture, manifest, type Fixture } from './fixture.ts';
import { boundaries, deadCode, formatting, types } from './tools.ts';

/** Two services and a library, all in order. */
const sound = {
  'package.json': `${JSON.stringify(
    {
      name: 'fixture',
      private: true,
      type: 'module',
      packageManager: 'npm@11.19.1',
      workspaces: ['services/*', 'shared/*', 'infra'],
    },
    null,
    2,
  )}\n`,
  'services/monitoring/package.json': manifest('@shouwang/monitoring', ['@shouwang/values']),
  'services/monitoring/turbo.json': '{ "extends": ["//"], "tags": ["service"] }\n',
  'services/monitoring/index.ts': "import { one } from '@shouwang/values';\n\nexport const clues = one;\n",
  'services/employment/package.json': manifest('@shouwang/employment', ['@shouwang/values']),
  'services/employment/turbo.json': '{ "extends": ["//"], "tags": ["service"] }\n',
  'services/employment/index.ts': "import { one } from '@shouwang/values';\n\nexport const jobs: number = one;\n",
  'shared/values/package.json': manifest('@shouwang/values'),
  'shared/values/index.ts': "export { one } from './src/one.ts';\n",
  'shared/values/src/one.ts': 'export const one = 1;\n',
  'infra/package.json': manifest('@shouwang/infra', ['@shouwang/monitoring', '@shouwang/employment']),
  'infra/start/main.ts':
    "import { jobs } from '@shouwang/employment';\nimport { clues } from '@shouwang/monitoring';\n\nconsole.log(clues, jobs);\n",
};

describe('a check passes on sound code and fails when its rule is broken:', () => {
  let fixture: Fixture;
  beforeEach(() => {
    fixture = createFixture(sound);
    fixture.install(['services/monitoring', 'services/employment', 'shared/values']);
  });
  afterEach(() => fixture.remove());

  const cases: readonly [what: string, check: Check, broken: Record<string, string>, problem: RegExp][] = [
    ['formatting', formatting, { 'shared/values/src/one.ts': 'export const one=1' }, /shared\/values\/src\/one\.ts/],
    [
      'a wrong type',
      types,
      { 'shared/values/src/one.ts': "export const one = '1';\n" },
      /services\/employment\/index\.ts.*TS2322/,
    ],
    [
      'an index that may be missing',
      types,
      { 'shared/values/src/one.ts': 'const list = [1];\nexport const one: number = list[0];\n' },
      /TS2322/,
    ],
    ['syntax that Node can not strip', types, { 'shared/values/src/two.ts': 'export enum Two {\n  A,\n}\n' }, /TS1294/],
    [
      'a service that depends on another',
      boundaries,
      {
        'services/employment/package.json': manifest('@shouwang/employment', [
          '@shouwang/monitoring',
          '@shouwang/values',
        ]),
      },
      /@shouwang\/employment.*allowlist/,
    ],
    [
      'a file of another package',
      boundaries,
      { 'services/employment/index.ts': "export { clues as jobs } from '../monitoring/index.ts';\n" },
      /leaves the package/,
    ],
    [
      'an undeclared dependency',
      boundaries,
      { 'services/employment/package.json': manifest('@shouwang/employment') },
      /@shouwang\/values.*not a dependency/,
    ],
    [
      'a dead file',
      deadCode,
      { 'shared/values/src/two.ts': 'export const two = 2;\n' },
      /shared\/values\/src\/two\.ts/,
    ],
    [
      'a dead export',
      deadCode,
      { 'shared/values/src/one.ts': 'export const one = 1;\nexport const two = 2;\n' },
      /two .*shared\/values\/src\/one\.ts/,
    ],
    [
      'an export of a package that no other takes',
      deadCode,
      { 'shared/values/index.ts': "export { one } from './src/one.ts';\nexport const two = 2;\n" },
      /two .*shared\/values\/index\.ts/,
    ],
    [
      'an unused dependency',
      deadCode,
      { 'shared/values/package.json': manifest('@shouwang/values', ['typeorm']) },
      /typeorm .*shared\/values\/package\.json/,
    ],
  ];

  test.each(cases)(
    '%s',
    async (_, check, broken, problem) => {
      expect(await check.run(fixture.root)).toEqual([]);
      fixture.write(broken);
      expect((await check.run(fixture.root)).join('\n')).toMatch(problem);
    },
    60_000,
  );
});
