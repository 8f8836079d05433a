import { isSeen, prefixesOf, sightOf, type Queryable } from '@shouwang/database';
import { columnClasses, dataClassOf, type DataClass, type ServiceName } from './classification.ts';

/** One row about a person, with the class of everything that it says. */
export interface HeldRecord {
  table: string;
  facts: { name: string; class: DataClass; value: string | null }[];
}

const mostRows = 1_000;

/** Beside the masked ID number it would make the whole one: `Person.birthDate` shows it, for a purpose. */
const withheld = new Set(['birth_date']);

/**
 * Everything that a service's database holds about a person, by the table of classes: a table that says whose its rows
 * are is in the report, whatever is added to it later. Sealed values are named and not shown; rows of a region that is out
 * of sight are left out.
 */
export async function heldAbout(
  db: Queryable,
  service: ServiceName,
  { personId, householdId, ofChild }: { personId: string; householdId: string; ofChild: boolean },
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
    for (const { row } of rows) {
      if (typeof row['region_code'] === 'string' && !isSeen(sight, row['region_code'])) continue;
      const facts = Object.entries(row).map(([name, value]) => {
        const { dataClass, sealed } = dataClassOf(classes, name);
        const shown =
          sealed || withheld.has(name) || value === null
            ? null
            : typeof value === 'string'
              ? value
              : JSON.stringify(value);
        return {
          name,
          class: ofChild && dataClass !== 'ORDINARY' ? ('SENSITIVE_CHILD' as const) : dataClass,
          value: shown,
        };
      });
      records.push({ table, facts });
    }
  }
  return records;
}
