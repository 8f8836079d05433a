import { defineAggregate, fenField } from '@shouwang/events';
import { z } from 'zod';
import { codeField, count, date, followedHousehold, id, policyVersion, regionCode } from './fields.ts';

const service = 'industry-projects';

export const projectKinds = [
  'PLANTING',
  'BREEDING',
  'PROCESSING',
  'TOURISM',
  'SOLAR',
  'SERVICE',
  'INFRASTRUCTURE',
  'OTHER',
] as const;
export const projectStages = [
  'PROPOSED',
  'REVIEWED',
  'APPRAISED',
  'APPROVED',
  'FUNDED',
  'TENDERED',
  'BUILT',
  'ACCEPTED',
  'PAID',
  'OPERATING',
  'REJECTED',
  'STOPPED',
] as const;
/** Why a proposal is sent back: purpose of the fund and benefit link (domain-sources §3.3), land, budget, the notice (§3.2). */
export const rejectionReasons = [
  'NOT_ELIGIBLE',
  'NO_BENEFIT_LINK',
  'NO_LAND',
  'BUDGET_UNSOUND',
  'OBJECTION_UPHELD',
  'DUPLICATE',
  'PAPERS_INCOMPLETE',
  'WITHDRAWN_BY_PROPOSER',
  'OTHER',
] as const;
/** Why a project is stopped, or failed: whoever carries it, land, money, the market, nature, a violation (I19). */
export const stopReasons = [
  'ENTERPRISE_WITHDREW',
  'NO_LAND',
  'NO_FUNDS',
  'LOSSES',
  'DISASTER',
  'PLAN_CHANGED',
  'VIOLATION',
  'OTHER',
] as const;
/** Who pays for a project: the special fund, or the enterprise itself. Decides which steps it takes. */
export const projectFinancings = ['FUND', 'ENTERPRISE'] as const;
export const fundSources = ['CENTRAL', 'PROVINCE', 'CITY', 'COUNTY', 'EAST_WEST', 'OWN'] as const;
export const allocationKinds = ['DIRECT_SUPPORT', 'ASSET_INCOME', 'OTHER'] as const;
export const enterpriseKinds = ['LEADING', 'COOPERATIVE', 'FAMILY_FARM', 'LOCAL_LEADER', 'PRIVATE_FIRM'] as const;
export const linkKinds = ['SHARE', 'LEASE', 'ADOPTION', 'WAGE', 'ORDER', 'SERVICE'] as const;

const step = (zh: string, en: string) => ({ description: { zh, en }, details: z.object({ on: date() }) });
const noticed = (zh: string, en: string) => ({
  description: { zh, en },
  details: z.object({ on: date(), noticeFrom: date(), noticeTo: date(), noticePolicy: policyVersion() }),
});

/** 产业项目. */
export const project = defineAggregate({
  service,
  name: 'project',
  description: { zh: '产业项目（项目库）', en: 'A project of the project library' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    name: z.string(),
    kind: z.enum(projectKinds),
    financing: z.enum(projectFinancings),
    stage: z.enum(projectStages),
    planYear: z.int().min(2000).max(2100),
    budgetFen: fenField(),
    allocatedFen: fenField(),
    paidFen: fenField(),
    peopleHelped: count(),
    enterpriseId: id().nullable(),
    proposedOn: date(),
    stageSince: date(),
    /** To be built by, from its first funding on, by the policy version in `deadlinePolicy`. */
    dueOn: date().nullable(),
    deadlinePolicy: policyVersion().nullable(),
  }),
  events: {
    proposed: { description: { zh: '村级申报', en: 'Proposed by the village' }, details: z.object({}) },
    reviewed: noticed('乡镇审核', 'Reviewed by the township, after a notice'),
    appraised: noticed('县级部门论证', 'Appraised by the county department, after a notice'),
    approved: noticed('县级审定入库', 'Approved into the library, after a notice'),
    'rolled-over': {
      description: { zh: '结转下年', en: 'Rolled over to the next year, unfunded' },
      details: z.object({ on: date(), fromYear: z.int(), toYear: z.int() }),
    },
    funded: {
      description: { zh: '资金安排', en: 'Funds were allocated' },
      details: z.object({ on: date(), allocationId: id(), amountFen: fenField() }),
    },
    tendered: step('招标', 'Tendered under supervision'),
    built: step('完工', 'Built'),
    accepted: step('验收', 'Accepted'),
    paid: { description: { zh: '拨付', en: 'Paid' }, details: z.object({ on: date(), amountFen: fenField() }) },
    operating: step('投入运营', 'In operation'),
    rejected: {
      description: { zh: '退回', en: 'Rejected' },
      details: z.object({
        on: date(),
        reason: codeField(rejectionReasons, { zh: '退回的原因', en: 'Reason of the rejection' }),
      }),
    },
    stopped: {
      description: { zh: '终止', en: 'Stopped or failed' },
      details: z.object({
        on: date(),
        reason: codeField(stopReasons, { zh: '终止的原因', en: 'Why it was stopped' }),
      }),
    },
  },
});

