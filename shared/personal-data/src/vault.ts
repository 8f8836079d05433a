import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { KeySet, MasterKey } from './key-set.ts';
import { maskAccount, maskIdNumber, maskName, maskPhone } from './masks.ts';
import type { MasterKeys } from './master-keys.ts';
import { freshBytes, open, seal, suites, type SuiteName } from './suites.ts';

/** What has a data key of its own: a person, for name and number; a clue, for what was written about the household. */
export type KeyOwner = 'person' | 'clue';

/** The data key of one person or clue as it is stored: sealed by a master key. */
export interface DataKey {
  of: KeyOwner;
  id: string;
  wrappedKey: string;
  masterKeyId: string;
  suite: SuiteName;
}

/** Field → text; null where there is none. What is sealed and what is open have the same shape. */
export type Fields = Readonly<Record<string, string | null>>;

export interface MaskedValue {
  key: DataKey;
  field: keyof typeof masks;
  sealed: string;
  /** Under 14: less is shown. */
  child: boolean;
}

const masks = { name: maskName, idNumber: maskIdNumber, phone: maskPhone, bankAccount: maskAccount } as const;

/** About 30 MB: the names of the households that a county or two look at. */
const keptMasks = 100_000;

/** Changed, moved to another place, or sealed by another key. Says where, never what. */
export class DamagedValue extends Error {
  constructor({ of, id }: Pick<DataKey, 'of' | 'id'>, what: string) {
    super(`${what} of ${of} ${id} does not open`);
    this.name = 'DamagedValue';
  }
}

/**
 * Personal values and the keys that seal them. Each person, and each clue with its texts, has a data key of its own, which
 * only a master key opens: a rotation wraps the data keys anew and touches no value, and destroying one data key makes
 * every copy of what it sealed unreadable, wherever it lies.
 */
export interface Vault {
  /** Seals the values of new persons or clues, each under a new key; in the order given. */
  sealNew<F extends Fields>(
    of: KeyOwner,
    owners: readonly { id: string; fields: F }[],
  ): Promise<{ key: DataKey; sealed: F }[]>;
  /** More values of who has a key. */
  sealMore<F extends Fields>(key: DataKey, fields: F): Promise<F>;
  /** In the order given; throws `DamagedValue`. */
  open<F extends Fields>(values: readonly { key: DataKey; sealed: F }[]): Promise<F[]>;
  /**
   * The masks of values, in the order given; throws `DamagedValue`. A mask is kept by what it was sealed as: most answers
   * show nothing else, and to open the names of a page again and again would cost more than everything else about it.
   */
  openMasked(values: readonly MaskedValue[]): Promise<string[]>;
  /** The same text has the same index, and nobody without the key can tell which text that is. */
  blindIndex(texts: readonly string[]): Promise<string[]>;
  /**
   * 32 bytes of a command's input, by the key that is never exchanged: the same input has the same hash after a rotation,
   * and who reads the log of commands cannot find out an ID number by trying.
   */
  hashInput(text: string): Promise<Buffer>;
  /** The keys, wrapped by the current master key. */
  rewrap(keys: readonly DataKey[]): Promise<DataKey[]>;
}

export function createVault(masterKeys: MasterKeys): Vault {
  const unwrap = (set: KeySet, key: DataKey): Buffer => {
    const master = set.byId.get(key.masterKeyId);
    const opened = master && open(master.key, key.wrappedKey, wrapPlace(key, master.id));
    if (!opened) throw new DamagedValue(key, 'the key');
    return opened;
  };
  const setFor = async (keys: readonly DataKey[]): Promise<KeySet> => {
    const set = await masterKeys.read();
    return keys.every(({ masterKeyId }) => set.byId.has(masterKeyId)) ? set : masterKeys.read(true);
  };
  const kept = new LRUCache<string, string>({ max: keptMasks });
  const openerOf = (set: KeySet, key: DataKey): ((sealed: string, field: string) => string) => {
    const dataKey = unwrap(set, key);
    return (sealed, field) => {
      const opened = open(dataKey, sealed, valuePlace(key, field));
      if (!opened) throw new DamagedValue(key, field);
      return opened.toString('utf8');
    };
  };
  return {
    async sealNew(of, owners) {
      const { current } = await masterKeys.read();
      const { suite } = current;
      return owners.map(({ id, fields }) => {
        const dataKey = freshBytes(suites[suite].keyBytes);
        return {
          key: wrap(current, { of, id, suite }, dataKey),
          sealed: sealFields({ of, id, suite }, dataKey, fields),
        };
      });
    },
    async sealMore(key, fields) {
      return sealFields(key, unwrap(await setFor([key]), key), fields);
    },
    async open(values) {
      const set = await setFor(values.map(({ key }) => key));
      return values.map(({ key, sealed }) => mapFields(sealed, openerOf(set, key)));
    },
    async openMasked(values) {
      const places = values.map(maskPlace);
      const shown = places.map((place) => kept.get(place));
      const missing = [...values.keys()].filter((at) => shown[at] === undefined);
      const set = await setFor(missing.flatMap((at) => values[at]?.key ?? []));
      for (const group of Map.groupBy(missing, (at) => values[at]?.key.id).values()) {
        let openOne: ReturnType<typeof openerOf> | null = null;
        for (const at of group) {
          const value = values[at];
          if (!value) continue;
          openOne ??= openerOf(set, value.key);
          const mask = masks[value.field](openOne(value.sealed, value.field), value);
          shown[at] = mask;
          kept.set(places[at] ?? '', mask);
        }
      }
      return shown.map((mask) => mask ?? '');
    },
    async blindIndex(texts) {
      const { hash, key } = (await masterKeys.read()).blindIndex;
      return texts.map((text) => createHmac(hash, key).update('id-number/').update(text).digest('base64url'));
    },
    async hashInput(text) {
      const { hash, key } = (await masterKeys.read()).blindIndex;
      return createHmac(hash, key).update('command-input/').update(text).digest();
    },
    async rewrap(keys) {
      const set = await setFor(keys);
      return keys.map((key) => wrap(set.current, key, unwrap(set, key)));
    },
  };
}

/** Whose key, and the suite of what it seals. */
type Owner = Pick<DataKey, 'of' | 'id' | 'suite'>;

function wrap(master: MasterKey, { of, id, suite }: Owner, dataKey: Buffer): DataKey {
  const wrappedKey = seal(master.suite, master.key, dataKey, wrapPlace({ of, id }, master.id));
  return { of, id, wrappedKey, masterKeyId: master.id, suite };
}

function sealFields<F extends Fields>(owner: Owner, dataKey: Buffer, fields: F): F {
  return mapFields(fields, (text, field) =>
    seal(owner.suite, dataKey, Buffer.from(text, 'utf8'), valuePlace(owner, field)),
  );
}

/** With the place, so that a value that was moved to another person or field is not found and does not open. */
const maskPlace = ({ key, field, sealed, child }: MaskedValue): string =>
  `${key.id}/${field}/${child ? 'child' : 'adult'}/${sealed}`;

type Place = Pick<DataKey, 'of' | 'id'>;
const valuePlace = ({ of, id }: Place, field: string): string => `${of}/${id}/${field}`;
const wrapPlace = ({ of, id }: Place, masterKeyId: string): string => `${of}-key/${id}/${masterKeyId}`;

function mapFields<F extends Fields>(fields: F, change: (text: string, field: string) => string): F {
  const entries = Object.entries(fields).map(([field, text]) => [field, text === null ? null : change(text, field)]);
  return Object.fromEntries(entries) as F;
}
