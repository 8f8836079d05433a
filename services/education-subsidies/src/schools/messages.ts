import type { RefusalMessages } from '@shouwang/subgraph';
import type { SchoolRegionNotUsable } from './rules.ts';

const reasons: Record<SchoolRegionNotUsable['reason'], { zh: string; en: string }> = {
  TOO_WIDE: {
    zh: '学校须登记在县级、乡级或村级区划',
    en: 'a school is registered in a county, a township or a village',
  },
  NOT_VALID: {
    zh: '该区划在当日无效，请使用现行代码',
    en: 'the region is not valid on that day, use its present code',
  },
};

export const messages: RefusalMessages = {
  SchoolRegionNotUsable: {
    zh: (r: SchoolRegionNotUsable) => `input.regionCode ${r.regionCode}：${reasons[r.reason].zh}`,
    en: (r: SchoolRegionNotUsable) => `input.regionCode ${r.regionCode}: ${reasons[r.reason].en}`,
  },
  SchoolAlreadyRegistered: {
    zh: () => 'input.name：该区划内已有同名学校，请使用已登记的学校',
    en: () => 'input.name: a school of this name is registered in this region; use that one',
  },
};
