import type { RefusalMessages } from '@shouwang/subgraph';
import type { CompositionRule } from './rules.ts';

const rules: Record<CompositionRule, { zh: string; en: string }> = {
  NO_HEAD: {
    zh: '须有一名户主；户主离户时请指定 newHeadId',
    en: 'there must be a head; name newHeadId when the head leaves',
  },
  SEVERAL_HEADS: { zh: '户主只能有一人', en: 'there can be only one head' },
  SEVERAL_SPOUSES: { zh: '户主的配偶只能有一人', en: 'the head can have only one spouse' },
  SPOUSE_OF_SAME_SEX: {
    zh: '配偶与户主性别相同：请核对身份证号码与关系',
    en: 'spouse and head are of the same sex: check ID numbers and relation',
  },
  MEMBER_COUNT: { zh: '成员须为 1 至 30 人', en: 'a household has between 1 and 30 members' },
  SAME_PERSON_TWICE: { zh: '同一身份证号码出现了两次', en: 'the same ID number stands twice' },
  NEW_HEAD_NOT_A_MEMBER: {
    zh: 'newHeadId 须为户主离户后仍在册的成员，且仅在户主离户时填写',
    en: 'newHeadId must be a member who stays, and only when the head leaves',
  },
};

export const messages: RefusalMessages = {
  HouseholdCompositionInvalid: {
    zh: (r: { rule: CompositionRule }) => rules[r.rule].zh,
    en: (r: { rule: CompositionRule }) => rules[r.rule].en,
  },
  IdNumberAlreadyRegistered: {
    zh: (r: { field: string }) => `${r.field}：该号码已有在册登记，请先办理原户离户`,
    en: (r: { field: string }) => `${r.field}: this number has a living registration; record the leaving there first`,
  },
  HouseholdClosed: {
    zh: (r: { closedOn: string }) => `该农户已于 ${r.closedOn} 销户，不能再修改`,
    en: (r: { closedOn: string }) => `the household was closed on ${r.closedOn} and cannot be changed`,
  },
};
