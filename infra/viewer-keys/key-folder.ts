import { existsSync, mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { createKeyPair, type KeyPair } from '@shouwang/viewer';

/**
 * The pair with which the gateway signs who asks and the services verify it, in two folders so that each side can be
 * given its half only. Both read their file again when it changes, so a pair is exchanged while everything runs:
 *
 *   the new public key beside the old one ─▶ (services have read it) ─▶ the new private key ─▶ (no token of the old one
 *   is good any more) ─▶ the new public key alone
 *
 * What has been done can be seen from the files, so a rotation that was cut off goes on where it stood.
 */
interface Jwk {
  kid?: string;
  [member: string]: unknown;
}

interface KeyFolder {
  privateFile: string;
  /** The new private key until it signs. */
  nextFile: string;
  publicFile: string;
}

export function keyFolder(folder: string): KeyFolder {
  return {
    privateFile: join(folder, 'private', 'viewer.json'),
    nextFile: join(folder, 'private', 'next.json'),
    publicFile: join(folder, 'public', 'viewer.json'),
  };
}

/** Made once; the public half is written again from the private one if it is missing. `known`: a pair that is in use already. */
export async function ensureViewerKeys(folder: string, known?: KeyPair): Promise<void> {
  const { privateFile, publicFile } = keyFolder(folder);
  if (existsSync(privateFile) && existsSync(publicFile)) return;
  const privateKey = existsSync(privateFile) ? read(privateFile) : (known ?? (await createKeyPair())).privateKey;
  write(privateFile, privateKey, 0o600);
  write(publicFile, { keys: [publicHalfOf(privateKey)] }, 0o644);
}

export interface KeyStatus {
  /** Id of the key that signs. */
  signing: string;
  /** Ids of the keys that services accept; two during a rotation. */
  accepted: string[];
}

export function statusOf(folder: string): KeyStatus {
  const { privateFile, publicFile } = keyFolder(folder);
  const { keys } = read(publicFile) as { keys?: Jwk[] };
  return { signing: read(privateFile).kid ?? '', accepted: (keys ?? []).map(({ kid }) => kid ?? '') };
}

export interface Rotation {
  folder: string;
  pause: (ms: number) => Promise<void>;
  /** Until every process has read its file again. */
  takeUpMs: number;
  /** Until no token of the old key is good any more: a minute, the tolerance of clocks, and a margin. */
  overlapMs: number;
  onStep?: (zh: string, en: string) => void;
}

export async function rotateViewerKeys({
  folder,
  pause,
  takeUpMs,
  overlapMs,
  onStep = () => {},
}: Rotation): Promise<KeyStatus> {
  const { privateFile, nextFile, publicFile } = keyFolder(folder);
  const isHandedOver = !existsSync(nextFile) && statusOf(folder).accepted.length > 1;
  if (!isHandedOver) {
    if (!existsSync(nextFile)) write(nextFile, (await createKeyPair()).privateKey, 0o600);
    const next = read(nextFile);
    onStep('服务开始同时接受新旧两把公钥', 'the services accept the new key beside the old one');
    write(publicFile, { keys: [publicHalfOf(read(privateFile)), publicHalfOf(next)] }, 0o644);
    await pause(takeUpMs);
    onStep('网关改用新私钥签名', 'the gateway signs with the new key');
    renameSync(nextFile, privateFile);
  }
  onStep('等待旧私钥签发的令牌全部过期', 'waiting until no token of the old key is good any more');
  await pause(takeUpMs + overlapMs);
  write(publicFile, { keys: [publicHalfOf(read(privateFile))] }, 0o644);
  onStep('旧公钥已移除', 'the old key is removed');
  return statusOf(folder);
}

function publicHalfOf({ d: _secret, ...publicKey }: Jwk): object {
  return publicKey;
}

function read(file: string): Jwk {
  return JSON.parse(readFileSync(file, 'utf8')) as Jwk;
}

function write(file: string, content: object, mode: number): void {
  mkdirSync(dirname(file), { recursive: true });
  const unfinished = `${file}.${process.pid}`;
  writeFileSync(unfinished, `${JSON.stringify(content)}\n`, { mode });
  renameSync(unfinished, file);
}
