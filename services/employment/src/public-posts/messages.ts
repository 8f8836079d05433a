import type { RefusalMessages } from '@shouwang/subgraph';
import { formatYuan } from '@shouwang/values';
import type { HolderTooOld } from './rules.ts';

interface NotInStatus {
  postStatus: string;
  requiredPostStatus: string;
}

interface TooShort {
  monthsRequired: number;
  earliestEnd: string;
  policyVersionId: string;
}

interface TooLow {
  minimumFen: bigint;
  policyVersionId: string;
}

export const messages: RefusalMessages = {
  PublicPostNotInStatus: {
    zh: (r: NotInStatus) => `岗位当前为 ${r.postStatus}，须为 ${r.requiredPostStatus} 才能进行这一步`,
    en: (r: NotInStatus) => `the post is ${r.postStatus}; this step is taken from ${r.requiredPostStatus}`,
  },
  PostAmountTooLow: {
    zh: (r: TooLow) =>
      `input.monthlyAmountFen：岗位补贴不得低于每月 ${formatYuan(r.minimumFen)} 元（${r.policyVersionId}）`,
    en: (r: TooLow) =>
      `input.monthlyAmountFen: a post pays at least ${formatYuan(r.minimumFen)} yuan a month (${r.policyVersionId})`,
  },
  HolderTooOld: {
    zh: (r: HolderTooOld) =>
      `该人员在 ${r.on} 为 ${r.ageYears} 周岁：上岗不得超过 ${r.hireAgeMax} 周岁，协议须在满 ${r.ageEnd} 周岁前结束（${r.policyVersionId}）`,
    en: (r: HolderTooOld) =>
      `the person is ${r.ageYears} on ${r.on}: at most ${r.hireAgeMax} when hired, and the agreement ends before the age of ${r.ageEnd} (${r.policyVersionId})`,
  },
  AgreementTooShort: {
    zh: (r: TooShort) =>
      `input.agreementTo：协议不得少于 ${r.monthsRequired} 个月，最早到 ${r.earliestEnd}（${r.policyVersionId}）`,
    en: (r: TooShort) =>
      `input.agreementTo: the agreement is for ${r.monthsRequired} months at least, until ${r.earliestEnd} or later (${r.policyVersionId})`,
  },
  PersonHoldsAnotherPost: {
    zh: (r: { publicPostId: string | null }) =>
      `该人员已在另一公益性岗位${r.publicPostId ? `（${r.publicPostId}）` : ''}：一人一岗，请先办理退岗`,
    en: (r: { publicPostId: string | null }) =>
      `the person holds another post${r.publicPostId ? ` (${r.publicPostId})` : ''}: one person, one post; vacate that one first`,
  },
};
