import type { BilingualText } from '@shouwang/values';

/** Why personal data may be shown in clear: the closed list of the `x-purpose` header and of mutations' inputs. */
export const purposes = {
  HOUSE_CHECK: { zh: '入户核查', en: 'a check at the house' },
  RECOGNITION: { zh: '监测对象识别认定', en: 'recognition of a monitored household' },
  DELIVERY: { zh: '帮扶政策兑现', en: 'delivery of a policy to the person' },
  CORRECTION: { zh: '信息核对与更正', en: 'comparison and correction of the record' },
  PERSON_REQUEST: { zh: '本人申请查询', en: 'a request of the person concerned' },
} as const satisfies Record<string, BilingualText>;

export type Purpose = keyof typeof purposes;
