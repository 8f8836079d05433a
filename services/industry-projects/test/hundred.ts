import { replay, type Change, type Decision, type Store, type Stored } from '@shouwang/aggregate';
import { insertRows } from '@shouwang/database';
import type { CalendarDate } from '@shouwang/values';
import { DividendSchema } from '../src/benefit-links/dividend-table.ts';
import { link, payDividend } from '../src/benefit-links/rules.ts';
import { benefitLinkStore, type BenefitLinkRow } from '../src/benefit-links/table.ts';
import { joinProject, pair, register } from '../src/enterprises/rules.ts';
import { enterpriseStore } from '../src/enterprises/table.ts';
import { budgetLineStore, type BudgetLineRow } from '../src/funds/budget-line-table.ts';
import { fundAllocationStore } from '../src/funds/fund-allocation-table.ts';
import { allocate, open } from '../src/funds/rules.ts';
import { propose, takeNoticedStep } from '../src/projects/rules.ts';
import { projectStore, type ProjectRow } from '../src/projects/table.ts';
import { county, now, villages, type Industry } from './industry.ts';

const today = '2026-06-30';
const day = (text: string): CalendarDate => text as CalendarDate;
const noticePolicy = { id: 'project-notice@CN@2014-01-01', value: { days: 5 } };
const pairingPolicy = { id: 'pairing-plan@CN@2014-01-01', value: { months: 1 } };
const fundPolicies = {
  share: { id: 'industry-share@CN@2026-01-01', value: { percent: 60 } },
  deadlines: { id: 'project-deadlines@CN@2014-01-01', value: { firstBatch: '10-31', otherBatches: '11-30' } },
};

/** A hundred funded projects with an enterprise, a household and a dividend each, by the rules and stores of commands. */
export async function loadHundred(industry: Industry): Promise<string[]> {
  const line = history<BudgetLineRow>(() =>
    open(
      {
        id: crypto.randomUUID(),
        regionCode: county,
        year: 2026,
        source: 'CENTRAL',
        amountFen: 1_000_000_000n,
        openedOn: '2026-01-02',
      },
      today,
    ),
  );
  const all = Array.from({ length: 100 }, (_, index) => make(line.after, index));
  const cause = { correlationId: 'hundred', causationId: null, now, by: null };
  await industry.database.transaction(async (tx) => {
    const save = <Row extends Stored>(store: Store<Row>, changes: readonly Change<Row>[]): Promise<Row[]> =>
      store.save(tx, cause, changes);
    await save(budgetLineStore, [line]);
    for (const { enterprise, project, allocation, benefitLink } of all) {
      await save(enterpriseStore, [enterprise]);
      await save(projectStore, [project]);
      await save(fundAllocationStore, [allocation]);
      await save(benefitLinkStore, [benefitLink]);
    }
    const dividends = all.map((one) => ({ linkId: one.benefitLink.after.id, ...payment, paidOn: payment.on }));
    await insertRows(tx, DividendSchema, dividends);
  });
  return all.map((one) => one.benefitLink.after.householdId);
}

const payment = { period: '2026', amountFen: 100n, on: '2026-06-20' };

function make(line: BudgetLineRow, index: number) {
  const isOdd = index % 2 === 1;
  const regionCode = villages[index % 3] ?? county;
  const [id, enterpriseId] = [crypto.randomUUID(), crypto.randomUUID()];
  const about = { regionCode, name: `invented ${index}` };
  const firm = { ...about, id: enterpriseId, registeredOn: '2020-01-01' };
  const enterprise = history(
    () => register({ ...firm, kind: isOdd ? 'COOPERATIVE' : 'PRIVATE_FIRM' }, today),
    (row) => pair(row, { villages: [regionCode], on: day('2026-06-01') }, pairingPolicy, today),
    (row) => joinProject(row, id),
  );
  const terms = { financing: 'FUND', planYear: 2026, budgetFen: 100_000n, peopleHelped: 1 } as const;
  const proposal = { ...about, ...terms, id, kind: isOdd ? 'SOLAR' : 'TOURISM', enterpriseId } as const;
  const approved: ((row: ProjectRow) => Decision<ProjectRow>)[] = [
    () => propose({ ...proposal, proposedOn: '2026-01-05' }, firm, today),
    (row) => takeNoticedStep(row, 'review', notice('2026-02-01', '2026-02-05'), noticePolicy, today),
    (row) => takeNoticedStep(row, 'appraise', notice('2026-02-05', '2026-02-09'), noticePolicy, today),
    (row) => takeNoticedStep(row, 'approve', notice('2026-02-09', '2026-02-13'), noticePolicy, today),
  ];
  const kind = isOdd ? 'OTHER' : 'ASSET_INCOME';
  const funds = { id: crypto.randomUUID(), amountFen: 100_000n, forIndustry: true, batch: 1, kind } as const;
  const decision = allocate(
    line,
    history(...approved).after,
    { ...funds, allocatedOn: '2026-06-01' },
    fundPolicies,
    today,
  );
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  const project = history(...approved, () => ({ ok: true, ...decision.project }));
  const allocation = history(() => ({ ok: true, ...decision.allocation }));
  const household = { id: crypto.randomUUID(), regionCode: villages[0], status: 'ACTIVE' };
  const newLink = { id: crypto.randomUUID(), kind: 'ORDER', startedOn: '2026-06-10' } as const;
  const benefitLink = history<BenefitLinkRow>(
    () => link(newLink, household, project.after, today),
    (row) => payDividend(row, [], payment, today),
  );
  return { enterprise, project, allocation, benefitLink };
}

function notice(from: string, to: string) {
  return { noticeFrom: day(from), noticeTo: day(to), on: day(to) };
}

/** The first decision is about nothing yet. */
function history<Row extends Stored>(...decisions: ((row: Row) => Decision<Row>)[]): Change<Row> {
  return replay(decisions.map((decide) => ({ at: now, decide: (row: Row | null) => decide(row as Row) })));
}
