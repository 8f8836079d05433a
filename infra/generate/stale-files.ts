import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Generator } from './generator.ts';

export interface StaleFile {
  readonly path: string;
  /** What it should be; null: it should not be there. */
  readonly content: string | null;
}

/** The checked-in files that are not what the generator writes today. */
export async function staleFiles(root: string, generator: Generator): Promise<StaleFile[]> {
  const wanted = await generator.generate(root);
  const present = (generator.folders ?? []).flatMap((folder) => filesBelow(root, folder));
  return [
    ...[...wanted]
      .filter(([path, content]) => read(join(root, path)) !== content)
      .map(([path, content]) => ({ path, content })),
    ...present.filter((path) => !wanted.has(path)).map((path) => ({ path, content: null })),
  ];
}

function read(path: string): string | null {
  return existsSync(path) ? readFileSync(path, 'utf8') : null;
}

function filesBelow(root: string, folder: string): string[] {
  if (!existsSync(join(root, folder))) return [];
  return readdirSync(join(root, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(root.length + 1)
        .replaceAll('\\', '/'),
    );
}
