import type { BilingualText } from '@shouwang/values';
import type { Scope } from '@shouwang/viewer';

/** One role from its first day to the day before `until`; a change of what it may do is a new row. */
export interface RoleRow {
  role: RoleName;
  title: BilingualText;
  /** First day, Asia/Shanghai. */
  from: string;
  /** First day on which it is no longer in force; null: until further notice. */
  until: string | null;
  scopes: readonly Scope[];
  /** Given by the demo's provider only. */
  demo?: true;
}

export const roleNames = [
  'province',
  'county-clerk',
  'township-clerk',
  'village-officer',
  'housing-system',
  'education-system',
  'region-registrar',
  'privacy-officer',
  'auditor',
  'admin',
  'demo-operator',
] as const;

export type RoleName = (typeof roleNames)[number];

/** To see the records of all five departments. */
const seeAll = [
  'regions:read',
  'monitoring:read',
  'employment:read',
  'industry-projects:read',
  'housing-safety:read',
  'education-subsidies:read',
] as const satisfies readonly Scope[];

/** To change the records of all five departments. */
const changeAll = [
  'monitoring:write',
  'risk-clues:raise',
  'employment:write',
  'industry-projects:write',
  'housing-safety:write',
  'education-subsidies:write',
] as const satisfies readonly Scope[];

const personalData = ['personal-data:reveal', 'personal-data:serve'] as const satisfies readonly Scope[];

/**
 * Who may do what. Where a viewer may do it is said by the viewer's areas, never here. Nobody who sees records manages
 * keys, nobody who manages keys or reads the audit sees records: whoever could do both could cover a trace.
 */
export const roleTable: readonly RoleRow[] = [
  {
    role: 'province',
    title: { zh: '省级查阅（不含个人信息）', en: 'province: sees all records, no personal data' },
    from: '2026-01-01',
    until: null,
    scopes: [...seeAll, 'events:read'],
  },
  {
    role: 'county-clerk',
    title: { zh: '县级经办', en: 'county clerk: sees and changes all records' },
    from: '2026-01-01',
    until: null,
    scopes: [...seeAll, ...changeAll, 'events:read'],
  },
  {
    role: 'township-clerk',
    title: { zh: '乡镇经办', en: 'township clerk: sees all records, handles clues and monitoring' },
    from: '2026-01-01',
    until: null,
    scopes: [...seeAll, 'monitoring:write', 'risk-clues:raise', 'events:read'],
  },
  {
    role: 'village-officer',
    title: { zh: '村级专干', en: 'village officer: sees the village, raises clues' },
    from: '2026-01-01',
    until: null,
    scopes: [...seeAll, 'risk-clues:raise'],
  },
  {
    role: 'housing-system',
    title: { zh: '住建部门系统', en: "the housing bureau's system" },
    from: '2026-01-01',
    until: null,
    scopes: ['regions:read', 'housing-safety:read', 'housing-safety:write', 'events:read'],
  },
  {
    role: 'education-system',
    title: { zh: '教育部门系统', en: "the education bureau's system" },
    from: '2026-01-01',
    until: null,
    scopes: ['regions:read', 'education-subsidies:read', 'education-subsidies:write', 'events:read'],
  },
  {
    role: 'region-registrar',
    title: { zh: '行政区划维护', en: 'keeps the register of regions' },
    from: '2026-01-01',
    until: null,
    scopes: ['regions:read', 'regions:write'],
  },
  {
    role: 'privacy-officer',
    title: { zh: '个人信息保护负责人', en: 'privacy officer: unmasks for a purpose, serves persons' },
    from: '2026-01-01',
    until: null,
    scopes: [...seeAll, ...personalData],
  },
  {
    role: 'auditor',
    title: { zh: '审计', en: 'auditor: the audit and nothing else' },
    from: '2026-01-01',
    until: null,
    scopes: ['audit:read'],
  },
  {
    role: 'admin',
    title: { zh: '密钥与角色管理', en: 'administrator: keys and roles, no records' },
    from: '2026-01-01',
    until: null,
    scopes: ['access:manage'],
  },
  {
    role: 'demo-operator',
    title: { zh: '演示操作员（仅演示）', en: 'operator of the demo, for its tests and tools only' },
    from: '2026-01-01',
    until: null,
    scopes: [
      ...seeAll,
      ...changeAll,
      'regions:write',
      'events:read',
      'personal-data:serve',
      'audit:read',
      'access:manage',
    ],
    demo: true,
  },
];

/** The rows that hold on a day (`YYYY-MM-DD`, Asia/Shanghai). */
export function rolesInForce(day: string, table: readonly RoleRow[] = roleTable): RoleRow[] {
  return table.filter(({ from, until }) => from <= day && (until === null || day < until));
}

/** The scopes of these roles on a day; a role that is not in force gives nothing. */
export function scopesOf(roles: readonly string[], day: string, table: readonly RoleRow[] = roleTable): Scope[] {
  const given = rolesInForce(day, table).filter(({ role }) => roles.includes(role));
  return [...new Set(given.flatMap(({ scopes }) => scopes))];
}

/** Those that nobody but the demo's provider may give. */
export const demoRoles: readonly string[] = roleTable.filter(({ demo }) => demo).map(({ role }) => role);

/**
 * What no key holds: personal data is shown to a person who gives a reason, not to a system; and a key that makes keys
 * would live on in them after it was revoked.
 */
const forPersonsOnly: readonly Scope[] = [...personalData, 'access:manage'];

/** Those that a key may have: of the others some row gives what is for persons only, on whatever day. */
export const keyRoles: readonly RoleName[] = roleNames.filter((name) =>
  roleTable.every(
    ({ role, demo, scopes }) => role !== name || (!demo && !scopes.some((one) => forPersonsOnly.includes(one))),
  ),
);
