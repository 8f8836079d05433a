import type { JsonSchema } from '@shouwang/contracts';

/**
 * Within a version a contract only grows. Topics are kept for good, so today's reader must read every old message; and a
 * department's reader may be years old, so it must read every new one. That leaves one change: an optional field more.
 *
 * Own and small because the schemas are our own narrow kind (objects, arrays, enums, bounds), and the libraries either call
 * an added optional field a break or overlook a removed one (reference: events-and-kafka.md §5).
 */

/** What breaks a reader or a writer between two schemas of one version, by field; empty when nothing does. */
export function breaksBetween(before: JsonSchema, after: JsonSchema, place = 'data'): string[] {
  if (before.type === 'object' && after.type === 'object') return objectBreaks(before, after, place);
  if (before.type === 'array' && after.type === 'array') {
    return breaksBetween(before.items ?? {}, after.items ?? {}, `${place}[]`);
  }
  if (before.anyOf && after.anyOf && before.anyOf.length === after.anyOf.length) {
    return before.anyOf.flatMap((option, index) => breaksBetween(option, after.anyOf?.[index] ?? {}, place));
  }
  return sameValues(before, after) ? [] : [`${place} changed what it may hold`];
}

function objectBreaks(before: JsonSchema, after: JsonSchema, place: string): string[] {
  const [old, now] = [before.properties ?? {}, after.properties ?? {}];
  const wasRequired = new Set(before.required);
  const isRequired = new Set(after.required);
  return [
    ...Object.entries(old).flatMap(([name, schema]) => {
      const field = `${place}.${name}`;
      const changed = now[name];
      if (!changed) return [`${field} was removed`];
      const breaks = breaksBetween(schema, changed, field);
      if (wasRequired.has(name) && !isRequired.has(name))
        breaks.push(`${field} became optional: old readers expect it`);
      if (!wasRequired.has(name) && isRequired.has(name)) breaks.push(`${field} became required: old messages lack it`);
      return breaks;
    }),
    ...Object.keys(now)
      .filter((name) => !(name in old) && isRequired.has(name))
      .map((name) => `${place}.${name} is new and required: old messages lack it; make it optional`),
  ];
}

/** A narrower field breaks readers of old messages, a wider one breaks old readers: values must stay the same. */
function sameValues(before: JsonSchema, after: JsonSchema): boolean {
  return canonical(before) === canonical(after);
}

const words = new Set(['description', 'title']);

function canonical(value: unknown): string {
  return JSON.stringify(value, (key, field: unknown) => {
    if (words.has(key)) return undefined;
    if (typeof field !== 'object' || field === null || Array.isArray(field)) return field;
    return Object.fromEntries(Object.entries(field).toSorted(([a], [b]) => (a < b ? -1 : 1)));
  });
}
