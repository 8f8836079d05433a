import { clueKeys, createVault, fixedKeys } from '@shouwang/personal-data';
import { createTestDatabases, type TestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import { loadDemo } from '../../demo/load-demo.ts';
import { migrateWhereNeeded } from '../../services/migrate.ts';
import { serviceNames, type ServiceName } from '../../start/members.ts';
import { readGuardedTables } from '../guarded-tables.ts';

/** The five databases with the demo province in them, copies of the register included. */
export type DemoDatabases = Record<ServiceName, TestDatabase>;

/** A test's, and no secret: what is sealed with them is shared by the files of a run. */
const testKey = 'shouwang-test-key-shouwang-test-key-shouwan';

/** Under which the demo's persons are sealed. */
export const masterKeys = fixedKeys({
  format: 'shouwang-personal-data-keys/1',
  current: 'test',
  masterKeys: [{ id: 'test', suite: 'AES-256-GCM', createdAt: '2026-01-01T00:00:00Z', key: testKey }],
  blindIndex: { hash: 'sha256', key: testKey },
});

export function createDemoDatabases(): Promise<DemoDatabases> {
  return createTestDatabases({ name: 'demo', of: serviceNames, migrate: fill });
}

async function fill(owners: Record<ServiceName, string>): Promise<void> {
  await migrateWhereNeeded(owners);
  await loadDemo({ postgres: owners, masterKeys, households: true, signal: new AbortController().signal });
  await Promise.all(serviceNames.map((name) => asOwner(owners[name], moveToAnotherProvince)));
  await asOwner(owners.monitoring, addClues);
  await copyRegister(owners);
}

/**
 * All that the demo has lies in one province, so that who sees the province would have nothing to be kept from. One
 * township's records are said to lie in another one, and of what the county has, one record each.
 */
async function moveToAnotherProvince(client: pg.Client): Promise<void> {
  for (const { name, regionColumn } of await readGuardedTables(client)) {
    if (regionColumn !== 'region_code' || /^region$|_counter$|^outbox$|^audit_entry$/.test(name)) continue;
    await client.query(`
      update ${name} set region_code = '430702' || substr(region_code, 7) where region_code like '361104290%'
        or id::text = (select max(id::text) from ${name} where region_code like '361104%' and
          '${name}' not in ('household', 'person'))`);
  }
}

/** The demo raises its clues by events, and recognises nobody in one of the two counties that the tests look at. */
async function addClues(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ id: string }>(`
    select gen_random_uuid() as id, id as "householdId", region_code as "regionCode"
    from (select *, row_number() over (partition by left(region_code, 6) order by id) as number from household) as one
    where number <= 20`);
  const clues = rows.map((row) => ({ ...row, fields: { evidence: '虚构的走访记录 · invented' } }));
  const sealed = await createVault(masterKeys).sealNew('clue', clues);
  const { sql, parameters } = clueKeys.keepPart(sealed.map(({ key }) => key));
  await client.query(`with ${sql} select`, [...parameters]);
  await client.query(insertCluesSql, [
    JSON.stringify(rows.map((row, at) => ({ ...row, evidence: sealed[at]?.sealed.evidence }))),
  ]);
  await client.query(recogniseSql);
}

const insertCluesSql = `
insert into risk_clue (id, version, region_code, household_id, channel, kind, evidence, status, raised_at, raised_by,
  sign_due_on, handle_due_on, limit_policy)
select one.id, 1, "regionCode", "householdId", 'VISIT', 'INCOME_DROP', evidence, 'RAISED', now(), 'test', '2026-01-05',
  '2026-01-20', policy.id
from jsonb_to_recordset($1::jsonb) as one (id uuid, "householdId" uuid, "regionCode" text, evidence text),
  (select id as id from policy where code = 'clue-limits' limit 1) as policy (id)`;

const recogniseSql = `
insert into monitored_household (id, version, region_code, household_id, category, risks, recognised_on,
  income_per_head_fen, income_line_fen, line_policy, hit_by_shock)
select gen_random_uuid(), 1, region_code, household_id, 'MARGINAL', '{ILLNESS}', '2026-01-05', 1, 2, 'invented', false
from risk_clue where region_code not like '360704%' on conflict do nothing`;

const copies = [
  {
    table: 'region_copy',
    read: 'select id as code, name, level, valid_from, valid_to, version as sequence from region',
  },
  {
    table: 'household_copy',
    read: 'select id, region_code, origin, status, member_count, version as sequence from household',
  },
  {
    table: 'person_copy',
    read: `select id, region_code, household_id, relation, sex, birth_date, labour_grade, left_on, version as sequence
      from person`,
  },
];

/** What the services' consumers would do, without Kafka. */
async function copyRegister(owners: Record<ServiceName, string>): Promise<void> {
  await asOwner(owners.monitoring, async (monitoring) => {
    for (const { table, read } of copies) {
      const { rows } = await monitoring.query<{ all: string }>(
        `select json_agg(row)::text as all from (${read}) as row`,
      );
      for (const name of serviceNames.filter((service) => service !== 'monitoring')) {
        await asOwner(owners[name], (client) =>
          client.query(`insert into ${table} select * from json_populate_recordset(null::${table}, $1::json)`, [
            rows[0]?.all ?? '[]',
          ]),
        );
      }
    }
  });
}

export async function asOwner<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
