import { migration } from '@shouwang/database';
import { policyRows } from '@shouwang/policy';

const yuan = (amount: number): number => amount * 100;

const planOf2019 = { builtBy: '06-30', acceptedAndPaidBy: '07-31', livedInBy: '08-31' };

/** Values as published; where a source does not suffice to decide a case, `verified` is false. */
export const seedPolicies = migration(
  1795500000001,
  'seed-policies',
  policyRows([
    {
      code: 'renovation-grant',
      validFrom: '2021-01-01',
      value: { C: yuan(10_000), D: yuan(30_000) },
      source:
        '项目默认值，未见公布：赣州现行危房改造补助标准未找到 · the project’s own default: no published amount was found, that of 赣州 in force neither',
      verified: false,
    },
    {
      code: 'renovation-deadlines',
      area: '611026',
      validFrom: '2019-01-01',
      value: planOf2019,
      source: '柞水 2019 计划：908 户危房改造 · plan of 2019 for 908 renovations',
      verified: true,
    },
    {
      code: 'renovation-deadlines',
      validFrom: '2021-01-01',
      value: planOf2019,
      source:
        '项目默认值，沿用柞水 2019 计划的日期；未见全国规定 · the project’s own default with the days of 柞水’s plan of 2019: no national ones were found',
      verified: false,
    },
  ]),
);
