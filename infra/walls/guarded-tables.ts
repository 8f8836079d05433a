import type pg from 'pg';

/** Tables that row-level security leaves open, each with the reason; every other one must have a policy. */
export const openTables: Readonly<Record<string, string>> = {
  migrations: 'names of migrations, which the service may only read',
  policy: 'published parameters; a decision names the version that decided it',
  retention_mark: 'how far each table was emptied: a time',
  command_log: 'keys of commands and ids of what they made; no record, and a key is found by its viewer alone',
  'vault.person_key':
    'has policies by its person, but for insertions, which come with the person: tried in services/monitoring/test',
  'vault.clue_key':
    'has policies by its clue, but for insertions, which come with the clue: tried in services/monitoring/test',
};

/** A table that a service's role reaches, and how its rows are told to be inside or outside a county. */
export interface GuardedTable {
  name: string;
  isGuarded: boolean;
  policies: number;
  /** An SQL expression on the table's columns for the region of a row; null where only background work sees any. */
  region: string | null;
  /** Where the region stands in the row itself. */
  regionColumn: string | null;
  /** Everybody who sees something sees all of its rows, and changes those of the own place. */
  isReadOpenly: boolean;
}

const tablesSql = `
select case nspname when 'public' then relname else nspname || '.' || relname end as name, c.relrowsecurity as "isGuarded",
  (select count(*)::int from pg_policy where polrelid = c.oid) as policies,
  (select attname::text from pg_attribute where attrelid = c.oid and attnum > 0 and not attisdropped
     and (attname in ('region_code', 'county_code') or (attname = 'code' and c.relname = 'region_copy'))) as "regionColumn",
  (select min(format('(select region_code from %s parent where parent.id = %s.%I)', confrelid::regclass, c.relname, a.attname))
   from pg_constraint join pg_attribute a on a.attrelid = conrelid and a.attnum = conkey[1]
   where conrelid = c.oid and contype = 'f' and exists (
     select from pg_attribute parent where parent.attrelid = confrelid and parent.attname = 'region_code')) as parent
from pg_class c join pg_namespace n on n.oid = c.relnamespace
where nspname <> 'information_schema' and nspname not like 'pg\\_%' and c.relkind in ('r', 'p') order by 1`;

/** From the catalogue, so that a table that is added later is looked at as well. */
export async function readGuardedTables(owner: pg.Client): Promise<GuardedTable[]> {
  const { rows } = await owner.query<Omit<GuardedTable, 'region' | 'isReadOpenly'> & { parent: string | null }>(
    tablesSql,
  );
  return rows.map(({ parent, ...table }) => ({
    ...table,
    region: table.regionColumn ?? parent,
    isReadOpenly: table.name === 'region' || table.name === 'region_copy',
  }));
}
