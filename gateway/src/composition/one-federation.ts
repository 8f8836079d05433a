import { readFile } from 'node:fs/promises';

const lockFile = new URL('../../../package-lock.json', import.meta.url);

interface LockFile {
  packages: Record<string, { version?: string }>;
}

/**
 * Two copies of `@apollo/federation-internals` in the tree break planning at run time ("reading 'kind'"), because
 * objects of one copy fail the checks of the other. For `npm run check`: empty when there is exactly one.
 */
export async function federationProblems(from: URL | string = lockFile): Promise<string[]> {
  const { packages } = JSON.parse(await readFile(from, 'utf8')) as LockFile;
  const copies = Object.entries(packages).filter(([path]) =>
    path.endsWith('node_modules/@apollo/federation-internals'),
  );
  if (copies.length === 1) return [];
  const found = copies.map(([path, { version }]) => `${path}@${version}`).join(', ') || 'none';
  return [
    `须恰有一份 @apollo/federation-internals，现有：${found} / there must be exactly one @apollo/federation-internals, found: ${found}`,
  ];
}
