import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { createFixture, type Fixture } from './fixture.ts';
import { lint } from './tools.ts';

/** Where, what, and the words with which it must be refused; null where it must pass. */
const cases: readonly [path: string, source: string, refusal: string | null][] = [
  // Rules: nothing but other rules and value types, no clock, no chance.
  ['services/s/src/d1/rules.ts', "export { ageOn as x } from '@shouwang/values';", null],
  ['services/s/src/d2/rules.ts', "export type { z as x } from './other-rules.ts';", null],
  ['services/s/src/d3/rules.ts', "import type { Row } from './table.ts';\nexport type X = Row;", null],
  ['services/s/src/d4/rules.ts', 'export const x = (now: Date): number => now.getTime();', null],
  ['services/s/src/d5/rules.ts', "export { EntitySchema as x } from 'typeorm';", 'Rules import nothing'],
  ['services/s/src/d6/rules.ts', "export { Kafka as x } from 'kafkajs';", 'no-restricted-imports'],
  ['services/s/src/d7/rules.ts', "export { parse as x } from 'graphql';", 'no-restricted-imports'],
  ['services/s/src/d8/rules.ts', "export { readFileSync as x } from 'node:fs';", 'no-restricted-imports'],
  ['services/s/src/d9/rules.ts', "export const x = import('typeorm');", 'no-restricted-imports'],
  ['services/s/src/d10/rules.ts', "export { save as x } from './table.ts';", 'no-restricted-imports'],
  ['services/s/src/d11/rules.ts', "export { run as x } from './commands.ts';", 'no-restricted-imports'],
  ['services/s/src/d12/rules.ts', 'export const x = Date.now();', 'no-restricted-globals'],
  ['services/s/src/d13/rules.ts', 'export const x = new Date();', 'no-restricted-globals'],
  ['services/s/src/d14/rules.ts', 'export const x = Math.random();', 'no-restricted-properties'],
  ['services/s/src/d15/rules.ts', 'export const x = crypto.randomUUID();', 'no-restricted-globals'],
  ['services/s/src/d16/rules.ts', "export { newId as x } from '@shouwang/values';", 'newId'],
  ['services/s/src/d17/dwelling-rules.ts', 'export const x = Date.now();', 'no-restricted-globals'],
  ['services/s/src/d18/rules/age.ts', 'export const x = Date.now();', 'no-restricted-globals'],
  ['shared/p/src/rules.ts', "export { Pool as x } from 'pg';", 'no-restricted-imports'],
  ['services/s/src/d19/rules.ts', "export { run as x } from '@shouwang/monitoring';", 'no-restricted-imports'],
  ['services/s/src/d19/rules.test.ts', 'export const x = new Date(0);', null],
  // One direction inside a feature.
  ['services/s/src/e1/resolvers.ts', "export { run as x } from './commands.ts';", null],
  ['services/s/src/e2/resolvers.ts', "export { save as x } from './table.ts';", 'A resolver calls'],
  ['services/s/src/e3/resolvers.ts', "export { save as x } from '../f/dwelling-table.ts';", 'A resolver calls'],
  ['services/s/src/e4/resolvers.ts', "export { In as x } from 'typeorm';", 'A resolver calls'],
  ['services/s/src/e5/commands.ts', "export { save as x } from './table.ts';", null],
  ['services/s/src/e6/commands.ts', "export { resolvers as x } from './resolvers.ts';", 'one way'],
  ['services/s/src/e7/queries.ts', "export { resolvers as x } from './resolvers.ts';", 'one way'],
  ['services/s/src/e8/table.ts', "export { run as x } from './commands.ts';", 'A table'],
  ['services/s/src/e9/table.ts', "export { resolvers as x } from './resolvers.ts';", 'A table'],
  ['services/s/src/e10/table.ts', "export { EntitySchema as x } from 'typeorm';", null],
  ['services/s/src/e11/on-dwelling-appraised.ts', "export { resolvers as x } from './resolvers.ts';", 'A consumer'],
  // Services never import each other, tests included.
  ['services/s/src/f1/any.ts', "export { x } from '@shouwang/employment';", 'Services meet'],
  ['services/s/src/f2/commands.ts', "export { x } from '@shouwang/housing-safety';", 'Services meet'],
  ['services/s/src/f3/resolvers.ts', "export { x } from '@shouwang/gateway';", 'Services meet'],
  ['services/s/test/f4.test.ts', "export { x } from '@shouwang/education-subsidies';", 'Services meet'],
  ['services/s/src/f5/any.ts', "export { x } from '@shouwang/contracts';", null],
  // Types decide.
  ['shared/p/src/g1.ts', 'export function x(): void {\n  Promise.resolve();\n}', 'no-floating-promises'],
  ['shared/p/src/g2.ts', 'export const x = [1].filter(async () => true);', 'no-misused-promises'],
  [
    'shared/p/src/g3.ts',
    "export const x = (k: 'a' | 'b'): void => {\n  switch (k) {\n    case 'a':\n  }\n};",
    'exhaustive',
  ],
  ['shared/p/src/g4.ts', 'export const x = async (): Promise<number> => await 1;', 'await-thenable'],
  ['shared/p/src/g5.ts', "export const x = (): void => {\n  throw 'x';\n};", 'only-throw-error'],
  // House rules.
  ['shared/p/src/h1.ts', 'export const x = (a: any): unknown => a;', 'no-explicit-any'],
  ['shared/p/src/h2.ts', 'export default 1;', 'no-default-export'],
  ['shared/p/src/h3.ts', "export const x = process.env['X'];", 'no-process-env'],
  ['services/s/src/config.ts', "export const x = process.env['X'];", null],
  ['shared/p/src/h4.ts', 'console.log(1);', 'no-console'],
  ['shared/p/src/camelCase.ts', 'export const x = 1;', 'filename-case'],
  ['shared/p/src/h5.ts', 'export const x = (a: number[]): number => a[0]!;', 'no-non-null-assertion'],
  ['shared/p/src/i1.ts', "import { y } from './i2.ts';\nexport const x = (): number => y();", 'no-cycle'],
  ['shared/p/src/i2.ts', "import { x } from './i1.ts';\nexport const y = (): number => x();", 'no-cycle'],
];

describe('lint', () => {
  let fixture: Fixture;
  let problems: readonly string[];
  beforeAll(async () => {
    fixture = createFixture(Object.fromEntries(cases.map(([path, source]) => [path, `${source}\n`])));
    fixture.install();
    problems = await lint.run(fixture.root);
  }, 60_000);
  afterAll(() => fixture.remove());

  test.each(cases)('%s: %s', (path, _, refusal) => {
    const found = problems.filter((problem) => problem.startsWith(`${path}:`));
    if (refusal === null) expect(found).toEqual([]);
    else expect(found.join('\n')).toContain(refusal);
  });
});
