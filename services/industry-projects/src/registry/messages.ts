import type { RefusalMessages } from '@shouwang/subgraph';
import type { IndustryRegionUnsuitable } from './rules.ts';

const reasons: Record<IndustryRegionUnsuitable['reason'], { zh: string; en: string }> = {
  NOT_A_VILLAGE: { zh: '须为村级区划', en: 'it must be a village' },
  BELOW_COUNTY: { zh: '须为县级及以上区划', en: 'it must be a county or above' },
  NOT_VALID: { zh: '该区划在当日无效，请使用现行代码', en: 'it is not valid on that day, use its present code' },
};

export const messages: RefusalMessages = {
  IndustryRegionUnsuitable: {
    zh: (r: IndustryRegionUnsuitable) => `${r.field} ${r.regionCode}：${reasons[r.reason].zh}`,
    en: (r: IndustryRegionUnsuitable) => `${r.field} ${r.regionCode}: ${reasons[r.reason].en}`,
  },
};
