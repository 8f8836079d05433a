import { classesByName, type Classes } from '@shouwang/personal-data';

/** What is wrong between what exists (name → columns or fields) and the table of classes. */
export function classificationProblems(
  existing: ReadonlyMap<string, readonly string[]>,
  classified: Readonly<Record<string, Classes>>,
): string[] {
  const problems: string[] = [];
  for (const [name, fields] of existing) {
    const classes = classesByName(classified[name] ?? {});
    for (const field of fields) if (!classes.has(field)) problems.push(`${name}.${field} has no class`);
  }
  for (const [name, classes] of Object.entries(classified)) {
    const fields = existing.get(name);
    if (!fields) problems.push(`${name} is classified and does not exist`);
    for (const [field, several] of classesByName(classes)) {
      if (fields && !fields.includes(field)) problems.push(`${name}.${field} is classified and does not exist`);
      if (several.length > 1) problems.push(`${name}.${field} has the classes ${several.join(' and ')}`);
    }
  }
  return problems;
}
