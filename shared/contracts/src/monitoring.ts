import { defineAggregate, fenField, type StateOf } from '@shouwang/events';
import { z } from 'zod';
import { date, followedHousehold, id, instant, policyVersion, regionCode } from './fields.ts';

const service = 'monitoring';

export const regionLevels = ['PROVINCE', 'CITY', 'COUNTY', 'TOWNSHIP', 'VILLAGE'] as const;
export const origins = ['LIFTED', 'ORDINARY'] as const;
export const sexes = ['MALE', 'FEMALE'] as const;
export const labourGrades = ['ORDINARY', 'SKILLED', 'WEAK', 'LOST', 'NONE'] as const;
export const relations = [
  'HEAD',
  'SPOUSE',
  'CHILD',
  'CHILD_IN_LAW',
  'GRANDCHILD',
  'PARENT',
  'PARENT_IN_LAW',
  'GRANDPARENT',
  'SIBLING',
  'OTHER',
] as const;
export const leaveReasons = ['DEATH', 'MARRIAGE', 'SPLIT', 'MOVED_AWAY', 'ENLISTED', 'OTHER'] as const;
export const erasureGrounds = ['RETENTION_OVER', 'REGISTERED_IN_ERROR'] as const;
export const householdStatuses = ['ACTIVE', 'CLOSED'] as const;
export const closeReasons = ['ALL_LEFT', 'MERGED', 'MOVED_AWAY', 'REGISTERED_IN_ERROR'] as const;
export const clueChannels = ['SELF_REPORT', 'VISIT', 'DEPARTMENT', 'PUBLIC_OPINION'] as const;
export const clueKinds = [
  'INCOME_DROP',
  'EXPENSE_SURGE',
  'ILLNESS_DISASTER_ACCIDENT',
  'OUT_OF_SCHOOL',
  'NO_SAFE_HOUSING',
  'NO_SAFE_WATER',
  'POLICY_NOT_DELIVERED',
] as const;
export const clueStatuses = ['RAISED', 'SIGNED', 'HANDLED', 'CLOSED'] as const;
export const clueOutcomes = ['START_RECOGNITION', 'HELP_WITHOUT_RECOGNITION', 'NO_RISK'] as const;
export const monitoringCategories = ['UNSTABLE_LIFTED', 'MARGINAL', 'SUDDEN_HARDSHIP'] as const;
export const riskTypes = [
  'ILLNESS',
  'SCHOOLING',
  'DISABILITY',
  'NATURAL_DISASTER',
  'ACCIDENT',
  'PROJECT_FAILURE',
  'UNSTABLE_JOB',
  'LACK_OF_LABOUR',
  'HOUSING',
  'WATER',
  'OTHER',
] as const;

/** 行政区划. The key is the region code itself. */
export const region = defineAggregate({
  service,
  name: 'region',
  description: { zh: '行政区划：统计用区划代码、名称与有效期', en: 'A region: statistics code, name and validity' },
  state: z.object({
    id: regionCode(),
    regionCode: regionCode(),
    name: z.string(),
    level: z.enum(regionLevels),
    parentCode: regionCode().nullable(),
    validFrom: date().nullable(),
    validTo: date().nullable(),
  }),
  events: {
    established: { description: { zh: '区划设立', en: 'A region was established' }, details: z.object({}) },
    renamed: {
      description: { zh: '区划更名', en: 'A region was renamed' },
      details: z.object({ previousName: z.string() }),
    },
    abolished: {
      description: { zh: '区划撤销', en: 'A region was abolished; records keep its code' },
      details: z.object({ on: date(), successorCode: regionCode().nullable() }),
    },
  },
});

/** 农户. No names: personal data stays in monitoring's database. */
export const household = defineAggregate({
  service,
  name: 'household',
  partitions: 6,
  description: { zh: '农户登记', en: 'A farming household on the register' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    origin: z.enum(origins),
    status: z.enum(householdStatuses),
    memberCount: z.int().min(0),
    registeredOn: date(),
    closedOn: date().nullable(),
    closeReason: z.enum(closeReasons).nullable(),
  }),
  events: {
    registered: { description: { zh: '农户登记入册', en: 'A household was registered' }, details: z.object({}) },
    'member-joined': {
      description: { zh: '家庭成员增加', en: 'A member joined' },
      details: z.object({ personId: id() }),
    },
    'member-left': {
      description: { zh: '家庭成员减少', en: 'A member left' },
      details: z.object({ personId: id(), reason: z.enum(leaveReasons) }),
    },
    moved: {
      description: { zh: '农户迁往他村', en: 'The household moved to another village' },
      details: z.object({ previousRegionCode: regionCode(), on: date() }),
    },
    closed: {
      description: { zh: '农户销户', en: 'The household was closed' },
      details: z.object({ reason: z.enum(closeReasons), on: date() }),
    },
  },
});

