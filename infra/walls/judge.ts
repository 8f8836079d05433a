import { seesRegion, type Viewer } from '@shouwang/viewer';
import type { Attempt } from './attempts.ts';
import type { DeclaredRights } from './declared-rights.ts';
import type { Records } from './records.ts';

/** What came back. */
export interface Answer {
  status: number;
  body: {
    data?: unknown;
    errors?: { message?: string; path?: unknown[]; extensions?: Record<string, unknown> }[];
  };
}

export interface Judge {
  rights: DeclaredRights;
  records: Pick<Records, 'tellsOf'>;
  /** Names and ID numbers of the demo's people, as nobody is to see them without scope and purpose. */
  personal: RegExp;
}

/** Why an attempt that ought to come to nothing did not. Nothing: it did. */
export function successesOf(attempt: Attempt, answer: Answer, viewer: Viewer, judge: Judge): string[] {
  return [
    ...faults(answer),
    ...beyondScope(attempt, answer, viewer, judge.rights),
    ...beyondArea(attempt, answer, viewer, judge.records),
    ...totalsBeyond(answer.body.data, viewer),
    ...inClear(attempt, answer, judge.personal),
  ];
}

/** A token that is none: anything but one refusal, which says nothing, has let somebody in. */
export function signedInBy({ status, body }: Answer): string[] {
  const [error] = body.errors ?? [];
  const isRefused = status === 401 && error?.extensions?.['code'] === 'UNAUTHENTICATED' && !('data' in body);
  return isRefused ? [] : [`answered with ${status} ${JSON.stringify(body).slice(0, 200)}`];
}

/** What exists and what does not must be told apart by nothing in the answer. */
export function toldApart(found: Answer, attempt: Attempt, nothing: Answer, twin: Attempt): string[] {
  const [one, other] = [anonymous(found, attempt), anonymous(nothing, twin)];
  return one === other ? [] : [`is told from what does not exist: ${one.slice(0, 300)} and ${other.slice(0, 300)}`];
}

/** What a sound graph answers to attempts of these kinds; any other code is a fault. */
const expected = new Set<unknown>(['FORBIDDEN', 'WITHHELD', 'BAD_USER_INPUT']);

function faults({ status, body }: Answer): string[] {
  const codes = codesOf(body);
  const text = JSON.stringify(body.errors ?? []);
  return [
    ...(status >= 500 || !codes.every((code) => expected.has(code)) ? [`broke something: ${status} ${text}`] : []),
    ...(/\.[jt]s:\d+|node_modules|\b(select|insert into|update|delete from) \w+.*\b(from|values|set|where)\b/i.test(
      text,
    )
      ? [`shows the inside: ${text}`]
      : []),
  ];
}

function codesOf({ errors = [] }: Answer['body']): unknown[] {
  return errors.map(({ extensions }) => extensions?.['code']);
}

/** At the root a refusal and nothing else; below it no value that a scope would have to let in to. */
function beyondScope({ name }: Attempt, { body }: Answer, viewer: Viewer, rights: DeclaredRights): string[] {
  const lacks = (field: string): boolean => {
    const scope = rights.get(field);
    return scope !== undefined && !viewer.scopes.includes(scope);
  };
  const [root] = /\b(Query|Mutation)\.\w+/.exec(name) ?? [];
  if (root !== undefined && lacks(root)) {
    const codes = codesOf(body);
    const value = (body.data as { answer?: unknown } | null | undefined)?.answer ?? null;
    const isRefused = codes.length > 0 && codes.every((code) => code === 'FORBIDDEN') && value === null;
    return isRefused ? [] : [`is answered without the scope: ${JSON.stringify(body).slice(0, 200)}`];
  }
  return fieldsIn(body.data)
    .filter(({ field, value }) => value !== null && lacks(field))
    .map(({ field }) => `shows ${field} without the scope`);
}

interface ShownField {
  field: string;
  value: unknown;
}

