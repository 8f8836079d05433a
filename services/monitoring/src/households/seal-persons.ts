import type { DataKey, Vault } from '@shouwang/personal-data';

/** What is sealed of a person. */
export interface PersonText {
  name: string;
  idNumber: string;
  phone: string | null;
  bankAccount: string | null;
}

/** The columns that hold it, and the key that opens it, which is saved with the person. */
export interface SealedPerson<Person extends { id: string } = { id: string }> {
  person: Omit<Person, keyof PersonText>;
  values: PersonText & { idNumberIndex: string };
  key: DataKey;
}

/** New persons, each under a key of their own; in the order given. */
export async function sealPersons<Person extends PersonText & { id: string }>(
  vault: Vault,
  persons: readonly Person[],
): Promise<SealedPerson<Person>[]> {
  const sealed = await vault.sealNew(
    'person',
    persons.map(({ id, name, idNumber, phone, bankAccount }) => ({
      id,
      fields: { name, idNumber, phone, bankAccount },
    })),
  );
  const indexes = await vault.blindIndex(persons.map(({ idNumber }) => idNumber));
  return persons.map(
    ({ name: _name, idNumber: _idNumber, phone: _phone, bankAccount: _bankAccount, ...person }, place) => {
      const [one, idNumberIndex] = [sealed[place], indexes[place]];
      if (!one || idNumberIndex === undefined) throw new Error('as many out as in');
      return { person, values: { ...one.sealed, idNumberIndex }, key: one.key };
    },
  );
}
