import type { RefusalMessages } from '@shouwang/subgraph';
import type { EmploymentSiteNotUsable, WorkerNotOnRegister } from './rules.ts';

const registerReasons: Record<WorkerNotOnRegister['registerReason'], { zh: string; en: string }> = {
  PERSON_LEFT: { zh: '该人员已离户', en: 'the person has left the household' },
  HOUSEHOLD_CLOSED: { zh: '所在农户已销户', en: 'the household is closed' },
};

const siteReasons: Record<EmploymentSiteNotUsable['siteReason'], { zh: string; en: string }> = {
  NOT_A_VILLAGE: { zh: '车间和岗位须设在村级区划', en: 'workshops and posts are in villages' },
  NOT_VALID: { zh: '该区划今日无效，请使用现行代码', en: 'the region is not valid today, use its present code' },
};

export const messages: RefusalMessages = {
  WorkerNotOnRegister: {
    zh: (r: WorkerNotOnRegister) => `input.personId：${registerReasons[r.registerReason].zh}，请先在监测帮扶中更正登记`,
    en: (r: WorkerNotOnRegister) =>
      `input.personId: ${registerReasons[r.registerReason].en}; correct the register in monitoring first`,
  },
  EmploymentSiteNotUsable: {
    zh: (r: EmploymentSiteNotUsable) => `input.regionCode ${r.regionCode}：${siteReasons[r.siteReason].zh}`,
    en: (r: EmploymentSiteNotUsable) => `input.regionCode ${r.regionCode}: ${siteReasons[r.siteReason].en}`,
  },
};
