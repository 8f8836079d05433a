import { readFile } from 'node:fs/promises';
import { expect, test } from '@jest/globals';
import { buildSchema } from 'graphql';
import type { GraphQLObjectType } from 'graphql';
import { declaredSizes } from './list-sizes.ts';

test('every declared size is that of a list of the graph', async () => {
  const sdl = await readFile(new URL('../../supergraph.graphql', import.meta.url), 'utf8');
  const schema = buildSchema(sdl, { assumeValid: true });
  for (const name of Object.keys(declaredSizes)) {
    const [type = '', field = ''] = name.split('.');
    const found = (schema.getType(type) as GraphQLObjectType | undefined)?.getFields()[field];
    expect(`${name}: ${String(found?.type)}`).toMatch(/: \[/);
  }
});
