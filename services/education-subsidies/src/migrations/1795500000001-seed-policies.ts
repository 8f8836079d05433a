import { migration } from '@shouwang/database';
import { policyRows } from '@shouwang/policy';

const yuan = (amount: number): number => amount * 100;

/** The same for day pupils and boarders: the source tells levels, not boarding. */
const levels = (...amounts: number[]): { day: number[]; boarder: number[] } => ({
  day: amounts.map(yuan),
  boarder: amounts.map(yuan),
});

const compulsory = (boarder: number, day: number): { day: number[]; boarder: number[] } => ({
  day: [yuan(day)],
  boarder: [yuan(boarder)],
});

const gaoan = { area: '360983', validFrom: '2025-01-01', source: '高安 2025', verified: true };
const ganzhou = { area: '3607', validFrom: '2022-01-01', source: '赣州 2022 (unofficial page)', verified: false };
const before = 'the first year is not stated, 2021 is the project’s own';

/** Values as published; where a source does not suffice to decide a case, `verified` is false. */
export const seedPolicies = migration(
  1795500000001,
  'seed-policies',
  policyRows([
    {
      code: 'roster-age',
      validFrom: '2021-01-01',
      value: { from: 3, to: 23 },
      source: '常德 2021: everybody of the village aged 3–23; for other places the project’s own default',
      verified: false,
    },
    {
      code: 'roster-age',
      area: '4307',
      validFrom: '2021-01-01',
      value: { from: 3, to: 23 },
      source: '常德 2021: everybody of the village aged 3–23',
      verified: true,
    },
    {
      code: 'compulsory-school-age',
      validFrom: '2021-01-01',
      value: { from: 6, to: 15 },
      source:
        '常德 2021 (6–15); for other places the project’s own default: a national data rule (5_12_014) takes 6–14',
      verified: false,
    },
    {
      code: 'compulsory-school-age',
      area: '4307',
      validFrom: '2021-01-01',
      value: { from: 6, to: 15 },
      source: '常德 2021: persuasion of drop-outs aged 6–15',
      verified: true,
    },
    {
      code: 'term-first-day',
      validFrom: '2021-01-01',
      value: { spring: '02-15', autumn: '09-01' },
      source:
        'the project’s own default; that the state is judged on the first day of term: Chongqing (unofficial page)',
      verified: false,
    },
    { ...gaoan, code: 'stage-aid.kindergarten', value: levels(1500, 800) },
    { ...gaoan, code: 'stage-aid.primary', value: compulsory(1250, 625) },
    { ...gaoan, code: 'stage-aid.junior', value: compulsory(1500, 750) },
    { ...gaoan, code: 'stage-aid.senior', value: levels(1800, 2300, 2800) },
    { ...ganzhou, code: 'stage-aid.primary', value: { ...compulsory(1000, 500), liftedBoarderExtraFen: yuan(500) } },
    { ...ganzhou, code: 'stage-aid.junior', value: { ...compulsory(1250, 625), liftedBoarderExtraFen: yuan(500) } },
    {
      code: 'stage-aid.senior',
      validFrom: '2021-01-01',
      value: levels(2000),
      source: `national, until autumn 2024 (unofficial page); ${before}`,
      verified: false,
    },
    {
      code: 'stage-aid.senior',
      validFrom: '2025-01-01',
      value: levels(2300),
      source: 'national, from spring 2025 (unofficial page)',
      verified: false,
    },
    {
      code: 'stage-aid.vocational',
      validFrom: '2021-01-01',
      value: levels(2000),
      source: `national, until autumn 2024 (unofficial page); ${before}`,
      verified: false,
    },
    {
      code: 'stage-aid.vocational',
      validFrom: '2025-01-01',
      value: levels(2300),
      source: 'national, from spring 2025 (unofficial page)',
      verified: false,
    },
    {
      code: 'stage-aid.university',
      validFrom: '2021-01-01',
      value: levels(3300),
      source: `national, until spring 2024 (unofficial page); ${before}`,
      verified: false,
    },
    {
      code: 'stage-aid.university',
      validFrom: '2024-08-01',
      value: levels(3700),
      source: 'national, from autumn 2024 (unofficial page)',
      verified: false,
    },
    {
      code: 'rain-and-dew',
      validFrom: '2021-01-01',
      value: { perTermFen: yuan(1500), stages: ['VOCATIONAL'] },
      source: '雨露计划: 3,000 a school year, vocational only, practice year included (unofficial pages)',
      verified: false,
    },
  ]),
);
