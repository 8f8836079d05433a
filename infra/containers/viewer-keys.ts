import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createKeyPair } from '@shouwang/viewer';

/**
 * The pair with which the gateway signs who asks and the services verify it, in two folders so that each side can be
 * given its half only. Made once; the public half is written again from the private one if it is missing.
 */
export async function ensureViewerKeys(folder: string): Promise<void> {
  const privateFile = join(folder, 'private', 'viewer.json');
  const publicFile = join(folder, 'public', 'viewer.json');
  if (existsSync(privateFile) && existsSync(publicFile)) return;
  const { privateKey, publicKeys } = existsSync(privateFile) ? publicHalfOf(privateFile) : await createKeyPair();
  write(privateFile, privateKey, 0o600);
  write(publicFile, publicKeys, 0o644);
}

function publicHalfOf(privateFile: string): { privateKey: object; publicKeys: { keys: object[] } } {
  const privateKey = JSON.parse(readFileSync(privateFile, 'utf8')) as Record<string, unknown>;
  const { d: _secret, ...publicKey } = privateKey;
  return { privateKey, publicKeys: { keys: [publicKey] } };
}

function write(file: string, content: object, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content)}\n`, { mode });
  renameSync(unfinished, file);
}
