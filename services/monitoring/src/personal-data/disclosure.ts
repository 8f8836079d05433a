import DataLoader from 'dataloader';
import type { GraphQLResolveInfo } from 'graphql';
import { appendToAudit, type AuditEntry } from '@shouwang/audit';
import { inTransaction, type Queryable, type ViewerReads } from '@shouwang/database';
import {
  childAge,
  disclosureFor,
  erasedMask,
  personKeys,
  type DataKey,
  type Disclosure,
  type Vault,
} from '@shouwang/personal-data';
import { Forbidden, InputError, type SubgraphContext } from '@shouwang/subgraph';
import { ageOn, today, type CalendarDate } from '@shouwang/values';
import { purposes as closedList, type Purpose } from '@shouwang/viewer';
import type { PersonRow } from '../households/person-table.ts';

export type DisclosedField = 'name' | 'idNumber' | 'phone' | 'bankAccount' | 'birthDate';

/** One field of one person, for one request. */
interface Asked {
  /** With its key where that was read with the row; null: it has none. */
  person: PersonRow & { key?: DataKey | null };
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

/** Of who was erased; a phone and an account may also never have been recorded. */
const whereNoText = { name: erasedMask.name, idNumber: erasedMask.idNumber, phone: null, bankAccount: null } as const;

async function discloseAll(
  { reads, vault, now }: Parameters<typeof createDisclosures>[0],
  asked: readonly Asked[],
): Promise<(string | null | Error)[]> {
  const at = now();
  const shown = asked.map(({ asker, purpose }) => disclosureFor(asker.viewer, purpose).shown);
  const texts = await openTexts(reads, vault, asked, { shown, on: today(at) });
  const revealed = asked.filter(
    ({ field }, place) => shown[place] === 'clear' && (field === 'birthDate' || texts[place] !== undefined),
  );
  await writeReveals(reads, entriesOf(revealed, at));
  return asked.map(({ person, field }, place) => {
    if (shown[place] === 'refused') return purposeWithoutScope();
    if (field === 'birthDate') return shown[place] === 'clear' ? person.birthDate : null;
    return texts[place] ?? whereNoText[field];
  });
}

/** Masked or in clear, at the places of what was asked; nothing of who was erased, whose key is gone, or is refused. */
async function openTexts(
  db: Queryable,
  vault: Vault,
  asked: readonly Asked[],
  { shown, on }: { shown: readonly Disclosure['shown'][]; on: CalendarDate },
): Promise<(string | undefined)[]> {
  const texts = asked.flatMap(({ person, field }, place) =>
    field === 'birthDate' || shown[place] === 'refused' ? [] : [{ place, person, field }],
  );
  const without = new Set(texts.flatMap(({ person }) => (person.key === undefined ? [person.id] : [])));
  const found = without.size > 0 ? await personKeys.find(db, [...without]) : new Map<string, DataKey>();
  const sealed = texts.flatMap(({ place, person, field }) => {
    const [key, text] = [person.key ?? found.get(person.id), person[field]];
    return key && text !== null ? [{ place, key, field, sealed: text, child: isChild(person, on) }] : [];
  });
  const [masked, clear] = [
    sealed.filter(({ place }) => shown[place] === 'masked'),
    sealed.filter(({ place }) => shown[place] === 'clear'),
  ];
  const answers: (string | undefined)[] = asked.map(() => undefined);
  const masks = await vault.openMasked(masked);
  masked.forEach(({ place }, at) => (answers[place] = masks[at]));
  const opened = await vault.open(clear.map(({ key, field, sealed: text }) => ({ key, sealed: { [field]: text } })));
  clear.forEach(({ place, field }, at) => (answers[place] = opened[at]?.[field]));
  return answers;
}

/** One entry for each person and purpose, with all fields that are shown. */
function entriesOf(revealed: readonly Asked[], at: Date): AuditEntry[] {
  const groups = Map.groupBy(revealed, ({ person, purpose }) => `${purpose}/${person.id}`);
  return [...groups.values()].flatMap((group) => {
    const [first] = group;
    if (!first) return [];
    const { person, purpose, asker } = first;
    const fields = [...new Set(group.map(({ field }) => field))].toSorted();
    return lookEntry(person, { operation: asker.notes.operation ?? '', purpose, fields }, asker, at);
  });
}

/** A look at a person, for the audit. */
export function lookEntry(
  person: PersonRow,
  look: Pick<AuditEntry, 'operation' | 'purpose' | 'fields'>,
  { viewer, requestId }: Pick<SubgraphContext, 'viewer' | 'requestId'>,
  at: Date,
): AuditEntry {
  return {
    action: 'REVEAL',
    viewerId: viewer.id,
    roles: viewer.roles,
    areas: viewer.areas,
    ...look,
    requestId,
    subjectKind: 'person',
    subjectId: person.id,
    personId: person.id,
    regionCode: person.regionCode,
    before: null,
    after: null,
    at,
  };
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
