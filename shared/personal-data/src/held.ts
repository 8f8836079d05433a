import { isSeen, prefixesOf, sightOf, type Queryable } from '@shouwang/database';
import { columnClasses, dataClassOf, type Classes, type DataClass, type ServiceName } from './classification.ts';

/** One row about a person, with the class of everything that it says. */
export interface HeldRecord {
  table: string;
  facts: { name: string; class: DataClass; value: string | null }[];
}

const mostRows = 1_000;

/** Beside the masked ID number it would make the whole one: `Person.birthDate` shows it, for a purpose. */
const withheld = new Set(['birth_date']);

/** Opens a sealed text of a row; null: it was erased. */
export type ReadText = (text: { id: string; field: string; sealed: string }) => Promise<string | null>;

/**
 * Everything that a service's database holds about a person, by the table of classes: a table that says whose its rows
 * are is in the report, whatever is added to it later. Sealed values are named and not shown, texts are opened; rows of a
 * region that is out of sight are left out.
 */
export async function heldAbout(
  db: Queryable,
  service: ServiceName,
  { personId, householdId, ofChild }: { personId: string; householdId: string; ofChild: boolean },
  readText?: ReadText,
): Promise<HeldRecord[]> {
  const records: HeldRecord[] = [];
  const sight = sightOf(db);
  for (const [table, classes] of Object.entries(columnClasses[service])) {
    if (classes.of === undefined) continue;
    const where = classes.of
      .replaceAll(':person', '$1')
      .replaceAll(':household', '$2')
      .replaceAll(':seen', 'region_code ^@ any ($3::text[])');
    const rows: { row: Record<string, unknown> }[] = await db.query(
      `select to_jsonb(held) as row from ${table} as held where ($1::uuid is not null and $2::uuid is not null and $3::text[] is not null) and (${where})
       limit ${mostRows}`,
      [personId, householdId, sight ? prefixesOf(sight) : ['']],
    );
    const seen = rows.filter(({ row: { region_code: code } }) => typeof code !== 'string' || isSeen(sight, code));
    const shown = seen.map(async ({ row }) => ({
      table,
      facts: await Promise.all(
        Object.entries(row).map(async ([name, value]) => {
          const { dataClass, as } = dataClassOf(classes, name);
          return {
            name,
            class: ofChild && dataClass !== 'ORDINARY' ? ('SENSITIVE_CHILD' as const) : dataClass,
            value: withheld.has(name) ? null : await valueShown(as, name, { row, value, readText }),
          };
        }),
      ),
    }));
    records.push(...(await Promise.all(shown)));
  }
  return records;
}

async function valueShown(
  as: keyof Classes,
  column: string,
  { row, value, readText }: { row: Record<string, unknown>; value: unknown; readText: ReadText | undefined },
): Promise<string | null> {
  if (value === null || as === 'sealed') return null;
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  if (as !== 'text') return text;
  const field = column.replaceAll(/_[a-z]/g, ([, letter = '']) => letter.toUpperCase());
  return readText ? readText({ id: String(row['id']), field, sealed: text }) : null;
}
