import pg from 'pg';
import type { ServiceName } from '../start/members.ts';
import type { RunFile } from '../start/run-file.ts';
import { pageSize, type HouseholdPlace } from './five-domain-queries.ts';

/** The same page out of one database that has all five services' tables: what the graph is compared with. */
export interface PageControl {
  /** The body of the answer to `pageRequestAfter(place)`, as the database writes it. */
  read(place: HouseholdPlace): Promise<string>;
  stop(): Promise<void>;
}

const tables: Readonly<Record<string, { service: ServiceName; index: string }>> = {
  household: { service: 'monitoring', index: 'region_code, id' },
  person: { service: 'monitoring', index: 'household_id' },
  monitored_household: { service: 'monitoring', index: 'household_id' },
  employment_record: { service: 'employment', index: 'household_id' },
  benefit_link: { service: 'industry-projects', index: 'household_id' },
  dwelling: { service: 'housing-safety', index: 'household_id' },
  student: { service: 'education-subsidies', index: 'household_id' },
};

/** Lists in the order in which the services give them. */
const statement = `
  with found as (
    select * from household
    where region_code >= $1 and region_code < $2 and (region_code, id) > ($3, $4)
    order by region_code, id limit $5 + 1
  ), page as (
    select * from found order by region_code, id limit $5
  )
  select json_build_object('data', json_build_object('region', json_build_object('households', json_build_object(
    'edges', (select json_agg(json_build_object('node', json_build_object(
      'id', page.id, 'origin', page.origin, 'memberCount', page.member_count,
      'members', members.list, 'monitoring', monitoring.one, 'employment', employment.list,
      'benefits', benefits.list, 'dwellings', dwellings.list, 'students', students.list
    )) order by page.region_code, page.id)
    from page
    cross join lateral (
      select coalesce(json_agg(json_build_object('name', case
          when birth_date > current_date - interval '14 years' then '**' else left(name, 1) || '**' end,
        'relation', relation, 'ageGroup', case
          when birth_date > current_date - interval '6 years' then 'PRESCHOOL'
          when birth_date > current_date - interval '16 years' then 'SCHOOL_AGE'
          when birth_date > current_date - interval '60 years' then 'WORKING_AGE' else 'ELDERLY' end)
        order by relation = 'HEAD' desc, joined_on, id), '[]') as list
      from person where household_id = page.id and left_on is null
    ) as members
    left join lateral (
      select json_build_object('category', category, 'recognisedOn', recognised_on) as one
      from monitored_household where household_id = page.id limit 1
    ) as monitoring on true
    cross join lateral (
      select coalesce(json_agg(json_build_object('route', route, 'workplace', workplace,
        'monthlyWageFen', monthly_wage_fen, 'startedOn', started_on, 'endedOn', ended_on)
        order by (ended_on is null) desc, started_on desc, id), '[]') as list
      from employment_record where household_id = page.id
    ) as employment
    cross join lateral (
      select coalesce(json_agg(json_build_object('kind', kind, 'startedOn', started_on, 'paidFen', paid_fen)
        order by started_on desc, id), '[]') as list
      from benefit_link where household_id = page.id
    ) as benefits
    cross join lateral (
      select coalesce(json_agg(json_build_object('tenure', tenure, 'grade', grade, 'occupied', occupied,
        'residents', residents) order by demolished_on is not null, registered_on, id), '[]') as list
      from dwelling where household_id = page.id
    ) as dwellings
    cross join lateral (
      select coalesce(json_agg(json_build_object('id', id, 'registeredOn', registered_on) order by id), '[]') as list
      from student where household_id = page.id
    ) as students),
    'pageInfo', json_build_object(
      'hasNextPage', (select count(*) > $5 from found),
      'endCursor', (select rtrim(translate(encode(convert_to(region_code || ' ' || id, 'utf8'), 'base64'), '+/', '-_'), '=')
        from page order by region_code desc, id desc limit 1))
  ))))::text as body`;

const schema = 'bench_page';
const rowsAtOnce = 10_000;

/** Copies the tables into a schema of monitoring's database, with the indexes that serve this page, and analyses them. */
export async function createPageControl(run: RunFile): Promise<PageControl> {
  const client = await connect(run.postgres.monitoring);
  try {
    await client.query(`drop schema if exists ${schema} cascade`);
    await client.query(`create schema ${schema}`);
    for (const [table, { service, index }] of Object.entries(tables)) {
      const source = await connect(run.postgres[service]);
      try {
        await copyTable(source, client, table);
      } finally {
        await source.end();
      }
      await client.query(`create index on ${schema}.${table} (${index})`);
      await client.query(`analyze ${schema}.${table}`);
    }
    await client.query(`set search_path to ${schema}`);
    // Sealed names cannot be read here: the control has an invented one in clear, as they all begin, and masks it.
    await client.query(`update person set name = '虚构'`);
    await client.query('vacuum analyze person');
  } catch (error) {
    await client.end();
    throw error;
  }
  return {
    async read({ regionCode, id }) {
      const values = ['360000000000', '370000000000', regionCode, id, pageSize];
      const { rows } = await client.query<{ body: string }>({ name: 'page', text: statement, values });
      return rows[0]?.body ?? '';
    },
    async stop() {
      await client.query(`drop schema ${schema} cascade`);
      await client.end();
    },
  };
}

async function connect(connectionString: string): Promise<pg.Client> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  return client;
}

async function copyTable(source: pg.Client, target: pg.Client, table: string): Promise<void> {
  const columns = await source.query<{ name: string; type: string }>(
    `select attname as name, format_type(atttypid, atttypmod) as type from pg_attribute
     where attrelid = $1::regclass and attnum > 0 and not attisdropped order by attnum`,
    [table],
  );
  const definition = columns.rows.map(({ name, type }) => `${name} ${type}`).join(', ');
  await target.query(`create table ${schema}.${table} (${definition}, primary key (id))`);
  let after = '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await source.query<{ list: string; last: string | null }>(
      `select json_agg(part)::text as list, (array_agg(id order by id desc))[1] as last
       from (select * from ${table} where id > $1 order by id limit ${rowsAtOnce}) as part`,
      [after],
    );
    const [part] = rows;
    if (!part?.last) return;
    await target.query(
      `insert into ${schema}.${table} select * from json_populate_recordset(null::${schema}.${table}, $1)`,
      [part.list],
    );
    after = part.last;
  }
}
