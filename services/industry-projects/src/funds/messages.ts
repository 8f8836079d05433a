import type { RefusalMessages } from '@shouwang/subgraph';
import { formatYuan } from '@shouwang/values';
import type { FundRefusal } from './rules.ts';

type Of<Name extends FundRefusal['refusal']> = Extract<FundRefusal, { refusal: Name }>;

export const messages: RefusalMessages = {
  BudgetLineDoesNotCover: {
    zh: (r: Of<'BudgetLineDoesNotCover'>) =>
      r.reason === 'REGION'
        ? `${r.field}：项目不在该预算的地区内，请选用其所在地区的预算`
        : `${r.field}：预算为 ${r.lineYear} 年度，项目计划为 ${r.planYear} 年度，请选用同年度的预算或先结转项目`,
    en: (r: Of<'BudgetLineDoesNotCover'>) =>
      r.reason === 'REGION'
        ? `${r.field}: the project lies outside the line’s area; take a line of its area`
        : `${r.field}: the line is for ${r.lineYear}, the project is planned for ${r.planYear}; take a line of that year, or roll the project over`,
  },
  BudgetLineExceeded: {
    zh: (r: Of<'BudgetLineExceeded'>) => `${r.field}：超出预算余额，尚可安排 ${formatYuan(r.remainingFen)} 元`,
    en: (r: Of<'BudgetLineExceeded'>) =>
      `${r.field}: more than is left of the line; ${formatYuan(r.remainingFen)} yuan are left`,
  },
  IndustryShareNotKept: {
    zh: (r: Of<'IndustryShareNotKept'>) =>
      `${r.field}：产业占比须不低于 ${r.sharePercent}%（${r.sharePolicyId}），非产业尚可安排 ${formatYuan(r.remainingFen)} 元`,
    en: (r: Of<'IndustryShareNotKept'>) =>
      `${r.field}: ${r.sharePercent} % must go to industry (${r.sharePolicyId}); ${formatYuan(r.remainingFen)} yuan are left outside it`,
  },
};
