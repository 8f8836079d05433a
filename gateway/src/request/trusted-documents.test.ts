import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { readTrustedDocuments, sha256Of } from './trusted-documents.ts';

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'shouwang-documents-'));
});
afterAll(() => rm(folder, { recursive: true }));

const text = 'query A { village { name } }\n';

async function read(name: string, content: string): Promise<Map<string, string>> {
  await writeFile(join(folder, name), content);
  return new Map(await readTrustedDocuments(name.endsWith('.graphql') ? folder : join(folder, name)));
}

test('a folder of .graphql files, a list by id and the manifest of Apollo are read', async () => {
  expect(await read('a.graphql', text)).toEqual(new Map([[sha256Of(text), text]]));
  expect(await read('list.json', JSON.stringify({ [`sha256:${sha256Of(text)}`]: text, 'relay-1': text }))).toEqual(
    new Map([
      [`sha256:${sha256Of(text)}`, text],
      ['relay-1', text],
    ]),
  );
  const manifest = { format: 'apollo-persisted-query-manifest', version: 1, operations: [{ id: 'x', body: text }] };
  expect(await read('manifest.json', JSON.stringify(manifest))).toEqual(new Map([['x', text]]));
});

test.each([
  ['is no JSON', '{', /JSON/],
  ['is no object', '[]', /JSON object/],
  ['holds no text', '{"a":5}', /an id and its text/],
  ['holds a wrong hash', JSON.stringify({ [sha256Of('x')]: text }), /is not the SHA-256/],
  ['holds no GraphQL', '{"a":"{"}', /a: Syntax Error/],
])('a list that %s is refused', async (_, content, reason) => {
  await expect(read('bad.json', content)).rejects.toThrow(reason);
});
