import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { appendToAudit, type AuditEntry } from '@shouwang/audit';
import { inTransaction, type Queryable, type ViewerReads } from '@shouwang/database';
import { childAge, disclosureFor, erasedMask, findKeys, type PersonKey, type Vault } from '@shouwang/personal-data';
import { Forbidden, InputError, type SubgraphContext } from '@shouwang/subgraph';
import { ageOn, today, type CalendarDate } from '@shouwang/values';
import { purposes as closedList, type Purpose } from '@shouwang/viewer';
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

/** Called by a mutation before it answers. */
export function statePurpose(
  info: Pick<GraphQLResolveInfo, 'path'>,
  { purposes }: Disclosures,
  purpose: Purpose | null | undefined,
): void {
  if (purpose) purposes.set(rootOf(info), purpose);
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
  const at = now();
  const opened = await openTexts(reads, vault, asked, today(at));
  const revealed = asked.filter(
    (one) => shownOf(one) === 'clear' && (one.field === 'birthDate' || opened.has(placeOf(one))),
  );
  await writeReveals(reads, entriesOf(revealed, at));
  return asked.map((one) => {
    const shown = shownOf(one);
    if (shown === 'refused') return purposeWithoutScope();
    if (one.field === 'birthDate') return shown === 'clear' ? one.person.birthDate : null;
    return opened.get(placeOf(one)) ?? erasedMask[one.field];
  });
}

const shownOf = ({ asker, purpose }: Asked) => disclosureFor(asker.viewer, purpose).shown;
const placeOf = (one: Asked): string => `${one.person.id}/${one.field}/${shownOf(one)}`;

/** Masked or in clear, by their places; those of persons whose data was erased, or whose key is gone, are not in it. */
async function openTexts(
  db: Queryable,
  vault: Vault,
  asked: readonly Asked[],
  on: CalendarDate,
): Promise<Map<string, string>> {
  const texts = asked.flatMap((one) => {
    const shown = shownOf(one);
    return one.field === 'birthDate' || shown === 'refused' ? [] : [{ ...one, field: one.field, shown }];
  });
  const without = new Set(texts.flatMap(({ person }) => (person.key === undefined ? [person.id] : [])));
  const found = without.size > 0 ? await findKeys(db, [...without]) : new Map<string, PersonKey>();
  const sealed = texts.flatMap(({ person, ...one }) => {
    const key = person.key ?? found.get(person.id);
    const text = person[one.field];
    const place = placeOf({ person, ...one });
    return key && text !== null ? [{ ...one, place, key, sealed: text, child: isChild(person, on) }] : [];
  });
  const masked = sealed.filter(({ shown }) => shown === 'masked');
  const clear = sealed.filter(({ shown }) => shown === 'clear');
  const masks = await vault.openMasked(masked);
  const opened = await vault.open(clear.map(({ key, field, sealed: text }) => ({ key, sealed: { [field]: text } })));
  return new Map([
    ...masked.map(({ place }, at) => [place, masks[at] ?? ''] as const),
    ...clear.map(({ place, field }, at) => [place, opened[at]?.[field] ?? ''] as const),
  ]);
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

export function withoutPurpose(): InputError {
  const codes = Object.keys(closedList).join(', ');
  return new InputError('x-purpose', {
    zh: `须以请求头 x-purpose 说明用途：${codes}`,
    en: `takes a purpose in the header x-purpose: ${codes}`,
  });
}
