import type { JsonSchema } from '@shouwang/contracts';
import type { OpenTexts } from '@shouwang/personal-data';

const closedTypes = ['integer', 'number', 'boolean', 'null'];
const closedBy = ['enum', 'const', 'pattern', 'format'];

/**
 * Fields of an event that may hold whatever somebody wrote: no vocabulary, no pattern, and by name and length neither an id
 * nor a version of a policy.
 */
export function openStrings(schema: JsonSchema, field = ''): string[] {
  const { type = '', properties, items, anyOf } = schema;
  if (properties) return Object.entries(properties).flatMap(([name, each]) => openStrings(each, name));
  if (items) return openStrings(items, field);
  if (anyOf) return [...new Set(anyOf.flatMap((each) => openStrings(each, field)))];
  if (closedTypes.includes(type) || closedBy.some((keyword) => keyword in schema)) return [];
  const isId = /^id$|Id$/.test(field) && schema['maxLength'] === 64;
  const isPolicyVersion = field.endsWith('Policy') && schema['maxLength'] === 200;
  return isId || isPolicyVersion ? [] : [field];
}

/** What is wrong between the texts that may hold words (name → fields) and the names and codes that are said of them. */
export function openTextProblems(
  existing: ReadonlyMap<string, readonly string[]>,
  listed: Readonly<Record<string, OpenTexts>>,
): string[] {
  return [...existing].flatMap(([name, fields]) => {
    const { names = '', codes = '' } = listed[name] ?? {};
    const said = `${names} ${codes}`.split(' ').filter((field) => field !== '');
    return [
      ...fields
        .filter((field) => !said.includes(field))
        .map(
          (field) => `${name}.${field} may hold what somebody writes about a person: give it a vocabulary or a pattern`,
        ),
      ...said.filter((field) => !fields.includes(field)).map((field) => `${name}.${field} is no open text`),
    ];
  });
}
