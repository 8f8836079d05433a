import { randomBytes } from 'node:crypto';
import { z } from 'zod';
import { suites, type SuiteName } from './suites.ts';

/**
 * The keys above the persons' keys. `current` wraps what is made from now on, the others open what was wrapped before;
 * the key of the blind index stays, for changing it would change every index at once.
 */
const keyText = z.string().regex(/^[A-Za-z0-9_-]{43,}$/);

const schema = z.strictObject({
  format: z.literal('shouwang-personal-data-keys/1'),
  current: z.string(),
  masterKeys: z
    .array(
      z.strictObject({
        id: z.string().regex(/^[A-Za-z0-9._-]{1,100}$/),
        suite: z.enum(Object.keys(suites) as SuiteName[]),
        createdAt: z.iso.datetime(),
        key: keyText,
      }),
    )
    .min(1),
  blindIndex: z.strictObject({ hash: z.enum(['sha256', 'sm3']), key: keyText }),
});

export type KeySetDocument = z.infer<typeof schema>;

export interface MasterKey {
  id: string;
  suite: SuiteName;
  createdAt: string;
  key: Buffer;
}

export interface KeySet {
  current: MasterKey;
  byId: ReadonlyMap<string, MasterKey>;
  blindIndex: { hash: 'sha256' | 'sm3'; key: Buffer };
}

/** A new set, with which an installation begins. */
export function newKeySet(suite: SuiteName, now: Date): KeySetDocument {
  const first = newMasterKey(suite, now);
  return {
    format: 'shouwang-personal-data-keys/1',
    current: first.id,
    masterKeys: [first],
    blindIndex: { hash: suites[suite].hash, key: randomBytes(32).toString('base64url') },
  };
}

/** The set with a new current key; the old ones stay, for what is not wrapped anew yet and for old back-ups. */
export function withNewMasterKey(set: KeySetDocument, suite: SuiteName, now: Date): KeySetDocument {
  const next = newMasterKey(suite, now);
  return { ...set, current: next.id, masterKeys: [...set.masterKeys, next] };
}

function newMasterKey(suite: SuiteName, now: Date): KeySetDocument['masterKeys'][number] {
  const id = `m-${now.toISOString().slice(0, 10)}-${randomBytes(4).toString('hex')}`;
  const key = randomBytes(suites[suite].keyBytes).toString('base64url');
  return { id, suite, createdAt: now.toISOString(), key };
}

/** Never says what was in the text: it holds keys. */
export function parseKeySetDocument(text: string): KeySetDocument {
  const parsed = schema.safeParse(jsonOf(text));
  if (!parsed.success) throw new TypeError('the personal data keys are not a key set of this system');
  const { masterKeys, current } = parsed.data;
  const ids = new Set(masterKeys.map(({ id }) => id));
  const fits = masterKeys.every(({ suite, key }) => Buffer.from(key, 'base64url').length === suites[suite].keyBytes);
  if (!ids.has(current) || ids.size < masterKeys.length || !fits) {
    throw new TypeError('the personal data keys name a current key that is not among them, or a key of a wrong length');
  }
  return parsed.data;
}

export function keySetOf({ masterKeys, current, blindIndex }: KeySetDocument): KeySet {
  const keys = masterKeys.map((each) => ({ ...each, key: Buffer.from(each.key, 'base64url') }));
  const byId = new Map(keys.map((each) => [each.id, each]));
  const found = byId.get(current);
  if (!found) throw new TypeError('the current key is not in the set');
  return { current: found, byId, blindIndex: { ...blindIndex, key: Buffer.from(blindIndex.key, 'base64url') } };
}

function jsonOf(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
