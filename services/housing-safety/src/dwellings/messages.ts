import type { RefusalMessages } from '@shouwang/subgraph';
import type { PlotNotUsable, TooManyResidents } from './rules.ts';

const plotFaults: Record<PlotNotUsable['reason'], { zh: string; en: string }> = {
  NOT_A_VILLAGE: { zh: '住房须登记在村级区划', en: 'a dwelling is registered in a village' },
  NOT_VALID: { zh: '该村在当日无效，请使用现行代码', en: 'the village is not valid on that day, use its present code' },
};

export const messages: RefusalMessages = {
  PlotNotUsable: {
    zh: (r: PlotNotUsable) => `input.regionCode ${r.regionCode}：${plotFaults[r.reason].zh}`,
    en: (r: PlotNotUsable) => `input.regionCode ${r.regionCode}: ${plotFaults[r.reason].en}`,
  },
  DwellingHouseholdClosed: {
    zh: () => '该农户已销户，不能再为其登记住房、入住或申请改造',
    en: () => 'the household is closed: no dwelling, move or renovation can be recorded for it',
  },
  TooManyResidents: {
    zh: (r: TooManyResidents) =>
      `${r.field}：该户在册 ${r.memberCount} 人，其中 ${r.livingElsewhere} 人已住在其他住房：请核对人数，或先登记从原住房搬离`,
    en: (r: TooManyResidents) =>
      `${r.field}: the household has ${r.memberCount} members, ${r.livingElsewhere} of them live in its other dwellings: check the number, or record first that they left`,
  },
  DwellingDemolished: {
    zh: (r: { demolishedOn: string }) => `该住房已于 ${r.demolishedOn} 拆除`,
    en: (r: { demolishedOn: string }) => `the dwelling was pulled down on ${r.demolishedOn}`,
  },
  DwellingOccupied: {
    zh: (r: { residents: number }) => `该住房现住 ${r.residents} 人：请先登记搬离`,
    en: (r: { residents: number }) => `${r.residents} live in the dwelling: record first that they left`,
  },
  DwellingNotOccupied: {
    zh: () => '该住房无人居住：请先登记入住',
    en: () => 'nobody lives in the dwelling: record first that somebody moved in',
  },
};
