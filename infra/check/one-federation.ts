import { join } from 'node:path';
import type { Check } from './check.ts';

export const oneFederation: Check = {
  name: '联邦内核唯一 one @apollo/federation-internals',
  async run(root) {
    const { federationProblems } = await import('@shouwang/gateway');
    return federationProblems(join(root, 'package-lock.json'));
  },
};
