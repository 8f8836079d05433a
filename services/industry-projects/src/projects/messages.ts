import type { RefusalMessages } from '@shouwang/subgraph';
import { formatYuan } from '@shouwang/values';
import type { ProjectNotInStage, ProjectRefusal } from './rules.ts';

type Of<Name extends ProjectRefusal['refusal']> = Extract<ProjectRefusal, { refusal: Name }>;

export const messages: RefusalMessages = {
  ProjectNotInStage: {
    zh: (r: ProjectNotInStage) =>
      r.takenFrom.length === 0
        ? `出资方为 ${r.financing} 的项目没有这一步`
        : `项目当前为 ${r.stage}，须为 ${r.takenFrom.join('、')} 才能办理`,
    en: (r: ProjectNotInStage) =>
      r.takenFrom.length === 0
        ? `a project financed by ${r.financing} never takes this step`
        : `the project is ${r.stage}; this is done in ${r.takenFrom.join(', ')}`,
  },
  NoticeTooShort: {
    zh: (r: Of<'NoticeTooShort'>) =>
      `${r.field}：公示须满 ${r.requiredDays} 天，最早至 ${r.earliestEnd}（${r.noticePolicyId}）`,
    en: (r: Of<'NoticeTooShort'>) =>
      `${r.field}: the notice lasts ${r.requiredDays} days at least, to ${r.earliestEnd} (${r.noticePolicyId})`,
  },
  PlanYearOutOfRange: {
    zh: (r: Of<'PlanYearOutOfRange'>) => `${r.field}：计划年度须在 ${r.earliestYear} 至 ${r.latestYear} 之间`,
    en: (r: Of<'PlanYearOutOfRange'>) => `${r.field}: the plan year is between ${r.earliestYear} and ${r.latestYear}`,
  },
  PlanYearNotOver: {
    zh: (r: Of<'PlanYearNotOver'>) => `${r.planYear} 年度尚未结束，${r.rollOverFrom} 起方可结转`,
    en: (r: Of<'PlanYearNotOver'>) => `${r.planYear} is not over; it rolls over from ${r.rollOverFrom} on`,
  },
  EnterpriseRequired: {
    zh: (r: Of<'EnterpriseRequired'>) => `${r.field}：自筹项目须指明出资的经营主体`,
    en: (r: Of<'EnterpriseRequired'>) => `${r.field}: name the enterprise that pays for the project`,
  },
  ProjectAlreadyInPlan: {
    zh: (r: { field: string }) => `${r.field}：该村该计划年度已有同名项目，请核对或更名`,
    en: (r: { field: string }) =>
      `${r.field}: the village has a project of this name in that plan year; check it or take another name`,
  },
  ProjectBudgetExceeded: {
    zh: (r: Of<'ProjectBudgetExceeded'>) => `${r.field}：超出项目预算，尚可安排 ${formatYuan(r.remainingFen)} 元`,
    en: (r: Of<'ProjectBudgetExceeded'>) =>
      `${r.field}: more than the project’s budget; ${formatYuan(r.remainingFen)} yuan are left`,
  },
  PaymentOverAllocation: {
    zh: (r: Of<'PaymentOverAllocation'>) =>
      `${r.field}：超出已安排未拨付的资金，尚可拨付 ${formatYuan(r.remainingFen)} 元`,
    en: (r: Of<'PaymentOverAllocation'>) =>
      `${r.field}: more than is allocated and unpaid; ${formatYuan(r.remainingFen)} yuan are left`,
  },
};
