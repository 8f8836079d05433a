import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Generator } from './generator.ts';

/** gateway/supergraph.graphql, composed from what the services export. */
export const supergraph: Generator = {
  name: 'supergraph · 超图',
  async generate() {
    // Loaded late: a service that does not load yet must not keep the other generators from their work.
    const { generateSupergraph } = await import('@shouwang/gateway');
    const folder = await mkdtemp(join(tmpdir(), 'shouwang-supergraph-'));
    try {
      const { path } = await generateSupergraph({ path: join(folder, 'supergraph.graphql') });
      return new Map([['gateway/supergraph.graphql', await readFile(path, 'utf8')]]);
    } finally {
      await rm(folder, { recursive: true });
    }
  },
};