/** All fields of all objects that say their type; members of a union name it in the alias too (attempts.ts). */
function fieldsIn(value: unknown): ShownField[] {
  if (Array.isArray(value)) return value.flatMap(fieldsIn);
  if (typeof value !== 'object' || value === null) return [];
  const type = typeOf(value);
  return Object.entries(value).flatMap(([name, inner]) => [
    ...(type === undefined ? [] : [{ field: `${type}.${name.replace(`${type}_`, '')}`, value: inner }]),
    ...fieldsIn(inner),
  ]);
}

function beyondArea({ variables }: Attempt, { body }: Answer, viewer: Viewer, records: Judge['records']): string[] {
  const sent = JSON.stringify(variables);
  const shown = new Set(textsIn(body).flatMap(readings));
  return [...shown]
    .filter((text) => !sent.includes(text) && records.tellsOf(text, (region) => seesRegion(viewer, region)))
    .map((text) => `shows ${text}, which lies outside`);
}

/** What is counted in a region whose records one may not see. */
function totalsBeyond(value: unknown, viewer: Viewer): string[] {
  if (typeof value !== 'object' || value === null) return [];
  const inside = Object.values(value).flatMap((each) => totalsBeyond(each, viewer));
  if (!isRegion(value) || typeof value['code'] !== 'string' || seesRegion(viewer, value['code'])) return inside;
  const totals = Object.values(value).filter((each) => String(typeOf(each)).endsWith('Figures'));
  const shown = totals.filter((each) =>
    Object.values(each as object).some((figure) => figure !== typeOf(each) && figure !== null),
  );
  return [
    ...inside,
    ...shown.map((each) => `shows ${String(typeOf(each))} of ${String(value['code'])}, which lies outside`),
  ];
}

function typeOf(value: unknown): string | undefined {
  return typeof value === 'object' && value !== null ? (value as { __typename?: string }).__typename : undefined;
}

function inClear({ variables }: Attempt, { body }: Answer, personal: RegExp): string[] {
  const [found] = personal.exec(JSON.stringify(body)) ?? [];
  return found === undefined || JSON.stringify(variables).includes(found) ? [] : [`shows ${found} in clear`];
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}

const ids = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** A text, the ids in it, and those in what it is the code of: cursors carry them. */
function readings(text: string): string[] {
  const decoded = /^[\w-]+$/.test(text) ? Buffer.from(text, 'base64url').toString() : '';
  return [text, ...(text.match(ids) ?? []), ...(decoded.match(ids) ?? [])];
}

/**
 * Without what was sent, which differs on purpose, and without what of a region is everybody's: it has as many below it as
 * it has, and one above it, of which public statistics may be told by other rules.
 */
function anonymous({ status, body }: Answer, { variables }: Attempt): string {
  const data = JSON.stringify(body.data, (_, value: unknown) => (isRegion(value) ? figuresOf(value) : value));
  const errors = (body.errors ?? [])
    .filter(({ path }) => !path?.includes('parent'))
    .map(({ message, extensions }) =>
      `${message} ${String(extensions?.['code'])}`.replaceAll(/(children\.\d+|\d+)\./g, ''),
    );
  const told = [status, data, ...[...new Set(errors)].toSorted()].join(' ');
  const sent = textsIn(variables).filter((text) => text.length > 3);
  return sent.reduce((text, value) => text.replaceAll(JSON.stringify(value).slice(1, -1), '…'), told);
}

function isRegion(value: unknown): value is Record<string, unknown> {
  return typeOf(value) === 'Region';
}

/** Codes and names are everybody's; what is counted there, or lists what is there, is not. */
function figuresOf(region: Record<string, unknown>): object {
  const own = /^(__typename|code|name|version|level|validFrom|validTo|parent|children)$/;
  return Object.fromEntries(Object.entries(region).filter(([name]) => !own.test(name)));
}
