import { describe, expect, test } from '@jest/globals';
import { scopes } from '@shouwang/viewer';
import { demoRoles, roleNames, roleTable, scopesOf, type RoleRow } from './roles.ts';

const day = '2026-06-30';
const records = Object.keys(scopes).filter(
  (scope) => /:(read|write|raise)$/.test(scope) && !/^(audit|regions|events):/.test(scope),
);

describe('the table of roles', () => {
  test('has a row for each role, and no two of one role on the same day', () => {
    for (const role of roleNames) {
      const rows = roleTable.filter((row) => row.role === role).toSorted((a, b) => (a.from < b.from ? -1 : 1));
      expect([role, rows.length]).not.toEqual([role, 0]);
      for (const [index, row] of rows.entries()) {
        expect(row.until === null || row.from < row.until).toBe(true);
        const next = rows[index + 1];
        if (next) expect([role, row.until !== null && row.until <= next.from]).toEqual([role, true]);
      }
    }
  });

  test('province and privacy officer change nothing, and of the two only the latter unmasks', () => {
    expect(scopesOf(['province', 'privacy-officer'], day).filter((scope) => scope.endsWith(':write'))).toEqual([]);
    expect(scopesOf(['province'], day)).not.toContain('personal-data:reveal');
    expect(roleTable.filter((row) => row.scopes.includes('personal-data:reveal')).map(({ role }) => role)).toEqual([
      'privacy-officer',
    ]);
  });

  test('whoever manages keys or reads the audit sees no record', () => {
    expect(scopesOf(['admin', 'auditor'], day)).toEqual(['audit:read', 'access:manage']);
    for (const { role, scopes: given, demo } of roleTable) {
      if (demo) continue;
      const isWatcher = given.includes('access:manage') || given.includes('audit:read');
      if (isWatcher) expect([role, given.filter((scope) => records.includes(scope))]).toEqual([role, []]);
    }
  });

  test("a department's system has its own department only", () => {
    expect(scopesOf(['housing-system'], day).filter((scope) => records.includes(scope))).toEqual([
      'housing-safety:read',
      'housing-safety:write',
    ]);
    expect(scopesOf(['education-system'], day).filter((scope) => records.includes(scope))).toEqual([
      'education-subsidies:read',
      'education-subsidies:write',
    ]);
  });

  test('a demo role says so in its name', () => {
    expect(demoRoles).toEqual(['demo-operator']);
  });
});

describe('a role', () => {
  const row = (from: string, until: string | null, scope: 'audit:read' | 'events:read'): RoleRow => ({
    role: 'auditor',
    title: { zh: '审计', en: 'auditor' },
    from,
    until,
    scopes: [scope],
  });
  const table = [row('2026-01-01', '2026-07-01', 'audit:read'), row('2026-07-01', '2026-09-01', 'events:read')];

  test.each([
    ['2025-12-31', []],
    ['2026-01-01', ['audit:read']],
    ['2026-06-30', ['audit:read']],
    ['2026-07-01', ['events:read']],
    ['2026-08-31', ['events:read']],
    ['2026-09-01', []],
  ])('on %s gives %j', (on, given) => {
    expect(scopesOf(['auditor'], on, table)).toEqual(given);
  });

  test('that is not in the table gives nothing', () => {
    expect(scopesOf(['demo', 'constructor', '__proto__', ''], day)).toEqual([]);
  });
});
