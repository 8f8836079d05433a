import { defineAggregate, fenField } from '@shouwang/events';
import { z } from 'zod';
import { count, date, followedHousehold, id, policyVersion, regionCode } from './fields.ts';

const service = 'education-subsidies';

export const stages = ['KINDERGARTEN', 'PRIMARY', 'JUNIOR', 'SENIOR', 'VOCATIONAL', 'UNIVERSITY'] as const;
export const enrolmentStatuses = ['ENROLLED', 'SUSPENDED', 'DROPPED_OUT', 'GRADUATED'] as const;
export const dropoutCauses = ['TIRED_OF_SCHOOL', 'POVERTY', 'ILLNESS', 'DISABILITY', 'OTHER'] as const;
export const suspensionReasons = ['ILLNESS', 'ENLISTED', 'FAMILY', 'OTHER'] as const;
export const schemes = ['STAGE_AID', 'RAIN_AND_DEW'] as const;
export const terms = ['SPRING', 'AUTUMN'] as const;

/** 学校. */
export const school = defineAggregate({
  service,
  name: 'school',
  description: { zh: '学校', en: 'A school' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    name: z.string(),
    stages: z.array(z.enum(stages)),
    places: count(),
    registeredOn: date(),
  }),
  events: { registered: { description: { zh: '学校登记', en: 'A school was registered' }, details: z.object({}) } },
});

/** 学生. */
export const student = defineAggregate({
  service,
  name: 'student',
  description: { zh: '学生（3 至 23 岁花名册）', en: 'A person of the roster of 3 to 23' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    personId: id(),
    householdId: id(),
    registeredOn: date(),
  }),
  events: {
    registered: { description: { zh: '列入花名册', en: 'Put on the roster' }, details: z.object({}) },
    'followed-household': followedHousehold,
  },
});

/** 学籍. */
export const enrolment = defineAggregate({
  service,
  name: 'enrolment',
  description: { zh: '就学', en: 'A student at a school' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    studentId: id(),
    personId: id(),
    householdId: id(),
    schoolId: id(),
    stage: z.enum(stages),
    grade: z.int().min(1).max(9),
    boarder: z.boolean(),
    status: z.enum(enrolmentStatuses),
    startedOn: date(),
    statusSince: date(),
    endedOn: date().nullable(),
  }),
  events: {
    enrolled: { description: { zh: '入学', en: 'Enrolled' }, details: z.object({}) },
    transferred: {
      description: { zh: '转学', en: 'Transferred' },
      details: z.object({ fromSchoolId: id(), on: date() }),
    },
    suspended: {
      description: { zh: '休学', en: 'Suspended' },
      details: z.object({ reason: z.enum(suspensionReasons), on: date() }),
    },
    resumed: { description: { zh: '复学', en: 'Resumed' }, details: z.object({ on: date() }) },
    'dropped-out': {
      description: { zh: '辍学', en: 'Dropped out' },
      details: z.object({ cause: z.enum(dropoutCauses), on: date() }),
    },
    returned: { description: { zh: '劝返复学', en: 'Returned after dropping out' }, details: z.object({ on: date() }) },
    graduated: { description: { zh: '毕业', en: 'Graduated' }, details: z.object({ on: date() }) },
    'followed-household': followedHousehold,
  },
});

/** 教育资助. */
export const subsidyPayment = defineAggregate({
  service,
  name: 'subsidy-payment',
  description: { zh: '教育资助发放', en: 'An education subsidy that was paid' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    studentId: id(),
    enrolmentId: id(),
    householdId: id(),
    scheme: z.enum(schemes),
    year: z.int().min(2000).max(2100),
    term: z.enum(terms),
    amountFen: fenField(),
    amountPolicy: policyVersion(),
    paidOn: date(),
  }),
  events: { paid: { description: { zh: '资助发放', en: 'A subsidy was paid' }, details: z.object({}) } },
});
