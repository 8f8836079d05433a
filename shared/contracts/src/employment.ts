import { defineAggregate, fenField } from '@shouwang/events';
import { z } from 'zod';
import { codeField, count, date, followedHousehold, id, policyVersion, regionCode } from './fields.ts';

const service = 'employment';

/** 四个一批, and where the work is. */
export const routes = ['LABOUR_EXPORT', 'INDUSTRY', 'PUBLIC_POST', 'WORKSHOP'] as const;
export const workplaces = ['TOWNSHIP', 'COUNTY', 'PROVINCE', 'OUT_OF_PROVINCE'] as const;
export const endReasons = [
  'RESIGNED',
  'DISMISSED',
  'CONTRACT_ENDED',
  'EMPLOYER_CLOSED',
  'ILLNESS',
  'AGE_LIMIT',
  'POST_VACATED',
  'OTHER',
] as const;
export const workshopKinds = ['FACTORY', 'HOME', 'FARM', 'TRADE', 'TOURISM'] as const;
export const workshopStatuses = ['APPLIED', 'RECOGNISED', 'WITHDRAWN'] as const;
/** What recognition asks for and no longer holds (domain-sources E2, E14), false claims (I19), or that there is none any more. */
export const withdrawalReasons = [
  'TOO_FEW_WORKERS',
  'CLOSED',
  'GIVEN_UP_BY_OPERATOR',
  'NO_INSURANCE',
  'WAGES_OWED',
  'FALSE_CLAIMS',
  'OTHER',
] as const;
export const postKinds = ['FOREST_RANGER', 'RIVER_KEEPER', 'CLEANER', 'ROAD_KEEPER', 'CARE_WORKER', 'OTHER'] as const;
export const postStatuses = ['OPEN', 'FILLED', 'CLOSED'] as const;
export const vacateReasons = [
  'TERM_ENDED',
  'AGE',
  'ABSENCE',
  'PROXY_HOLDER',
  'DOUBLE_POST',
  'FOUND_JOB',
  'RESIGNED',
  'OTHER',
] as const;

/** 务工就业. */
export const employmentRecord = defineAggregate({
  service,
  name: 'employment-record',
  description: { zh: '务工就业记录', en: 'A job that a person has or had' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    personId: id(),
    householdId: id(),
    route: z.enum(routes),
    workplace: z.enum(workplaces),
    monthlyWageFen: fenField(),
    startedOn: date(),
    endedOn: date().nullable(),
    endReason: z.enum(endReasons).nullable(),
    workshopId: id().nullable(),
    publicPostId: id().nullable(),
  }),
  events: {
    started: { description: { zh: '就业开始', en: 'A job began' }, details: z.object({}) },
    ended: {
      description: { zh: '就业终止', en: 'A job ended' },
      details: z.object({
        on: date(),
        reason: z.enum(endReasons),
        /** Jobs that the household still has after this one; 0 means its only job ended. */
        householdJobsLeft: count(),
      }),
    },
    'followed-household': followedHousehold,
  },
});

/** 帮扶车间. */
export const workshop = defineAggregate({
  service,
  name: 'workshop',
  description: { zh: '帮扶车间', en: 'A workshop that hires the target group' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    name: z.string(),
    kind: z.enum(workshopKinds),
    status: z.enum(workshopStatuses),
    openedOn: date(),
    recognisedOn: date().nullable(),
    recognitionPolicy: policyVersion().nullable(),
    withdrawnOn: date().nullable(),
  }),
  events: {
    applied: { description: { zh: '申请认定', en: 'Recognition was applied for' }, details: z.object({}) },
    recognised: {
      description: { zh: '认定', en: 'The workshop was recognised' },
      details: z.object({ targetWorkers: count(), monthsHeld: count() }),
    },
    withdrawn: {
      description: { zh: '取消认定', en: 'Recognition was withdrawn' },
      details: z.object({
        on: date(),
        reason: codeField(withdrawalReasons, { zh: '取消认定的原因', en: 'Reason of the withdrawal' }),
      }),
    },
  },
});

/** 公益性岗位. */
export const publicPost = defineAggregate({
  service,
  name: 'public-post',
  description: { zh: '公益性岗位', en: 'A paid public post' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    kind: z.enum(postKinds),
    status: z.enum(postStatuses),
    monthlyAmountFen: fenField(),
    openedOn: date(),
    holderPersonId: id().nullable(),
    holderHouseholdId: id().nullable(),
    agreementFrom: date().nullable(),
    agreementTo: date().nullable(),
    /** The policy version of age limit and agreement that let the holder in. */
    holderPolicy: policyVersion().nullable(),
    closedOn: date().nullable(),
  }),
  events: {
    opened: { description: { zh: '设岗', en: 'A post was opened' }, details: z.object({}) },
    filled: { description: { zh: '上岗', en: 'A post was filled' }, details: z.object({ personId: id() }) },
    vacated: {
      description: { zh: '退岗', en: 'A post was vacated' },
      details: z.object({ personId: id(), on: date(), reason: z.enum(vacateReasons) }),
    },
    closed: { description: { zh: '撤岗', en: 'A post was closed' }, details: z.object({ on: date() }) },
  },
});
