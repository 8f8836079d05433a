import type { RefusalMessages } from '@shouwang/subgraph';

interface NotInStatus {
  workshopStatus: string;
  requiredWorkshopStatus: string;
}

interface NotEligible {
  workersHeld: number;
  workersRequired: number;
  monthsRequired: number;
  policyVersionId: string;
}

export const messages: RefusalMessages = {
  WorkshopNotInStatus: {
    zh: (r: NotInStatus) => `车间当前为 ${r.workshopStatus}，须为 ${r.requiredWorkshopStatus} 才能进行这一步`,
    en: (r: NotInStatus) => `the workshop is ${r.workshopStatus}; this step is taken from ${r.requiredWorkshopStatus}`,
  },
  WorkshopNotEligible: {
    zh: (r: NotEligible) =>
      `须有至少 ${r.workersRequired} 名脱贫户劳动者在岗满 ${r.monthsRequired} 个月，现有 ${r.workersHeld} 名（${r.policyVersionId}）`,
    en: (r: NotEligible) =>
      `at least ${r.workersRequired} workers of lifted households must have held their jobs for ${r.monthsRequired} months; ${r.workersHeld} have (${r.policyVersionId})`,
  },
};
