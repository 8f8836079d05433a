import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { generators } from './generators.ts';
import { staleFiles } from './stale-files.ts';

const root = dirname(dirname(import.meta.dirname));

for (const generator of generators) {
  try {
    const stale = await staleFiles(root, generator);
    for (const { path, content } of stale) write(path, content);
    if (stale.length === 0) console.log(`已是最新 up to date  ${generator.name}`);
  } catch (error) {
    // The next generator may still do its work; what it wrote may be just what this one lacks on the next run.
    console.error(`失败 failed  ${generator.name}\n${error instanceof Error ? error.message : String(error)}`);
    process.exitCode = 1;
  }
}

function write(path: string, content: string | null): void {
  if (content === null) {
    rmSync(join(root, path));
    console.log(`已删除 removed  ${path}`);
    return;
  }
  mkdirSync(dirname(join(root, path)), { recursive: true });
  writeFileSync(join(root, path), content);
  console.log(`已写入 written  ${path}`);
}
