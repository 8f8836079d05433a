import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { employment, housing, industry } from '@shouwang/contracts';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import type { ServiceName } from '../../start/members.ts';
import { migrateService } from '../migrate.ts';

const id = '01a215b1-cb15-74e0-9d52-bf13c8473850';
const words = '虚构张三患病，另有住房';

interface Case {
  service: ServiceName;
  /** Brings the database back to before the migration. */
  before: string;
  /** Rows as older versions wrote them. */
  rows: string;
  columns: {
    name: string;
    /** The column's values in order, and what the migration makes of `rows`. */
    read: string;
    becomes: (string | null)[];
    /** Writes one value, `$1`. */
    write: string;
    takes: readonly string[];
  }[];
}

const cases: Case[] = [
  {
    service: 'housing-safety',
    before: `alter table renovation drop constraint renovation_rejection_reason_is_code;
      alter table appraisal drop constraint appraisal_report_is_number`,
    rows: `
      insert into dwelling (id, version, region_code, household_id, tenure, area_square_metres, residents, occupied, occupancy_since, registered_on)
        values ('${id}', 1, '360704101201', '${id}', 'OWN', 80, 0, false, '2026-01-01', '2026-01-01');
      insert into renovation (id, version, region_code, dwelling_id, household_id, applicant_group, status, status_since, applied_on,
          grade_before, grant_fen, rejection_reason)
        values ('${id}', 2, '360704101201', '${id}', '${id}', 'RETURN_RISK', 'REJECTED', '2026-02-01', '2026-01-02', 'D', 0, '${words}');
      insert into appraisal (id, dwelling_id, grade, kind, appraised_on, appraiser, report, recorded_at)
        select gen_random_uuid(), '${id}', 'D', 'QUALITY_CHECK', '2026-01-01', '虚构鉴定所', report, now()
        from unnest(array['赣县房鉴字〔2025〕第 1 号', '户主张某患病住院五天字〔2025〕第 2 号', '${words}', 'JD-2025[7]', null]) as report`,
    columns: [
      {
        name: 'renovation.rejection_reason',
        read: 'select rejection_reason from renovation',
        becomes: ['OTHER'],
        write: 'update renovation set rejection_reason = $1',
        takes: housing.rejectionReasons,
      },
      {
        name: 'appraisal.report',
        read: `select report from appraisal where grade = 'D' order by report collate "C"`,
        becomes: ['JD-2025[7]', '字〔2025〕第 2 号', '赣县房鉴字〔2025〕第 1 号', null, null],
        write: `insert into appraisal (id, dwelling_id, grade, kind, appraised_on, appraiser, report, recorded_at)
          values (gen_random_uuid(), '${id}', 'A', 'QUALITY_CHECK', '2026-01-01', '虚构鉴定所', $1, now())`,
        takes: ['虚构县房鉴字〔2026〕第 001 号', '鉴字〔2026〕第 001 号', 'JD-2026/[07]', '(2026)危房鉴定第1号'],
      },
    ],
  },
  {
    service: 'employment',
    before: 'alter table workshop drop constraint workshop_withdrawal_reason_is_code',
    rows: `insert into workshop (id, version, region_code, name, kind, operator, status, opened_on, withdrawn_on, withdrawal_reason)
      values ('${id}', 3, '360704101201', '虚构车间', 'HOME', '虚构合作社', 'WITHDRAWN', '2026-01-01', '2026-02-01', '${words}')`,
    columns: [
      {
        name: 'workshop.withdrawal_reason',
        read: 'select withdrawal_reason from workshop',
        becomes: ['OTHER'],
        write: 'update workshop set withdrawal_reason = $1',
        takes: employment.withdrawalReasons,
      },
    ],
  },
  {
    service: 'industry-projects',
    before: 'alter table project drop constraint project_reasons_are_codes; drop function reasons_are_codes',
    rows: ['REJECTED', 'STOPPED']
      .map(
        (
          stage,
        ) => `insert into project (id, version, region_code, name, kind, financing, stage, plan_year, budget_fen, allocated_fen, paid_fen,
            people_helped, proposed_on, stage_since, steps)
          values (gen_random_uuid(), 2, '360704101201', '虚构${stage}', 'PLANTING', 'FUND', '${stage}', 2026, 1, 0, 0, 0, '2026-01-01', '2026-02-01',
            '[{"kind": "PROPOSED", "on": "2026-01-01"}, {"kind": "${stage}", "on": "2026-02-01", "reason": "${words}"}]')`,
      )
      .join(';'),
    columns: (
      [
        ['REJECTED', industry.rejectionReasons],
        ['STOPPED', industry.stopReasons],
      ] as const
    ).map(([stage, takes]) => ({
      name: `project.steps of ${stage}`,
      read: `select step ->> 'kind' || coalesce(' ' || (step ->> 'reason'), '')
        from project, jsonb_array_elements(steps) with ordinality as taken (step, place) where stage = '${stage}' order by place`,
      becomes: ['PROPOSED', `${stage} OTHER`],
      write: `update project set steps = jsonb_set(steps, '{1,reason}', to_jsonb($1::text)) where stage = '${stage}'`,
      takes,
    })),
  },
];

describe.each(cases)('$service', ({ service, before, rows, columns }) => {
  let database: TestDatabase;
  let client: pg.Client;
  beforeAll(async () => {
    database = await createTestDatabase({ name: `reasons-${service}`, migrate: (url) => migrateService(service, url) });
    client = new pg.Client({ connectionString: database.url });
    await client.connect();
    await client.query(`${before}; delete from migrations where name like 'reasons-by-code-%'; ${rows}`);
    await migrateService(service, database.url);
  });
  afterAll(async () => {
    await client?.end();
    await database?.drop();
  });

  test.each(columns)('$name holds no words of older versions', async ({ read, becomes }) => {
    const { rows: found } = await client.query({ text: read, rowMode: 'array' });
    expect(found.flat()).toEqual(becomes);
  });

  test.each(columns)('$name takes what it is for and no words, whatever the service does', async ({ write, takes }) => {
    for (const value of takes) await client.query(write, [value]);
    for (const value of [words, '', `${takes[0]} ${words}`]) {
      await expect(client.query(write, [value])).rejects.toMatchObject({ code: '23514' });
    }
  });
});
