import { serviceNames, type ServiceName } from '../start/members.ts';
import type { Finding } from './judge.ts';
import { query } from './scene.ts';

/** What four services keep of monitoring's regions, households and persons, beside what it must equal. */
const copies = [
  {
    name: 'region_copy',
    source: 'select id as code, name, level, valid_from, valid_to, version as sequence from region',
    copy: 'select code, name, level, valid_from, valid_to, sequence from region_copy',
  },
  {
    name: 'household_copy',
    source: 'select id, region_code, origin, status, member_count, version as sequence from household',
    copy: 'select id, region_code, origin, status, member_count, sequence from household_copy',
  },
  {
    name: 'person_copy',
    source: `select id, region_code, household_id, relation, sex, birth_date, labour_grade, left_on, version as sequence
      from person`,
    copy: `select id, region_code, household_id, relation, sex, birth_date, labour_grade, left_on, sequence
      from person_copy`,
  },
] as const;

interface CopyCheck {
  findings: Finding[];
  /** Rows compared, in all services. */
  compared: number;
}

/** Row by row and field by field, as text. */
export async function checkCopies(databases: Record<ServiceName, string>): Promise<CopyCheck> {
  const findings: Finding[] = [];
  let compared = 0;
  for (const { name, source, copy } of copies) {
    const wanted = await rowsOf(databases.monitoring, source);
    for (const service of serviceNames.filter((one) => one !== 'monitoring')) {
      const found = await rowsOf(databases[service], copy);
      compared += wanted.size;
      for (const key of new Set([...wanted.keys(), ...found.keys()])) {
        if (wanted.get(key) === found.get(key)) continue;
        const kind = found.has(key) ? 'differs' : 'lost';
        const what = `${service}: ${name} ${key} is ${found.get(key) ?? 'missing'}, not ${wanted.get(key) ?? 'there'}`;
        findings.push({ kind, what, at: null, change: null });
      }
    }
  }
  return { findings, compared };
}

/** Key → the whole row as text; `jsonb` puts its fields in one order. */
async function rowsOf(url: string, sql: string): Promise<Map<string, string>> {
  const wrapped = `select coalesce(each.row ->> 'id', each.row ->> 'code') as key, each.row::text as row
    from (select to_jsonb(found) as row from (${sql}) found) each`;
  const rows = await query<{ key: string; row: string }>(url, wrapped);
  return new Map(rows.map(({ key, row }) => [key, row]));
}
