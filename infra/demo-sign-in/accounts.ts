import type { RoleName } from '@shouwang/gateway';
import { levelOf, parseRegionCode, type BilingualText, type RegionCode, type RegionLevel } from '@shouwang/values';
import { readRegions } from '../regions/regions.ts';

/** An account of the demo: nobody's, known to everybody, with invented people's records to see. */
export interface DemoAccount {
  name: string;
  title: BilingualText;
  role: RoleName;
  areas: readonly string[];
}

const jiangxi = '360000000000';

/** What a person is in a region of each level, by the word that begins the account's name. */
const regionalRoles: Readonly<Record<string, { role: RoleName; level: RegionLevel; digits: number }>> = {
  county: { role: 'county-clerk', level: 'COUNTY', digits: 6 },
  township: { role: 'township-clerk', level: 'TOWNSHIP', digits: 9 },
  village: { role: 'village-officer', level: 'VILLAGE', digits: 12 },
};

const named: readonly DemoAccount[] = [
  account('province', 'province', [jiangxi], '演示：江西省查阅', 'demo: sees all of Jiangxi, no personal data'),
  regional('county', '360704', '演示：赣县区经办', 'demo: clerk of 赣县区'),
  regional('county', '361104', '演示：广信区经办', 'demo: clerk of 广信区'),
  regional('township', '360704100', '演示：赣县区梅林镇经办', 'demo: clerk of the township 梅林镇'),
  regional('village', '360704101201', '演示：王母渡镇枧溪村专干', 'demo: officer of the village 枧溪村'),
  account('housing-system', 'housing-system', [jiangxi], '演示：住建部门系统', "demo: the housing bureau's system"),
  account(
    'education-system',
    'education-system',
    [jiangxi],
    '演示：教育部门系统',
    "demo: the education bureau's system",
  ),
  account(
    'privacy-officer',
    'privacy-officer',
    [jiangxi],
    '演示：个人信息保护负责人',
    'demo: may unmask for a purpose',
  ),
  account('auditor', 'auditor', [jiangxi], '演示：审计', 'demo: the audit and nothing else'),
  // The area is that of the keys: no scope shows a record.
  account('admin', 'admin', [jiangxi], '演示：密钥与角色管理', 'demo: keys and roles, no records'),
  account(
    'demo-operator',
    'demo-operator',
    [jiangxi],
    '演示：操作员（测试与工具用）',
    "demo: operator for the demo's tests and tools",
  ),
];

export const demoAccountNames = named.map(({ name }) => name);

export function demoAccounts(): readonly DemoAccount[] {
  return named;
}

/** Beside those that are named, `county-…`, `township-…` and `village-…` of each region that there is. */
export function demoAccountNamed(name: string): DemoAccount | null {
  const known = named.find((one) => one.name === name);
  if (known) return known;
  const [, kind = '', digits = ''] = /^([a-z]+)-(\d+)$/.exec(name) ?? [];
  const regionalRole = Object.hasOwn(regionalRoles, kind) ? regionalRoles[kind] : undefined;
  const code = parseRegionCode(digits);
  if (!regionalRole || !code.ok || digits.length !== regionalRole.digits) return null;
  const region = levelOf(code.value) === regionalRole.level ? regionNames().get(code.value) : undefined;
  return region === undefined ? null : regional(kind, digits, `演示：${region}`, `demo: ${region}`);
}

let names: ReadonlyMap<RegionCode, string> | null = null;

function regionNames(): ReadonlyMap<RegionCode, string> {
  names ??= new Map(readRegions().map(({ code, name }) => [code, name]));
  return names;
}

function account(name: string, role: RoleName, areas: readonly string[], zh: string, en: string): DemoAccount {
  return { name, role, areas, title: { zh, en } };
}

function regional(kind: string, digits: string, zh: string, en: string): DemoAccount {
  const { role } = regionalRoles[kind] ?? {};
  if (!role) throw new Error(`no regional role ${kind}`);
  return account(`${kind}-${digits}`, role, [digits.padEnd(12, '0')], zh, en);
}
