import { defineAggregate, fenField } from '@shouwang/events';
import { z } from 'zod';
import { codeField, count, date, id, policyVersion, regionCode } from './fields.ts';

const service = 'housing-safety';

export const tenures = ['OWN', 'RENTED', 'BORROWED', 'SETTLEMENT', 'CARE_HOME'] as const;
export const grades = ['A', 'B', 'C', 'D'] as const;
export const appraisalKinds = ['DANGER_APPRAISAL', 'QUALITY_CHECK', 'RENOVATION_ACCEPTANCE'] as const;
export const applicantGroups = [
  'RETURN_RISK',
  'MINIMUM_LIVING_ALLOWANCE',
  'DISPERSED_EXTREME_HARDSHIP',
  'SUDDEN_HARDSHIP',
  'ALLOWANCE_MARGINAL',
  'LIFTED_NEVER_HELPED',
] as const;
export const renovationStatuses = ['APPLIED', 'APPROVED', 'BUILT', 'ACCEPTED', 'PAID', 'LIVED_IN', 'REJECTED'] as const;
/**
 * Who may not renovate: the conditions of domain-sources H3, and what counties exclude beside them (元谋县元马镇 2023: helped
 * already, another safe house, bought or built, a plot without permission).
 */
export const rejectionReasons = [
  'NOT_IN_GROUP',
  'NOT_DANGEROUS',
  'NOT_OWN_HOUSE',
  'OTHER_SAFE_HOUSE',
  'HELPED_BEFORE',
  'PLOT_NOT_PERMITTED',
  'PAPERS_INCOMPLETE',
  'WITHDRAWN_BY_HOUSEHOLD',
  'OTHER',
] as const;

/** 住房. */
export const dwelling = defineAggregate({
  service,
  name: 'dwelling',
  description: { zh: '住房', en: 'A dwelling of a household' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    householdId: id(),
    tenure: z.enum(tenures),
    builtYear: z.int().min(1800).max(2100).nullable(),
    areaSquareMetres: count(),
    residents: count(),
    occupied: z.boolean(),
    grade: z.enum(grades).nullable(),
    appraisedOn: date().nullable(),
    /** Occupied and C or D: a violation every day that it lasts. */
    danger: z.boolean(),
    registeredOn: date(),
    demolishedOn: date().nullable(),
  }),
  events: {
    registered: { description: { zh: '住房登记', en: 'A dwelling was registered' }, details: z.object({}) },
    appraised: {
      description: { zh: '住房安全鉴定', en: 'A dwelling was appraised' },
      details: z.object({
        grade: z.enum(grades),
        previousGrade: z.enum(grades).nullable(),
        kind: z.enum(appraisalKinds),
        on: date(),
      }),
    },
    'moved-in': {
      description: { zh: '入住', en: 'The household moved in' },
      details: z.object({ on: date(), residents: count() }),
    },
    left: { description: { zh: '搬离', en: 'The household left it' }, details: z.object({ on: date() }) },
    demolished: { description: { zh: '拆除', en: 'It was pulled down' }, details: z.object({ on: date() }) },
  },
});

const step = (zh: string, en: string) => ({ description: { zh, en }, details: z.object({ on: date() }) });

/** 危房改造. */
export const renovation = defineAggregate({
  service,
  name: 'renovation',
  description: { zh: '危房改造', en: 'A renovation of a dangerous dwelling' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    dwellingId: id(),
    householdId: id(),
    applicantGroup: z.enum(applicantGroups),
    status: z.enum(renovationStatuses),
    grantFen: fenField(),
    grantPolicy: policyVersion().nullable(),
    builtDueOn: date().nullable(),
    paidDueOn: date().nullable(),
    livedInDueOn: date().nullable(),
    deadlinePolicy: policyVersion().nullable(),
    appliedOn: date(),
    statusSince: date(),
  }),
  events: {
    applied: step('申请', 'Applied for'),
    approved: { description: { zh: '批准', en: 'Approved' }, details: z.object({ on: date(), grantFen: fenField() }) },
    built: step('竣工', 'Built'),
    accepted: {
      description: { zh: '验收', en: 'Accepted, with a safe grade' },
      details: z.object({ on: date(), grade: z.enum(grades) }),
    },
    paid: {
      description: { zh: '补助拨付', en: 'The grant was paid' },
      details: z.object({ on: date(), amountFen: fenField() }),
    },
    'lived-in': step('入住', 'Lived in'),
    rejected: {
      description: { zh: '不予批准', en: 'Rejected' },
      details: z.object({
        on: date(),
        reason: codeField(rejectionReasons, { zh: '不予批准的原因', en: 'Reason of the rejection' }),
      }),
    },
  },
});
