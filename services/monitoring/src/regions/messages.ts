import type { RefusalMessages } from '@shouwang/subgraph';
import type { RegionNotUsable } from './rules.ts';

const regionReasons: Record<RegionNotUsable['reason'], { zh: string; en: string }> = {
  UNKNOWN: { zh: '没有此区划代码', en: 'there is no such region' },
  NOT_A_VILLAGE: { zh: '农户须登记在村级区划', en: 'households are registered in villages' },
  NO_VALID_PARENT: {
    zh: '上级区划不存在或在当日无效',
    en: 'the region above does not exist, or is not valid on that day',
  },
  NOT_VALID: {
    zh: '该区划在当日无效，请使用现行代码',
    en: 'the region is not valid on that day, use its present code',
  },
};

export const messages: RefusalMessages = {
  RegionNotUsable: {
    zh: (r: RegionNotUsable) => `input.regionCode ${r.regionCode}：${regionReasons[r.reason].zh}`,
    en: (r: RegionNotUsable) => `input.regionCode ${r.regionCode}: ${regionReasons[r.reason].en}`,
  },
  RegionAlreadyExists: {
    zh: (r: { regionCode: string }) => `区划代码 ${r.regionCode} 已存在，代码不可重复使用`,
    en: (r: { regionCode: string }) => `region ${r.regionCode} exists already; a code is not used twice`,
  },
  RegionHasValidChildren: {
    zh: (r: { validChildren: number }) => `仍有 ${r.validChildren} 个有效的下级区划，请先撤销或改编`,
    en: (r: { validChildren: number }) =>
      `${r.validChildren} regions below are still valid; abolish or recode them first`,
  },
};