/** 家庭成员: the few facts that other departments decide by. */
export const person = defineAggregate({
  service,
  name: 'person',
  partitions: 6,
  description: { zh: '家庭成员（不含姓名与证件号码）', en: 'A member of a household, without name or ID number' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    householdId: id(),
    relation: z.enum(relations),
    sex: z.enum(sexes),
    birthDate: date(),
    labourGrade: z.enum(labourGrades),
    joinedOn: date(),
    leftOn: date().nullable(),
    leaveReason: z.enum(leaveReasons).nullable(),
  }),
  events: {
    joined: { description: { zh: '入户', en: 'A person joined a household' }, details: z.object({}) },
    left: {
      description: { zh: '离户', en: 'A person left a household' },
      details: z.object({ on: date(), reason: z.enum(leaveReasons) }),
    },
    moved: {
      description: { zh: '随户迁移', en: 'A person moved with the household' },
      details: z.object({ previousRegionCode: regionCode() }),
    },
    corrected: {
      description: { zh: '信息更正', en: 'What is recorded of a person was corrected' },
      details: z.object({ fields: z.array(z.string()) }),
    },
    erased: {
      description: {
        zh: '个人信息已删除：姓名与证件号码不可恢复，出生日期只留年份（1 月 1 日）',
        en: 'Personal data was erased: name and ID number cannot be recovered, of the date of birth the year stays (as 1 January)',
      },
      details: z.object({ on: date(), ground: z.enum(erasureGrounds) }),
    },
  },
});

/** 风险线索. */
export const riskClue = defineAggregate({
  service,
  name: 'risk-clue',
  description: { zh: '风险线索', en: 'A reason to look at a household' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    householdId: id(),
    channel: z.enum(clueChannels),
    kind: z.enum(clueKinds),
    status: z.enum(clueStatuses),
    raisedAt: instant(),
    /** Limits by the policy version in `limitPolicy`. */
    signDueOn: date(),
    handleDueOn: date(),
    limitPolicy: policyVersion(),
    /** Where another department's event raised it: that event and the policy version that made it a warning. */
    sourceEventId: id().nullable(),
    sourceEventType: z.string().nullable(),
    warningPolicy: policyVersion().nullable(),
    outcome: z.enum(clueOutcomes).nullable(),
    closedOn: date().nullable(),
  }),
  events: {
    raised: { description: { zh: '线索上报', en: 'A clue was raised' }, details: z.object({}) },
    signed: {
      description: { zh: '线索签收', en: 'A clue was signed for' },
      details: z.object({ signedBy: z.string() }),
    },
    handled: {
      description: { zh: '线索处置', en: 'A clue was handled' },
      details: z.object({ outcome: z.enum(clueOutcomes) }),
    },
    closed: { description: { zh: '回头看后销号', en: 'A clue was looked back at and closed' }, details: z.object({}) },
    'followed-household': followedHousehold,
  },
});

/** 监测对象. */
export const monitoredHousehold = defineAggregate({
  service,
  name: 'monitored-household',
  description: { zh: '监测对象', en: 'A household recognised for monitoring' },
  state: z.object({
    id: id(),
    regionCode: regionCode(),
    householdId: id(),
    category: z.enum(monitoringCategories),
    risks: z.array(z.enum(riskTypes)),
    recognisedOn: date(),
    incomePerHeadFen: fenField(),
    incomeLineFen: fenField(),
    linePolicy: policyVersion(),
  }),
  events: {
    recognised: {
      description: { zh: '纳入监测', en: 'A household was recognised' },
      details: z.object({ clueId: id().nullable() }),
    },
    'followed-household': followedHousehold,
  },
});

export type RegionState = StateOf<typeof region>;
export type HouseholdState = StateOf<typeof household>;
export type PersonState = StateOf<typeof person>;
