import type { RefusalMessages } from '@shouwang/subgraph';
import { formatYuan } from '@shouwang/values';

export const messages: RefusalMessages = {
  HouseholdAlreadyMonitored: {
    zh: () => '该户已是监测对象，请查看其现有记录',
    en: () => 'the household is monitored already; look at its record',
  },
  NotEligibleForMonitoring: {
    zh: (r: { incomeLineFen: bigint; linePolicyId: string }) =>
      `人均收入不低于 ${formatYuan(r.incomeLineFen)} 元（${r.linePolicyId}）且未遭受冲击，不符合三类条件`,
    en: (r: { incomeLineFen: bigint; linePolicyId: string }) =>
      `income per head is not under ${formatYuan(r.incomeLineFen)} yuan (${r.linePolicyId}) and there is no shock: no category fits`,
  },
  RisksInvalid: {
    zh: (r: { field: string }) => `${r.field}：请填写 1 至 5 项不重复的风险类型`,
    en: (r: { field: string }) => `${r.field}: give one to five different risks`,
  },
};
