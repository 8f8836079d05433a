/**
 * The special fund (衔接资金) is paid only for its purpose: an allocation goes to one project of the line's area and year,
 * stays within the line, and leaves at least the industry share of the line for industry (domain-sources I1). The share is
 * of the whole line, not of what is allocated so far, so that the order of allocations does not matter.
 */
import type { Decision } from '@shouwang/aggregate';
import { contains, type DateOutOfRange, outOfRange, type RegionCode } from '@shouwang/values';
import { fund, type Funding, type PolicyInForce, type ProjectRefusal } from '../projects/rules.ts';
import type { ProjectRow } from '../projects/table.ts';
import type { BudgetLineRow } from './budget-line-table.ts';
import type { FundAllocationRow } from './fund-allocation-table.ts';

export type FundRefusal =
  | DateOutOfRange
  | { refusal: 'BudgetLineDoesNotCover'; field: string; reason: 'REGION' | 'YEAR'; lineYear: number; planYear: number }
  | { refusal: 'BudgetLineExceeded'; field: string; remainingFen: bigint }
  | {
      refusal: 'IndustryShareNotKept';
      field: string;
      remainingFen: bigint;
      sharePercent: number;
      sharePolicyId: string;
    };

export function open(
  line: Pick<BudgetLineRow, 'id' | 'regionCode' | 'year' | 'source' | 'amountFen' | 'openedOn'>,
  today: string,
): Decision<BudgetLineRow, FundRefusal> {
  const refusal = outOfRange('input.openedOn', line.openedOn, { earliest: null, latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: { ...line, version: 0, allocatedFen: 0n, allocatedOutsideIndustryFen: 0n },
    events: [{ fact: 'opened', details: {} }],
  };
}

export type Allocation = Pick<FundAllocationRow, 'id' | 'amountFen' | 'kind' | 'forIndustry' | 'batch' | 'allocatedOn'>;

export interface FundPolicies {
  share: PolicyInForce<{ percent: number }>;
  deadlines: Funding['deadlines'];
}

type Decided<Row> = { next: Row; events: readonly { fact: string; details: object }[] };

/** One allocation is three changes: the line is drawn on, the project is funded, the allocation is recorded. */
export function allocate(
  line: BudgetLineRow,
  project: ProjectRow,
  allocation: Allocation,
  { share, deadlines }: FundPolicies,
  today: string,
):
  | { ok: false; refusal: FundRefusal | ProjectRefusal }
  | { ok: true; line: Decided<BudgetLineRow>; project: Decided<ProjectRow>; allocation: Decided<FundAllocationRow> } {
  const { id: allocationId, amountFen, allocatedOn, batch } = allocation;
  const funded = fund(project, { allocationId, amountFen, on: allocatedOn, batch, deadlines }, today);
  if (!funded.ok) return funded;
  const drawn = draw(line, project, allocation, share, today);
  if (!drawn.ok) return drawn;
  const row: FundAllocationRow = {
    ...allocation,
    version: 0,
    regionCode: project.regionCode,
    projectId: project.id,
    budgetLineId: line.id,
    sharePolicy: share.id,
  };
  return {
    ok: true,
    line: drawn,
    project: funded,
    allocation: { next: row, events: [{ fact: 'allocated', details: {} }] },
  };
}

function draw(
  line: BudgetLineRow,
  project: ProjectRow,
  { id: allocationId, amountFen, forIndustry, allocatedOn }: Allocation,
  share: FundPolicies['share'],
  today: string,
): Decision<BudgetLineRow, FundRefusal> {
  const refusal =
    notCovered(line, project) ??
    outOfRange('input.allocatedOn', allocatedOn, { earliest: line.openedOn, latest: today }) ??
    overLine(line, amountFen) ??
    (forIndustry ? null : overShare(line, amountFen, share));
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: {
      ...line,
      allocatedFen: line.allocatedFen + amountFen,
      allocatedOutsideIndustryFen: line.allocatedOutsideIndustryFen + (forIndustry ? 0n : amountFen),
    },
    events: [{ fact: 'drawn', details: { allocationId, amountFen } }],
  };
}

function notCovered(line: BudgetLineRow, project: ProjectRow): FundRefusal | null {
  const { year: lineYear } = line;
  const { planYear } = project;
  const refuse = (reason: 'REGION' | 'YEAR'): FundRefusal => ({
    refusal: 'BudgetLineDoesNotCover',
    field: 'input.budgetLineId',
    reason,
    lineYear,
    planYear,
  });
  if (!contains(line.regionCode as RegionCode, project.regionCode as RegionCode)) return refuse('REGION');
  return lineYear === planYear ? null : refuse('YEAR');
}

function overLine(line: BudgetLineRow, amountFen: bigint): FundRefusal | null {
  const remainingFen = line.amountFen - line.allocatedFen;
  if (amountFen <= remainingFen) return null;
  return { refusal: 'BudgetLineExceeded', field: 'input.amountFen', remainingFen };
}

function overShare(line: BudgetLineRow, amountFen: bigint, share: FundPolicies['share']): FundRefusal | null {
  const room = roomOutsideIndustry(line, share.value.percent);
  if (amountFen <= room) return null;
  return {
    refusal: 'IndustryShareNotKept',
    field: 'input.amountFen',
    // A share that was raised after money had gone elsewhere leaves no room, not less than none.
    remainingFen: room > 0n ? room : 0n,
    sharePercent: share.value.percent,
    sharePolicyId: share.id,
  };
}

/** A fraction of a fen is industry's. */
function roomOutsideIndustry(line: BudgetLineRow, percent: number): bigint {
  return (line.amountFen * BigInt(100 - percent)) / 100n - line.allocatedOutsideIndustryFen;
}
