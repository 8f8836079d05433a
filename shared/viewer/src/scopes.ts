import type { BilingualText } from '@shouwang/values';

/**
 * Every scope there is. A field of the graph declares the one that it takes; a role is a list of them. A scope says what
 * may be done, the viewer's areas say where.
 */
export const scopes = {
  'monitoring:read': { zh: '查看监测帮扶记录', en: 'see the records of monitoring' },
  'monitoring:write': { zh: '办理监测帮扶业务', en: 'change the records of monitoring' },
  'risk-clues:raise': { zh: '上报风险线索', en: 'raise a risk clue' },
  'employment:read': { zh: '查看就业帮扶记录', en: 'see the records of employment' },
  'employment:write': { zh: '办理就业帮扶业务', en: 'change the records of employment' },
  'industry-projects:read': { zh: '查看产业项目记录', en: 'see the records of industry projects' },
  'industry-projects:write': { zh: '办理产业项目业务', en: 'change the records of industry projects' },
  'housing-safety:read': { zh: '查看住房安全记录', en: 'see the records of housing safety' },
  'housing-safety:write': { zh: '办理住房安全业务', en: 'change the records of housing safety' },
  'education-subsidies:read': { zh: '查看教育资助记录', en: 'see the records of education subsidies' },
  'education-subsidies:write': { zh: '办理教育资助业务', en: 'change the records of education subsidies' },
  'regions:read': { zh: '查看行政区划', en: 'see the regions' },
  'regions:write': { zh: '维护行政区划', en: 'change the regions' },
  'events:read': { zh: '接收变更事件', en: 'receive change events' },
  'personal-data:reveal': { zh: '凭用途查看未脱敏的个人信息', en: 'see personal data in clear, for a purpose' },
  'personal-data:serve': { zh: '办理个人信息查询、更正与删除', en: 'serve a person: report, correction, erasure' },
  'audit:read': { zh: '查看审计记录', en: 'see the audit' },
  'access:manage': { zh: '管理密钥与角色', en: 'manage keys and roles' },
} as const satisfies Record<string, BilingualText>;

export type Scope = keyof typeof scopes;
