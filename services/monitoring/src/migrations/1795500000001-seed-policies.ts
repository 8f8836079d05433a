import { migration } from '@shouwang/database';
import { policyRows } from '@shouwang/policy';

const yuan = (amount: number): number => amount * 100;

/** Values as published; where a source does not suffice to decide a case, `verified` is false. */
export const seedPolicies = migration(
  1795500000001,
  'seed-policies',
  policyRows([
    {
      code: 'income-line',
      validFrom: '2021-01-01',
      value: { perHeadFen: yuan(6000), formula: '1.5 × poverty standard' },
      source: '中农组发〔2021〕7号',
      verified: true,
    },
    {
      code: 'income-line',
      area: '360703',
      validFrom: '2024-01-01',
      value: { perHeadFen: yuan(8500) },
      source: '南康 2024 (mirror of the official text)',
      verified: false,
    },
    {
      code: 'income-line',
      area: '350121',
      validFrom: '2023-01-01',
      value: { perHeadFen: yuan(10560) },
      source: '闽侯 2023 (mirror of the official text)',
      verified: false,
    },
    {
      code: 'income-line',
      area: '350526',
      validFrom: '2024-01-01',
      value: { perHeadFen: yuan(19560), formula: '2 × 低保' },
      source: '德化 2024',
      verified: true,
    },
    {
      code: 'income-line',
      area: '53',
      validFrom: '2025-01-01',
      value: { perHeadFen: yuan(8700) },
      source: 'Yunnan 2025 (mirror of the official text)',
      verified: false,
    },
    {
      code: 'clue-limits',
      validFrom: '2021-01-01',
      value: { signDays: 3, handleDays: 15 },
      source:
        '秦安: ≤15 days from clue to recognition; the limit for signing is the project’s own default, 常德 2021 names the step without one',
      verified: false,
    },
    {
      code: 'warning.dwelling.appraised',
      validFrom: '2021-01-01',
      value: { kind: 'NO_SAFE_HOUSING', grades: ['C', 'D'] },
      source: '常德 2021, seven kinds (七类)',
      verified: true,
    },
    {
      code: 'warning.enrolment.dropped-out',
      validFrom: '2021-01-01',
      value: { kind: 'OUT_OF_SCHOOL' },
      source: '常德 2021, seven kinds (七类)',
      verified: true,
    },
    {
      code: 'warning.employment-record.ended',
      validFrom: '2021-01-01',
      value: { kind: 'INCOME_DROP', householdJobsAtMost: 0 },
      source: '常德 2021, seven kinds (七类); the warning itself is this project’s',
      verified: false,
    },
  ]),
);
