import type { RefusalMessages } from '@shouwang/subgraph';

export const messages: RefusalMessages = {
  EnterpriseAlreadyRegistered: {
    zh: (r: { field: string }) => `${r.field}：该地已登记同名经营主体，请使用已有记录`,
    en: (r: { field: string }) => `${r.field}: an enterprise of this name is registered there; use its record`,
  },
  VillageAlreadyPaired: {
    zh: (r: { field: string; regionCode: string }) => `${r.field} ${r.regionCode}：已与该村结对或重复填写，请去掉`,
    en: (r: { field: string; regionCode: string }) =>
      `${r.field} ${r.regionCode}: paired already, or given twice; leave it out`,
  },
  NoPlanOutstanding: {
    zh: (r: { planFiledOn: string | null }) =>
      r.planFiledOn === null ? '尚未与村签约，没有待备案的计划' : `帮扶计划已于 ${r.planFiledOn} 备案`,
    en: (r: { planFiledOn: string | null }) =>
      r.planFiledOn === null
        ? 'it has signed with no village, so no plan is due'
        : `its plan was filed on ${r.planFiledOn}`,
  },
};
