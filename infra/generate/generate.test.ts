import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, beforeEach, describe, expect, test } from '@jest/globals';
import type { Generator } from './generator.ts';
import { resolverTypes } from './resolver-types.ts';
import { staleFiles } from './stale-files.ts';

let root: string;
beforeEach(() => {
  root = mkdtempSync(join(tmpdir(), 'shouwang-generate-'));
});
afterEach(() => rmSync(root, { recursive: true }));

function write(path: string, text: string): void {
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), text);
}

describe('stale files', () => {
  const generator: Generator = {
    name: 'example',
    folders: ['out'],
    generate: () => Promise.resolve(new Map([['out/a.json', '1\n']])),
  };

  test('a file is stale when it is missing, differs, or is no longer written', async () => {
    expect(await staleFiles(root, generator)).toEqual([{ path: 'out/a.json', content: '1\n' }]);
    write('out/a.json', '2\n');
    expect(await staleFiles(root, generator)).toEqual([{ path: 'out/a.json', content: '1\n' }]);
    write('out/a.json', '1\n');
    expect(await staleFiles(root, generator)).toEqual([]);
    write('out/deep/b.json', '1\n');
    expect(await staleFiles(root, generator)).toEqual([{ path: 'out/deep/b.json', content: null }]);
  });
});

describe('resolver types', () => {
  const common = `
    extend schema @link(url: "https://specs.apollo.dev/federation/v2.9", import: ["@key", "@shareable"])
    scalar Fen
    scalar Date
    scalar DateTime
    scalar RegionCode
    interface UserError { code: String! message: String! }
    type RecordNotFound implements UserError @shareable { code: String! message: String! id: ID! }`;
  const dwelling = `
    type Dwelling @key(fields: "id") { id: ID! grade: Grade! costFen: Fen! appraisedOn: Date at: DateTime }
    enum Grade { A B C D }
    type Household @key(fields: "id") { id: ID! dwellings: [Dwelling!]! }
    union AppraiseResult = Dwelling | RecordNotFound
    type Query { dwelling(id: ID!, regionCode: RegionCode, on: Date): Dwelling }
    type Mutation { appraise(id: ID!): AppraiseResult! }`;

  async function typesOf(settings: object): Promise<string> {
    write('shared/subgraph/src/common.graphql', common);
    write('services/housing-safety/src/dwelling/dwelling.graphql', dwelling);
    write('services/housing-safety/src/context.ts', 'export type Context = object;\n');
    write('services/housing-safety/codegen.json', JSON.stringify(settings));
    const files = await resolverTypes('housing-safety').generate(root);
    expect([...files.keys()]).toEqual(['services/housing-safety/src/schema.generated.ts']);
    return [...files.values()].join('');
  }

  test('a service’s rows are the parents, refusals are the library’s, arguments are parsed values', async () => {
    const text = await typesOf({ mappers: { Dwelling: './dwelling/table.ts#DwellingRow' } });
    expect(text).toContain("import type { DwellingRow } from './dwelling/table.ts';");
    expect(text).toContain("import type { Context } from './context.ts';");
    expect(text).toContain('Dwelling: ResolverTypeWrapper<DwellingRow>');
    expect(text).toContain('RecordNotFound: ResolverTypeWrapper<Refusal>');
    expect(text).toContain('RegionCode: { input: RegionCode; output: string; }');
    expect(text).toContain('Fen: { input: Fen; output: bigint; }');
    expect(text).toMatch(/HouseholdResolvers[^]*__resolveReference\?: ReferenceResolver/);
  });

  test('Node can strip every type of the file', async () => {
    const text = await typesOf({});
    expect(text).not.toMatch(/^\s*(?:export\s+)?(?:const\s+)?(?:enum|namespace)\s/m);
    expect(text).not.toMatch(/^import (?!type)/m);
  });

  test('the same input gives the same text', async () => {
    expect(await typesOf({})).toBe(await typesOf({}));
  });
});
