import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { appendToAudit, type AuditEntry } from '@shouwang/audit';
import { inTransaction, type Queryable, type ViewerReads } from '@shouwang/database';
import {
  childAge,
  disclosureFor,
  erasedMask,
  findKeys,
  maskIdNumber,
  maskName,
  type PersonKey,
  type Vault,
} from '@shouwang/personal-data';
import { Forbidden, type SubgraphContext } from '@shouwang/subgraph';
import { ageOn, today, type CalendarDate } from '@shouwang/values';
import type { Purpose } from '@shouwang/viewer';
import type { PersonRow } from '../households/person-table.ts';

export type DisclosedField = 'name' | 'idNumber' | 'birthDate';

/** One field of one person, for one request. */
interface Asked {
  /** With its key where that was read with the row; null: it has none. */
  person: PersonRow & { key?: PersonKey | null };
  field: DisclosedField;
  purpose: Purpose | null;
  asker: Pick<SubgraphContext, 'viewer' | 'requestId' | 'notes'>;
}

export interface Disclosures {
  /** As the viewer may see it: masked (a date of birth: null) or, for a purpose, in clear; throws FORBIDDEN. */
  show(asked: Asked): Promise<string | null>;
  /** What each mutation of this request said it wants clear values for, by the name of its answer. */
  readonly purposes: Map<string, Purpose>;
}

/**
 * The only way from a sealed value to an answer. Whatever a request asks at one depth is opened together: one statement
 * for the keys that did not come with their rows and, where anything is shown in clear, one that writes down who, whose,
 * which fields and why. It is
 * written first: where it cannot be, nothing is shown.
 */
export function createDisclosures(means: { reads: ViewerReads; vault: Vault; now: () => Date }): Disclosures {
  const loader = new DataLoader((asked: readonly Asked[]) => discloseAll(means, asked), {
    cacheKeyFn: ({ person, field, purpose }) => `${purpose}/${person.id}/${person.version}/${field}`,
  });
  return { show: (asked) => loader.load(asked), purposes: new Map() };
}

/** Looks in clear go into the audit in a transaction of their own, before they are answered: what is read with only reads. */
export async function writeReveals({ connection, sight }: ViewerReads, entries: readonly AuditEntry[]): Promise<void> {
  if (entries.length > 0) await inTransaction(connection, sight, (tx) => appendToAudit(tx, entries));
}

/** Of a query: the one that came with the request. Of a mutation: the one in its own input, so that it is no accident. */
export function purposeOf(
  info: Pick<GraphQLResolveInfo, 'operation' | 'path'>,
  viewerPurpose: Purpose | null,
  stated: ReadonlyMap<string, Purpose>,
): Purpose | null {
  return info.operation.operation === 'mutation' ? (stated.get(rootOf(info)) ?? null) : viewerPurpose;
}

/** Called by a mutation before anything is done: a refusal of its answer would hide that it was. @throws {Forbidden} */
export function statePurpose(
  info: Pick<GraphQLResolveInfo, 'path'>,
  { viewer, loaders }: Pick<SubgraphContext, 'viewer'> & { loaders: { disclosures: Disclosures } },
  purpose: Purpose | null | undefined,
): void {
  if (!purpose) return;
  if (disclosureFor(viewer, purpose).shown === 'refused') throw purposeWithoutScope();
  loaders.disclosures.purposes.set(rootOf(info), purpose);
}

function rootOf({ path }: Pick<GraphQLResolveInfo, 'path'>): string {
  let root = path;
  while (root.prev) root = root.prev;
  return String(root.key);
}

async function discloseAll(
  { reads, vault, now }: Parameters<typeof createDisclosures>[0],
  asked: readonly Asked[],
): Promise<(string | null | Error)[]> {
  const allowed = asked.filter(({ asker, purpose }) => disclosureFor(asker.viewer, purpose).shown !== 'refused');
  const opened = await openTexts(reads, vault, allowed);
  const at = now();
  const revealed = allowed.filter(
    ({ person, purpose, field }) => purpose !== null && (field === 'birthDate' || opened.has(person.id)),
  );
  await writeReveals(reads, entriesOf(revealed, at));
  return asked.map(({ person, field, purpose, asker }) => {
    const { shown } = disclosureFor(asker.viewer, purpose);
    if (shown === 'refused') return purposeWithoutScope();
    const inClear = shown === 'clear';
    if (field === 'birthDate') return inClear ? person.birthDate : null;
    const text = opened.get(person.id);
    if (!text) return erasedMask[field];
    const child = isChild(person, today(at));
    if (inClear) return text[field];
    return field === 'name' ? maskName(text.name, { child }) : maskIdNumber(text.idNumber, { child });
  });
}

/** By person; those whose data was erased, or whose key is gone, are not in it. */
async function openTexts(
  db: Queryable,
  vault: Vault,
  asked: readonly Asked[],
): Promise<Map<string, { name: string; idNumber: string }>> {
  const persons = new Map(asked.filter(({ field }) => field !== 'birthDate').map(({ person }) => [person.id, person]));
  if (persons.size === 0) return new Map();
  const without = [...persons.values()].filter(({ key }) => key === undefined).map(({ id }) => id);
  const found = without.length > 0 ? await findKeys(db, without) : new Map<string, PersonKey>();
  const sealed = [...persons.values()].flatMap(({ id, name, idNumber, key = found.get(id) }) => {
    return key && name !== null && idNumber !== null ? [{ key, sealed: { name, idNumber } }] : [];
  });
  const opened = await vault.open(sealed);
  return new Map(opened.flatMap((text, place) => (sealed[place] ? [[sealed[place].key.personId, text]] : [])));
}

/** One entry for each person and purpose, with all fields that are shown. */
function entriesOf(revealed: readonly Asked[], at: Date): AuditEntry[] {
  const groups = Map.groupBy(revealed, ({ person, purpose }) => `${purpose}/${person.id}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { person, purpose, asker } = first;
    return {
      action: 'REVEAL' as const,
      viewerId: asker.viewer.id,
      roles: asker.viewer.roles,
      areas: asker.viewer.areas,
      purpose,
      requestId: asker.requestId,
      operation: asker.notes.operation ?? '',
      subjectKind: 'person',
      subjectId: person.id,
      personId: person.id,
      regionCode: person.regionCode,
      fields: [...new Set(group.map(({ field }) => field))].toSorted(),
      before: null,
      after: null,
      at,
    };
  });
}

export function isChild({ birthDate }: Pick<PersonRow, 'birthDate'>, on: CalendarDate): boolean {
  return ageOn(birthDate as CalendarDate, on) < childAge;
}

function purposeWithoutScope(): Forbidden {
  return new Forbidden({
    zh: '说明了用途，但没有查看未脱敏个人信息的权限（personal-data:reveal）',
    en: 'a purpose was given without the scope personal-data:reveal',
  });
}
