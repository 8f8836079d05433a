import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { join } from 'node:path';

/** Every file that is in the repository or about to be: tracked, or new and not ignored. Paths from the root. */
export function sourceFiles(root: string): string[] {
  const list = execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
    maxBuffer: 64 * 1024 * 1024,
  });
  // A file that was deleted but not yet committed is still listed.
  return [...new Set(list.split('\0'))].filter((path) => path !== '' && existsSync(join(root, path))).toSorted();
}
