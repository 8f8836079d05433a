import { mkdtempSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import {
  signViewerToken,
  verifyViewerToken,
  watchSigningKey,
  watchVerificationKeys,
  type SigningKey,
  type VerificationKeys,
} from '@shouwang/viewer';
import { ensureViewerKeys, keyFolder, rotateViewerKeys, statusOf, type Rotation } from './key-folder.ts';

jest.setTimeout(60_000);

const viewer = { id: 'clerk', roles: [], areas: [], scopes: [], purpose: null };
let folder: string;
let gateway: SigningKey;
let service: VerificationKeys;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'shouwang-keys-'));
  await ensureViewerKeys(folder);
  // Both as their processes hold them: read once, then whenever the file changes.
  gateway = watchSigningKey(keyFolder(folder).privateFile);
  service = await watchVerificationKeys(keyFolder(folder).publicFile);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const token = (): string =>
  signViewerToken({ viewer, audience: 'monitoring', requestId: 'r', key: gateway, ttlSeconds: 60 });
const isAccepted = async (signed: string): Promise<boolean> =>
  (await verifyViewerToken(signed, { audience: 'monitoring', keys: service })).ok;

async function until(holds: () => boolean): Promise<void> {
  while (!holds()) await delay(20);
}

function rotate(pause: Rotation['pause']): ReturnType<typeof rotateViewerKeys> {
  return rotateViewerKeys({ folder, pause, takeUpMs: 1, overlapMs: 1 });
}

test('while keys are exchanged every token is accepted, and afterwards none of the old key', async () => {
  const before = statusOf(folder);
  expect(before.accepted).toEqual([before.signing]);
  const old = token();
  let pauses = 0;
  const after = await rotate(async () => {
    pauses += 1;
    await until(() => service.size === 2);
    if (pauses === 2) await until(() => gateway.kid !== before.signing);
    expect(await Promise.all([isAccepted(old), isAccepted(token())])).toEqual([true, true]);
  });
  await until(() => service.size === 1);
  expect(after.signing).not.toBe(before.signing);
  expect(after.accepted).toEqual([after.signing]);
  expect(await Promise.all([isAccepted(old), isAccepted(token())])).toEqual([false, true]);
  expect(statSync(keyFolder(folder).privateFile).mode & 0o777).toBe(0o600);
});

test.each([1, 2])('a rotation that was cut off at its wait %i goes on with the same new key', async (at) => {
  const before = statusOf(folder);
  let pauses = 0;
  const cut = rotate(async () => {
    pauses += 1;
    if (pauses === at) throw new Error('cut off');
  });
  await expect(cut).rejects.toThrow('cut off');
  const half = statusOf(folder);
  expect(half.accepted).toHaveLength(2);
  expect(half.accepted).toContain(half.signing);
  const after = await rotate(async () => {});
  expect(half.accepted).toEqual([before.signing, after.signing]);
  expect(after.accepted).toEqual([after.signing]);
});

test('a file that is not a key changes nothing', async () => {
  await until(() => gateway.kid === statusOf(folder).signing && service.has(gateway.kid) && service.size === 1);
  writeFileSync(keyFolder(folder).publicFile, '{"keys":[');
  await delay(1_200);
  expect(await isAccepted(token())).toBe(true);
});
