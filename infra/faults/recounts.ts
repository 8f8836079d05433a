import { serviceNames, type ServiceName } from '../start/members.ts';
import type { Finding } from './judge.ts';
import { query } from './scene.ts';

/**
 * What each village counter must be, said once more and in another language than the services': SQL over the rows
 * themselves. Each statement gives region_code, counter, amount.
 */
const recounts: Readonly<Record<ServiceName, readonly string[]>> = {
  monitoring: [
    `select region_code, counter, sum(amount) from household
     cross join lateral (values ('households', 1), ('people', member_count),
       ('liftedHouseholds', (origin = 'LIFTED')::int)) each (counter, amount)
     where status = 'ACTIVE' group by 1, 2`,
    `select region_code, counter, sum(amount) from risk_clue
     cross join lateral (values ('cluesRaised', 1), ('openClues', (status <> 'CLOSED')::int)) each (counter, amount)
     group by 1, 2`,
    `select region_code, category, count(*) from monitored_household group by 1, 2`,
  ],
  employment: [
    `select region_code, counter, sum(amount) from employment_record
     cross join lateral (values ('jobs', 1), ('people', counts_person::int), ('route.' || route, 1),
       ('workplace.' || workplace, 1), ('wagesPerMonthFen', monthly_wage_fen),
       ('workshopLiftedWorkers', (workshop_id is not null and lifted)::int)) each (counter, amount)
     where ended_on is null group by 1, 2`,
    `select region_code, counter, sum(amount) from public_post
     cross join lateral (values ('publicPosts', (status <> 'CLOSED')::int),
       ('publicPostsFilled', (status = 'FILLED')::int)) each (counter, amount)
     group by 1, 2`,
    `select region_code, 'workshops', count(*) from workshop where status = 'RECOGNISED' group by 1`,
  ],
  'industry-projects': [
    `select region_code, counter, sum(amount) from project
     cross join lateral (values ('projects', 1), ('projectsInLibrary', (stage = 'APPROVED')::int),
       ('projectsOperating', (stage = 'OPERATING')::int), ('projectsStopped', (stage = 'STOPPED')::int),
       ('projectBudgetFen', budget_fen), ('fundPaidFen', paid_fen),
       ('enterpriseProjects', (enterprise_id is not null)::int),
       ('enterprisePeopleHelped', case when enterprise_id is not null then people_helped else 0 end),
       ('enterpriseInvestmentFen', case when financing = 'ENTERPRISE' then budget_fen else 0 end))
       each (counter, amount)
     where stage <> 'REJECTED' group by 1, 2`,
    `select region_code, counter, sum(amount) from fund_allocation
     cross join lateral (values ('fundAllocatedFen', amount_fen),
       ('fundForIndustryFen', case when for_industry then amount_fen else 0 end),
       ('directSupportFen', case when kind = 'DIRECT_SUPPORT' then amount_fen else 0 end),
       ('assetIncomeFen', case when kind = 'ASSET_INCOME' then amount_fen else 0 end)) each (counter, amount)
     group by 1, 2`,
    `select region_code, 'helpingEnterprises', count(*) from enterprise where project_count > 0 group by 1`,
    `select region_code, counter, sum(amount) from benefit_link
     cross join lateral (values ('benefitLinks', (ended_on is null)::int), ('dividendsPaidFen', paid_fen))
       each (counter, amount)
     group by 1, 2`,
  ],
  'housing-safety': [
    `select region_code, counter, sum(amount) from dwelling
     cross join lateral (values ('dwellings', 1), (coalesce('appraised' || grade, 'notAppraised'), 1),
       ('dangerousOccupied', (occupied and grade in ('C', 'D'))::int),
       ('dangerousLeft', (not occupied and grade in ('C', 'D'))::int),
       ('relocatedHouseholds', (tenure = 'SETTLEMENT' and occupied)::int),
       ('relocatedPeople', case when tenure = 'SETTLEMENT' and occupied then residents else 0 end))
       each (counter, amount)
     where demolished_on is null group by 1, 2`,
    `select region_code, 'demolished', count(*) from dwelling where demolished_on is not null group by 1`,
    `select region_code, counter, sum(amount) from renovation
     cross join lateral (values ('renovation.' || status, 1::bigint),
       ('renovationGrantPaidFen', case when status in ('PAID', 'LIVED_IN') then grant_fen else 0 end))
       each (counter, amount)
     group by 1, 2`,
  ],
  'education-subsidies': [
    `select region_code, counter, sum(amount) from school
     cross join lateral (values ('schools', 1), ('places', places)) each (counter, amount) group by 1, 2`,
    `select region_code, 'students', count(*) from student group by 1`,
    `select region_code, counter, sum(amount) from enrolment
     cross join lateral (values ('enrolled', 1), ('enrolled.' || stage, 1), ('boarders', boarder::int))
       each (counter, amount)
     where status = 'ENROLLED' group by 1, 2`,
    `select region_code, 'suspended', count(*) from enrolment where status = 'SUSPENDED' group by 1`,
    `select region_code, counter, sum(amount) from enrolment
     cross join lateral (values ('droppedOut', 1), ('droppedOutCompulsory', compulsory_at_dropout::int))
       each (counter, amount)
     where status = 'DROPPED_OUT' group by 1, 2`,
    `select region_code, counter, sum(amount) from subsidy_payment
     cross join lateral (values ('subsidiesPaid', 1::bigint), ('paidFen.' || scheme, amount_fen))
       each (counter, amount)
     group by 1, 2`,
  ],
};

interface CounterCheck {
  findings: Finding[];
  /** Counters above zero, in all services. */
  compared: number;
}

export async function checkCounters(databases: Record<ServiceName, string>): Promise<CounterCheck> {
  const findings: Finding[] = [];
  let compared = 0;
  for (const service of serviceNames) {
    const sql = `
      with recounted (region_code, counter, amount) as (${recounts[service].map((one) => `(${one})`).join(' union all ')})
      select region_code, counter, counted.amount::text as counted, recounted.amount::text as recounted
      from (select * from village_counter where amount <> 0) counted
      full join (select * from recounted where amount <> 0) recounted using (region_code, counter)`;
    const rows = await query<Record<'region_code' | 'counter' | 'counted' | 'recounted', string | null>>(
      databases[service],
      sql,
    );
    compared += rows.length;
    for (const { region_code: village, counter, counted, recounted } of rows) {
      if (counted === recounted) continue;
      const what = `${service}: ${counter} of ${village} is ${counted ?? 0}, its rows make ${recounted ?? 0}`;
      findings.push({ kind: 'differs', what, at: null, change: null });
    }
  }
  return { findings, compared };
}
