import type { RefusalMessages } from '@shouwang/subgraph';
import type { BenefitRefusal } from './rules.ts';

type Of<Name extends BenefitRefusal['refusal']> = Extract<BenefitRefusal, { refusal: Name }>;

export const messages: RefusalMessages = {
  HouseholdNotLinkable: {
    zh: () => '该农户已销户，不能建立利益联结',
    en: () => 'the household is closed and cannot be linked',
  },
  BenefitLinkExists: {
    zh: (r: { field: string }) => `${r.field}：该户与该项目已有同类的有效联结，请使用已有记录`,
    en: (r: { field: string }) =>
      `${r.field}: the household has a link of this kind with the project in force; use its record`,
  },
  BenefitLinkEnded: {
    zh: (r: Of<'BenefitLinkEnded'>) => `联结已于 ${r.endedOn} 终止`,
    en: (r: Of<'BenefitLinkEnded'>) => `the link ended on ${r.endedOn}`,
  },
  DividendAlreadyPaid: {
    zh: (r: Of<'DividendAlreadyPaid'>) =>
      r.paidPeriod === null ? `${r.field}：该期收益已兑付` : `${r.field}：${r.paidPeriod} 的收益已于 ${r.paidOn} 兑付`,
    en: (r: Of<'DividendAlreadyPaid'>) =>
      r.paidPeriod === null
        ? `${r.field}: this period was paid`
        : `${r.field}: ${r.paidPeriod} was paid on ${r.paidOn}`,
  },
  PeriodOutsideLink: {
    zh: (r: Of<'PeriodOutsideLink'>) => `${r.field}：该期间不在联结有效期内（${r.startedOn} 至 ${r.endedOn ?? '今'}）`,
    en: (r: Of<'PeriodOutsideLink'>) =>
      `${r.field}: the period lies outside the link’s time (${r.startedOn} to ${r.endedOn ?? 'now'})`,
  },
};
