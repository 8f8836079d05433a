/** Ways to write an id otherwise, each of which leads to the record where something takes ids for texts. */
export const idAlterations: readonly ((id: string) => string)[] = [
  (id) => id.toUpperCase(),
  (id) => `{${id}}`,
  (id) => id.replaceAll('-', ''),
  (id) => ` ${id} `,
  (id) => `urn:uuid:${id}`,
  (id) => `${id}' or '1'='1`,
  (id) => `${id},${id}`,
];

/** The id after and before: what somebody would try who thinks that they are counted. */
export function neighbours(id: string): string[] {
  const digit = Number.parseInt(id.at(-1) ?? '0', 16);
  return [1, 15].map((step) => id.slice(0, -1) + ((digit + step) % 16).toString(16));
}

const ofRecord = /^(\d{12}) ([0-9a-f-]{36})$/;

/** A cursor at the same place that no list ever gave, where that of a record is one of those that are meant; else null. */
export function neverGiven(cursor: string, isMeant: (id: string) => boolean): string | null {
  const [, region = '', id = ''] = ofRecord.exec(Buffer.from(cursor, 'base64url').toString()) ?? [];
  return isMeant(id) ? Buffer.from(`${region} ${crypto.randomUUID()}`).toString('base64url') : null;
}
