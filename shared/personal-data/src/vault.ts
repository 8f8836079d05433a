import { createHmac } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { KeySet, MasterKey } from './key-set.ts';
import { maskIdNumber, maskName } from './masks.ts';
import type { MasterKeys } from './master-keys.ts';
import { freshBytes, open, seal, suites, type SuiteName } from './suites.ts';

/** A person's own key as it is stored: sealed by a master key. */
export interface PersonKey {
  personId: string;
  wrappedKey: string;
  masterKeyId: string;
  suite: SuiteName;
}

/** Field → text. What is sealed and what is open have the same shape. */
export type Fields<Name extends string = string> = Readonly<Record<Name, string>>;

export interface MaskedValue {
  key: PersonKey;
  field: keyof typeof masks;
  sealed: string;
  /** Under 14: less is shown. */
  child: boolean;
}

const masks = { name: maskName, idNumber: maskIdNumber } as const;

/** About 30 MB: the names of the households that a county or two look at. */
const keptMasks = 100_000;

/** Changed, moved to another place, or sealed by another key. Says where, never what. */
export class DamagedValue extends Error {
  constructor(personId: string, what: string) {
    super(`${what} of person ${personId} does not open`);
    this.name = 'DamagedValue';
  }
}

/**
 * Personal values and the keys that seal them. Each person has a data key of their own, which only a master key opens:
 * a rotation wraps the data keys anew and touches no value, and destroying one person's data key makes every copy of
 * that person's values unreadable, wherever it lies.
 */
export interface Vault {
  /** Seals the values of new persons, each under a new key; in the order given. */
  sealNew<Name extends string>(
    persons: readonly { id: string; fields: Fields<Name> }[],
  ): Promise<{ key: PersonKey; sealed: Record<Name, string> }[]>;
  /** More values of a person who has a key. */
  sealMore<Name extends string>(key: PersonKey, fields: Fields<Name>): Promise<Record<Name, string>>;
  /** In the order given; throws `DamagedValue`. */
  open<Name extends string>(
    persons: readonly { key: PersonKey; sealed: Fields<Name> }[],
  ): Promise<Record<Name, string>[]>;
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
  rewrap(keys: readonly PersonKey[]): Promise<PersonKey[]>;
}

export function createVault(masterKeys: MasterKeys): Vault {
  const unwrap = (set: KeySet, key: PersonKey): Buffer => {
    const master = set.byId.get(key.masterKeyId);
    const opened = master && open(master.key, key.wrappedKey, wrapPlace(key.personId, master.id));
    if (!opened) throw new DamagedValue(key.personId, 'the key');
    return opened;
  };
  const setFor = async (keys: readonly PersonKey[]): Promise<KeySet> => {
    const set = await masterKeys.read();
    return keys.every(({ masterKeyId }) => set.byId.has(masterKeyId)) ? set : masterKeys.read(true);
  };
  const kept = new LRUCache<string, string>({ max: keptMasks });
  const openerOf = (set: KeySet, key: PersonKey): ((sealed: string, field: string) => string) => {
    const dataKey = unwrap(set, key);
    return (sealed, field) => {
      const opened = open(dataKey, sealed, valuePlace(key.personId, field));
      if (!opened) throw new DamagedValue(key.personId, field);
      return opened.toString('utf8');
    };
  };
  return {
    async sealNew(persons) {
      const { current } = await masterKeys.read();
      return persons.map(({ id, fields }) => {
        const dataKey = freshBytes(suites[current.suite].keyBytes);
        return {
          key: wrap(current, { personId: id, dataKey, suite: current.suite }),
          sealed: sealFields(current.suite, dataKey, id, fields),
        };
      });
    },
    async sealMore(key, fields) {
      return sealFields(key.suite, unwrap(await setFor([key]), key), key.personId, fields);
    },
    async open(persons) {
      const set = await setFor(persons.map(({ key }) => key));
      return persons.map(({ key, sealed }) => mapFields(sealed, openerOf(set, key)));
    },
    async openMasked(values) {
      const shown = new Map(values.map((value) => [maskPlace(value), kept.get(maskPlace(value))]));
      const missing = values.filter((value) => shown.get(maskPlace(value)) === undefined);
      const set = await setFor(missing.map(({ key }) => key));
      for (const group of Map.groupBy(missing, ({ key }) => key.personId).values()) {
        const openOne = group[0] && openerOf(set, group[0].key);
        for (const value of group) {
          const mask = masks[value.field](openOne?.(value.sealed, value.field) ?? '', value);
          shown.set(maskPlace(value), mask);
          kept.set(maskPlace(value), mask);
        }
      }
      return values.map((value) => shown.get(maskPlace(value)) ?? '');
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
      return keys.map((key) =>
        wrap(set.current, { personId: key.personId, dataKey: unwrap(set, key), suite: key.suite }),
      );
    },
  };
}

function wrap(
  master: MasterKey,
  { personId, dataKey, suite }: { personId: string; dataKey: Buffer; suite: SuiteName },
): PersonKey {
  const wrappedKey = seal(master.suite, master.key, dataKey, wrapPlace(personId, master.id));
  return { personId, wrappedKey, masterKeyId: master.id, suite };
}

function sealFields<Name extends string>(
  suite: SuiteName,
  dataKey: Buffer,
  personId: string,
  fields: Fields<Name>,
): Record<Name, string> {
  return mapFields(fields, (text, field) =>
    seal(suite, dataKey, Buffer.from(text, 'utf8'), valuePlace(personId, field)),
  );
}

/** With the place, so that a value that was moved to another person or field is not found and does not open. */
const maskPlace = ({ key, field, sealed, child }: MaskedValue): string =>
  `${key.personId}/${field}/${child ? 'child' : 'adult'}/${sealed}`;

const valuePlace = (personId: string, field: string): string => `person/${personId}/${field}`;
const wrapPlace = (personId: string, masterKeyId: string): string => `person-key/${personId}/${masterKeyId}`;

function mapFields<Name extends string>(
  fields: Fields<Name>,
  change: (text: string, field: Name) => string,
): Record<Name, string> {
  const entries = (Object.entries(fields) as [Name, string][]).map(([field, text]) => [field, change(text, field)]);
  return Object.fromEntries(entries) as Record<Name, string>;
}
