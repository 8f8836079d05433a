import { inTransaction } from '@shouwang/database';
import {
  keyTables,
  readKeyFile,
  withNewMasterKey,
  writeKeyFile,
  type KeyCount,
  type SuiteName,
  type Vault,
} from '@shouwang/personal-data';
import type { DataSource } from 'typeorm';
import { CannotStart } from '../local/cannot-start.ts';

const batch = 1_000;
const everywhere = { areas: ['*'] };

/** How many keys, of persons and of clues, each master key wraps. */
export async function countKeys(dataSource: DataSource): Promise<KeyCount[]> {
  const counts = await Promise.all(keyTables.map(({ count }) => count(dataSource)));
  return counts.flat();
}

/**
 * A new current key in the key file, unless the last rotation is unfinished: then that one goes on. The services see the
 * file change by themselves. A key service makes its new key itself, and only the wrapping is left to do.
 */
export async function beginRotation(
  dataSource: DataSource,
  setting: string,
  suite: SuiteName,
  now: Date,
): Promise<'begun' | 'continued'> {
  if (setting.startsWith('{')) {
    throw new CannotStart(
      '密钥来自环境变量 PERSONAL_DATA_KEYS,此命令无法更改它;请改用密钥文件或密钥服务。',
      'The keys are in the environment (PERSONAL_DATA_KEYS), where this command cannot change them: use a key file or a key service.',
    );
  }
  if (/^https?:/.test(setting)) return 'continued';
  const document = readKeyFile(setting);
  const counts = await countKeys(dataSource);
  if (counts.some(({ masterKeyId }) => masterKeyId !== document.current)) return 'continued';
  writeKeyFile(setting, withNewMasterKey(document, suite, now));
  return 'begun';
}

/**
 * Batch by batch, each a transaction of its own: what was cut off goes on, and who reads or writes meanwhile waits for no
 * more than a batch. A key that a service made with the old key in the meantime is found by the next round.
 */
export async function rewrapAll(
  dataSource: DataSource,
  vault: Vault,
  masterKeyId: string,
  onBatch: (done: number) => void = () => {},
): Promise<{ rewrapped: number; left: number }> {
  let rewrapped = 0;
  for (const table of keyTables) {
    for (;;) {
      const taken = await inTransaction(dataSource, everywhere, async (tx) => {
        const keys = await table.lockNotUnder(tx, masterKeyId, batch);
        await table.replace(tx, await vault.rewrap(keys));
        return keys.length;
      });
      if (taken === 0) break;
      rewrapped += taken;
      onBatch(rewrapped);
    }
  }
  const counts = await countKeys(dataSource);
  const left = counts.filter((count) => count.masterKeyId !== masterKeyId).reduce((sum, { keys }) => sum + keys, 0);
  return { rewrapped, left };
}
