/**
 * 联农带农, the six links (六型联结): a project of the fund must carry its households along (国乡振发〔2022〕9号). A link may begin
 * when the money for its project stands: land is leased and hands are hired long before it operates. That is from the
 * first allocation on, or from the approval on where the enterprise pays.
 * Income is paid for a year or a half-year, never twice for the same time: a year that was paid covers its halves.
 */
import type { Decision } from '@shouwang/aggregate';
import { outOfRange, type DateOutOfRange } from '@shouwang/values';
import type { ProjectNotInStage } from '../projects/rules.ts';
import type { ProjectRow } from '../projects/table.ts';
import type { DividendRow } from './dividend-table.ts';
import type { BenefitLinkRow } from './table.ts';

export type BenefitRefusal =
  | DateOutOfRange
  | ProjectNotInStage
  | { refusal: 'HouseholdNotLinkable'; householdId: string }
  | { refusal: 'BenefitLinkEnded'; endedOn: string | null }
  | { refusal: 'DividendAlreadyPaid'; field: string; paidPeriod: string | null; paidOn: string | null }
  | { refusal: 'PeriodOutsideLink'; field: string; startedOn: string; endedOn: string | null };

type LinkDecision = Decision<BenefitLinkRow, BenefitRefusal>;

/** Who pays → the stages in which the money for the project stands. */
export const linkableStages = {
  FUND: ['FUNDED', 'TENDERED', 'BUILT', 'ACCEPTED', 'PAID', 'OPERATING'],
  ENTERPRISE: ['APPROVED', 'TENDERED', 'BUILT', 'ACCEPTED', 'OPERATING'],
} as const satisfies Record<ProjectRow['financing'], readonly ProjectRow['stage'][]>;

export function link(
  newLink: Pick<BenefitLinkRow, 'id' | 'kind' | 'startedOn'>,
  household: { id: string; regionCode: string; status: string },
  project: ProjectRow,
  today: string,
): LinkDecision {
  const { stage, financing } = project;
  const takenFrom: readonly ProjectRow['stage'][] = linkableStages[financing];
  if (!takenFrom.includes(stage)) {
    return { ok: false, refusal: { refusal: 'ProjectNotInStage', stage, financing, takenFrom } };
  }
  if (household.status !== 'ACTIVE') {
    return { ok: false, refusal: { refusal: 'HouseholdNotLinkable', householdId: household.id } };
  }
  const refusal = outOfRange('input.startedOn', newLink.startedOn, { earliest: moneyStoodOn(project), latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: {
      ...newLink,
      version: 0,
      regionCode: household.regionCode,
      householdId: household.id,
      projectId: project.id,
      endedOn: null,
      paidFen: 0n,
    },
    events: [{ fact: 'linked', details: {} }],
  };
}

/** `paid` is all that this link has paid. What is owed for the time before the end is paid after it, too. */
export function payDividend(
  benefitLink: BenefitLinkRow,
  paid: readonly DividendRow[],
  { period, amountFen, on }: { period: string; amountFen: bigint; on: string },
  today: string,
): { ok: false; refusal: BenefitRefusal } | (LinkDecision & { ok: true; dividend: DividendRow }) {
  const { startedOn, endedOn } = benefitLink;
  const field = 'input.period';
  const { from, to } = boundsOf(period);
  const notBegun = outOfRange(field, from, { earliest: null, latest: today });
  if (notBegun) return { ok: false, refusal: notBegun };
  if (to < startedOn || (endedOn !== null && from > endedOn)) {
    return { ok: false, refusal: { refusal: 'PeriodOutsideLink', field, startedOn, endedOn } };
  }
  const same = paid.find((one) => boundsOf(one.period).from <= to && boundsOf(one.period).to >= from);
  if (same) {
    const { period: paidPeriod, paidOn } = same;
    return { ok: false, refusal: { refusal: 'DividendAlreadyPaid', field, paidPeriod, paidOn } };
  }
  const refusal = outOfRange('input.on', on, { earliest: from > startedOn ? from : startedOn, latest: today });
  if (refusal) return { ok: false, refusal };
  return {
    ok: true,
    next: { ...benefitLink, paidFen: benefitLink.paidFen + amountFen },
    events: [{ fact: 'dividend-paid', details: { period, amountFen, on } }],
    dividend: { linkId: benefitLink.id, period, amountFen, paidOn: on },
  };
}

/** Not before a period that was paid had begun. */
export function end(
  benefitLink: BenefitLinkRow,
  paid: readonly DividendRow[],
  on: string,
  today: string,
): LinkDecision {
  const { startedOn, endedOn } = benefitLink;
  if (endedOn !== null) return { ok: false, refusal: { refusal: 'BenefitLinkEnded', endedOn } };
  const earliest = paid.map((one) => boundsOf(one.period).from).reduce((a, b) => (a > b ? a : b), startedOn);
  const refusal = outOfRange('input.on', on, { earliest, latest: today });
  if (refusal) return { ok: false, refusal };
  return { ok: true, next: { ...benefitLink, endedOn: on }, events: [{ fact: 'ended', details: { on } }] };
}

function moneyStoodOn(project: ProjectRow): string {
  const wanted = project.financing === 'FUND' ? 'FUNDED' : 'APPROVED';
  return project.steps.find((step) => step.kind === wanted)?.on ?? project.stageSince;
}

/** First and last day of `YYYY`, `YYYY-H1` or `YYYY-H2`. */
function boundsOf(period: string): { from: string; to: string } {
  const year = period.slice(0, 4);
  return {
    from: `${year}-${period.endsWith('H2') ? '07-01' : '01-01'}`,
    to: `${year}-${period.endsWith('H1') ? '06-30' : '12-31'}`,
  };
}
