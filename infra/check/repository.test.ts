import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import { createFixture, type Fixture } from './fixture.ts';
import { lockFile } from './lock-file.ts';
import { names } from './names.ts';
import { oneFederation } from './one-federation.ts';
import { places } from './places.ts';
import { runChecks } from './run-checks.ts';

let fixture: Fixture;
beforeEach(() => {
  fixture = createFixture({ 'package.json': '{ "name": "fixture", "devDependencies": { "tool": "1.0.0" } }\n' });
});
afterEach(() => fixture.remove());

describe('the lock file', () => {
  const sound = {
    '': { name: 'fixture', devDependencies: { tool: '1.0.0' } },
    'node_modules/tool': {
      version: '1.0.0',
      integrity: 'sha512-x',
      dependencies: { part: '1' },
      optionalDependencies: { 'tool-linux': '1.0.0', 'tool-darwin': '1.0.0' },
    },
    'node_modules/tool/node_modules/part': { version: '1.0.0', integrity: 'sha512-x' },
    'node_modules/tool-linux': { version: '1.0.0', integrity: 'sha512-x', optional: true },
    'node_modules/tool-darwin': { version: '1.0.0', integrity: 'sha512-x', optional: true },
  };

  async function problemsOf(packages: object): Promise<string> {
    fixture.write({ 'package-lock.json': JSON.stringify({ packages }) });
    return (await lockFile.run(fixture.root)).join('\n');
  }

  test('passes when it lists every platform', async () => {
    expect(await problemsOf(sound)).toBe('');
  });

  test('fails when a platform’s package is missing', async () => {
    const { 'node_modules/tool-darwin': _, ...rest } = sound;
    expect(await problemsOf(rest)).toContain('tool-darwin, wanted by node_modules/tool, is missing');
  });

  test('fails when a package of a package is missing', async () => {
    const { 'node_modules/tool/node_modules/part': _, ...rest } = sound;
    expect(await problemsOf(rest)).toContain('part, wanted by node_modules/tool, is missing');
  });

  test('fails when a package.json says something else', async () => {
    const root = { name: 'fixture', devDependencies: { tool: '1.0.1' } };
    expect(await problemsOf({ ...sound, '': root })).toContain('package.json: devDependencies differ');
    expect(await problemsOf({ ...sound, 'shared/gone': {} })).toContain('shared/gone/package.json');
  });

  test('fails without an integrity hash, and when it names where a package came from', async () => {
    const named = { version: '1.0.0', integrity: 'sha512-x', resolved: 'https://packages.example/tool-linux.tgz' };
    expect(await problemsOf({ ...sound, 'node_modules/tool-linux': named })).toContain('resolved');
    expect(await problemsOf({ ...sound, 'node_modules/tool-linux': { version: '1.0.0' } })).toContain('no integrity');
  });

  test('fails when two copies of the federation library are in the tree', async () => {
    const copy = { version: '2.14.4', integrity: 'sha512-x' };
    const one = { 'node_modules/@apollo/federation-internals': copy };
    fixture.write({ 'package-lock.json': JSON.stringify({ packages: one }) });
    expect(await oneFederation.run(fixture.root)).toEqual([]);
    const two = { ...one, 'node_modules/@apollo/subgraph/node_modules/@apollo/federation-internals': copy };
    fixture.write({ 'package-lock.json': JSON.stringify({ packages: two }) });
    expect(await oneFederation.run(fixture.root)).toHaveLength(1);
  });
});

describe('file names', () => {
  test.each(['shared/kafka/index.ts', 'gateway/index.ts', 'shared/kafka/src/producer.ts', 'infra/check/main.ts'])(
    '%s is fine',
    async (path) => {
      fixture.write({ [path]: '' });
      expect(await names.run(fixture.root)).toEqual([]);
    },
  );

  test.each([
    'shared/kafka/src/utils.ts',
    'shared/helpers/src/producer.ts',
    'services/monitoring/src/common/clue.ts',
    'gateway/src/types.ts',
    'shared/kafka/src/index.ts',
  ])('%s is refused', async (path) => {
    fixture.write({ [path]: '' });
    expect((await names.run(fixture.root)).join('\n')).toContain(path);
  });
});

describe('what is true on one machine only', () => {
  // Put together here, so that this file is not refused itself.
  const [slash, users, token] = ['/', 'Users', 'authToken'];
  test.each([
    `const folder = '${slash}work/main/infra';`,
    `cd ${slash}home/someone/shouwang`,
    `cd ${slash}root/shouwang`,
    `"${slash}Users/someone/x"`,
    `C:\\${users}\\someone`,
    `see https:${slash}${slash}registry.example/x`,
    `https:${slash}${slash}npm.registry.example/x`,
    `${slash}${slash}packages.example/:_${token}=x`,
  ])('is refused: %s', async (line) => {
    fixture.write({ 'infra/x.md': `fine\n${line}\n` });
    expect((await places.run(fixture.root)).join('\n')).toMatch(/^infra\/x\.md:2: /);
  });

  test.each(['/homepage', 'https://example.org/work/plan', './root/x', 'a/home/b', "join(root, 'x')", '/work'])(
    'is not: %s',
    async (line) => {
      fixture.write({ 'infra/x.md': `${line}\n` });
      expect(await places.run(fixture.root)).toEqual([]);
    },
  );

  test('the registry in use is refused by whatever name it has', async () => {
    const before = process.env['npm_config_registry'];
    process.env['npm_config_registry'] = 'http://packages.example:4000/npm/';
    fixture.write({ 'infra/x.md': 'npm gets it from packages.example:4000\n' });
    try {
      expect(await places.run(fixture.root)).toEqual(['infra/x.md:1: package registry of this machine']);
    } finally {
      if (before === undefined) delete process.env['npm_config_registry'];
      else process.env['npm_config_registry'] = before;
    }
  });
});

test('a check that throws has failed, and the next one still runs', async () => {
  const told: string[] = [];
  const results = await runChecks(
    fixture.root,
    [
      { name: 'a', run: () => Promise.reject(new Error('no such file')) },
      { name: 'b', run: () => Promise.resolve([]) },
    ],
    ({ name }) => told.push(name),
  );
  expect(results).toMatchObject([
    { name: 'a', passed: false, problems: ['no such file'] },
    { name: 'b', passed: true, problems: [] },
  ]);
  expect(told).toEqual(['a', 'b']);
});
