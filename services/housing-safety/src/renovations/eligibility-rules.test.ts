import { describe, expect, test } from '@jest/globals';
import type { DwellingRow } from '../dwellings/table.ts';
import { eligibility, type Applicant } from './eligibility-rules.ts';

const house = (id: string, change: Partial<DwellingRow> = {}): DwellingRow => ({
  id,
  version: 2,
  regionCode: '360704101201',
  householdId: 'h1',
  tenure: 'OWN',
  builtYear: 1980,
  areaSquareMetres: 80,
  residents: 0,
  occupied: false,
  occupancySince: '2024-01-01',
  grade: 'D',
  appraisedOn: '2026-01-10',
  registeredOn: '2024-01-01',
  demolishedOn: null,
  ...change,
});
const application = { id: 'r1', applicantGroup: 'MINIMUM_LIVING_ALLOWANCE' as const };
const applicant = (change: Partial<Applicant> = {}): Applicant => ({
  household: { status: 'ACTIVE', memberCount: 3, origin: 'LIFTED' },
  dwellings: [],
  renovations: [],
  ...change,
});

describe('the house', () => {
  test.each([
    ['graded C', { grade: 'C' }, null],
    ['graded D', { grade: 'D' }, null],
    ['graded B', { grade: 'B' }, 'DwellingNotDangerous'],
    ['graded A', { grade: 'A' }, 'DwellingNotDangerous'],
    ['never appraised', { grade: null, appraisedOn: null }, 'DwellingNotDangerous'],
    ['pulled down', { demolishedOn: '2026-02-01' }, 'DwellingDemolished'],
    ['in a settlement', { tenure: 'SETTLEMENT' }, null],
    ['rented', { tenure: 'RENTED' }, 'DwellingNotOwn'],
    ['borrowed', { tenure: 'BORROWED' }, 'DwellingNotOwn'],
    ['a care home', { tenure: 'CARE_HOME' }, 'DwellingNotOwn'],
  ] as const)('%s: %s', (_, change, refusal) => {
    const decision = eligibility(application, house('d1', change), applicant());
    expect(decision).toMatchObject(refusal ? { ok: false, refusal: { refusal } } : { ok: true });
  });
});

describe('one plot and only house: another one that is', () => {
  test.each([
    ['safe', { grade: 'A' }, false],
    ['watched', { grade: 'B' }, false],
    ['never appraised', { grade: null, appraisedOn: null }, false],
    ['a safe flat in a settlement', { tenure: 'SETTLEMENT', grade: 'A' }, false],
    ['dangerous as well', { grade: 'C' }, true],
    ['pulled down', { grade: 'A', demolishedOn: '2026-02-01' }, true],
    ['rented', { tenure: 'RENTED', grade: 'A' }, true],
    ['borrowed', { tenure: 'BORROWED', grade: 'A' }, true],
    ['a care home', { tenure: 'CARE_HOME', grade: 'A' }, true],
  ] as const)('%s', (_, change, ok) => {
    const dwellings = [house('d1'), house('d2', change)];
    const decision = eligibility(application, house('d1'), applicant({ dwellings }));
    expect(decision).toMatchObject(ok ? { ok } : { refusal: { refusal: 'NotTheOnlyHouse', otherDwellingId: 'd2' } });
  });

  test.each([
    ['APPLIED', false],
    ['APPROVED', false],
    ['BUILT', false],
    ['ACCEPTED', false],
    ['PAID', false],
    ['REJECTED', true],
  ] as const)('dangerous with a renovation that is %s', (status, ok) => {
    const dwellings = [house('d1'), house('d2')];
    const renovations = [{ id: 'r2', dwellingId: 'd2', status }];
    expect(eligibility(application, house('d1'), applicant({ dwellings, renovations })).ok).toBe(ok);
  });
});

describe('the group', () => {
  const never = { id: 'r1', applicantGroup: 'LIFTED_NEVER_HELPED' as const };
  const helped = (status: 'PAID' | 'LIVED_IN' | 'ACCEPTED' | 'REJECTED') =>
    applicant({ renovations: [{ id: 'r0', dwellingId: 'd1', status }] });

  test.each([
    ['lifted and never helped', applicant(), null],
    ['lifted, an earlier application rejected', helped('REJECTED'), null],
    ['lifted, not paid yet', helped('ACCEPTED'), null],
    ['lifted and paid before', helped('PAID'), 'NEVER_HELPED'],
    ['lifted and helped before', helped('LIVED_IN'), 'NEVER_HELPED'],
    [
      'never registered poor',
      applicant({ household: { status: 'ACTIVE', memberCount: 3, origin: 'ORDINARY' } }),
      'LIFTED',
    ],
  ])('"lifted, never helped": %s', (_, who, condition) => {
    const decision = eligibility(never, house('d1'), who);
    expect(decision).toMatchObject(
      condition ? { refusal: { refusal: 'ApplicantGroupDoesNotFit', condition } } : { ok: true, grade: 'D' },
    );
  });

  test('the other five are identified by their own departments', () => {
    const who = applicant({ household: { status: 'ACTIVE', memberCount: 3, origin: 'ORDINARY' } });
    for (const applicantGroup of [
      'RETURN_RISK',
      'MINIMUM_LIVING_ALLOWANCE',
      'DISPERSED_EXTREME_HARDSHIP',
      'SUDDEN_HARDSHIP',
      'ALLOWANCE_MARGINAL',
    ] as const) {
      expect(eligibility({ id: 'r1', applicantGroup }, house('d1'), who).ok).toBe(true);
    }
  });

  test('a closed household has nothing renovated', () => {
    const closed = applicant({ household: { status: 'CLOSED', memberCount: 0, origin: 'LIFTED' } });
    expect(eligibility(application, house('d1'), closed)).toMatchObject({
      refusal: { refusal: 'DwellingHouseholdClosed' },
    });
  });
});