/** 预算: what a year has in an area from a source; allocations stay within it. */
export const budgetLine = defineAggregate({
  service,
  name: 'budget-line',
  description: { zh: '资金预算', en: 'A budget line of the special fund' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    year: z.int().min(2000).max(2100),
    source: z.enum(fundSources),
    amountFen: fenField(),
    allocatedFen: fenField(),
    /** Part of `allocatedFen` that is not for industry. */
    allocatedOutsideIndustryFen: fenField(),
    openedOn: date(),
  }),
  events: {
    opened: { description: { zh: '预算下达', en: 'A budget line was opened' }, details: z.object({}) },
    drawn: {
      description: { zh: '预算使用', en: 'An allocation was drawn from it' },
      details: z.object({ allocationId: id(), amountFen: fenField() }),
    },
  },
});

/** 衔接资金安排. */
export const fundAllocation = defineAggregate({
  service,
  name: 'fund-allocation',
  description: { zh: '资金安排', en: 'An allocation of the fund to a project' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    projectId: id(),
    budgetLineId: id(),
    amountFen: fenField(),
    kind: z.enum(allocationKinds),
    forIndustry: z.boolean(),
    batch: z.int().min(1),
    allocatedOn: date(),
    /** The policy version of the industry share that it was checked against. */
    sharePolicy: policyVersion(),
  }),
  events: { allocated: { description: { zh: '资金安排', en: 'Funds were allocated' }, details: z.object({}) } },
});

/** 经营主体与帮扶企业. */
export const enterprise = defineAggregate({
  service,
  name: 'enterprise',
  description: { zh: '经营主体', en: 'An enterprise, cooperative or family farm' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    name: z.string(),
    kind: z.enum(enterpriseKinds),
    registeredOn: date(),
    pairedVillages: z.array(regionCode()),
    projectCount: count(),
    planDueOn: date().nullable(),
    planPolicy: policyVersion().nullable(),
    planFiledOn: date().nullable(),
  }),
  events: {
    registered: { description: { zh: '登记', en: 'An enterprise was registered' }, details: z.object({}) },
    paired: {
      description: { zh: '与村结对', en: 'It signed to help villages' },
      details: z.object({ on: date(), villages: z.array(regionCode()) }),
    },
    'plan-filed': { description: { zh: '帮扶计划备案', en: 'It filed its plan' }, details: z.object({ on: date() }) },
    'project-joined': {
      description: { zh: '承担项目', en: 'It joined a project' },
      details: z.object({ projectId: id() }),
    },
    'project-left': {
      description: { zh: '项目被退回，不再承担', en: 'A project that it had joined was rejected' },
      details: z.object({ projectId: id() }),
    },
  },
});

/** 联农带农. */
export const benefitLink = defineAggregate({
  service,
  name: 'benefit-link',
  description: { zh: '利益联结', en: 'A link by which a household benefits from a project' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    householdId: id(),
    projectId: id(),
    kind: z.enum(linkKinds),
    startedOn: date(),
    endedOn: date().nullable(),
    paidFen: fenField(),
  }),
  events: {
    linked: { description: { zh: '建立联结', en: 'A household was linked' }, details: z.object({}) },
    'dividend-paid': {
      description: { zh: '收益兑付', en: 'A dividend or income was paid' },
      details: z.object({ period: z.string(), amountFen: fenField(), on: date() }),
    },
    ended: { description: { zh: '联结终止', en: 'The link ended' }, details: z.object({ on: date() }) },
    'followed-household': followedHousehold,
  },
});
