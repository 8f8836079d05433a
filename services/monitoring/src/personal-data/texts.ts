import DataLoader from 'dataloader';
import type { ViewerReads } from '@shouwang/database';
import { keyTables, type KeyOwner, type Vault } from '@shouwang/personal-data';

/** A text that somebody wrote: sealed under the key of what it is about. */
export interface SealedText {
  of: KeyOwner;
  id: string;
  /** Under which it was sealed. */
  field: string;
  sealed: string;
}

/**
 * Texts in clear, for who sees what they are about: they are what the work is done by. One statement for the keys of each
 * kind of owner that a request asks for at one depth. Null: the key was destroyed with a person's data.
 */
export function textLoader(reads: ViewerReads, vault: Vault): DataLoader<SealedText, string | null, string> {
  return new DataLoader(
    async (texts) => {
      const keys = await Promise.all(
        keyTables.map(async ({ of, find }) => {
          const ids = texts.flatMap((text) => (text.of === of ? [text.id] : []));
          return ids.length > 0 ? find(reads, [...new Set(ids)]) : [];
        }),
      );
      const keyOf = new Map(keys.flatMap((found) => [...found]));
      const readable = texts.flatMap(({ id, field, sealed }, place) => {
        const key = keyOf.get(id);
        return key ? [{ place, key, field, sealed: { [field]: sealed } }] : [];
      });
      const opened = await vault.open(readable);
      const answers: (string | null)[] = texts.map(() => null);
      readable.forEach(({ place, field }, at) => (answers[place] = opened[at]?.[field] ?? null));
      return answers;
    },
    { cacheKeyFn: ({ id, field, sealed }) => `${id}/${field}/${sealed}` },
  );
}
