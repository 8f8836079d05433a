import { migration } from '@shouwang/database';
import { policyRows } from '@shouwang/policy';

const yuan = (amount: number): number => amount * 100;

/** Values as published; where a source does not suffice to decide a case, `verified` is false. */
export const seedPolicies = migration(
  1795500000001,
  'seed-policies',
  policyRows([
    {
      code: 'working-age',
      validFrom: '1995-01-01',
      value: { years: 16 },
      source: '中华人民共和国劳动法 art. 15: nobody under 16 is employed',
      verified: true,
    },
    {
      code: 'workshop-recognition',
      validFrom: '2016-01-01',
      value: { workers: 10, months: 3 },
      source: 'the project’s own default, after 上犹: no national text states a number',
      verified: false,
    },
    {
      code: 'workshop-recognition',
      area: '360724',
      validFrom: '2016-01-01',
      value: { workers: 10, months: 3 },
      source:
        '上犹, a paper on the workshops of 赣州 (copy on a document site): the paper gives no year, the first day is ours',
      verified: true,
    },
    {
      code: 'workshop-recognition',
      area: '450206',
      validFrom: '2021-01-01',
      value: { workers: 5, months: 0 },
      source: '柳江, liujiang.gov.cn: 5 workers; no months are stated, so none are asked for; the first day is ours',
      verified: false,
    },
    {
      code: 'workshop-recognition',
      area: '360313',
      validFrom: '2020-01-01',
      value: { workers: 5, months: 0 },
      source: '湘东 2020, cs0799.com (unofficial): 5 workers; no months are stated',
      verified: false,
    },
    {
      code: 'public-post-amount',
      validFrom: '2016-01-01',
      value: { defaultFen: yuan(300), minimumFen: yuan(300) },
      source: 'the project’s own default, after 进贤: no national text states an amount',
      verified: false,
    },
    {
      code: 'public-post-amount',
      area: '360124',
      validFrom: '2021-01-01',
      value: { defaultFen: yuan(300), minimumFen: yuan(300) },
      source: '进贤, jxx.nc.gov.cn: 300 a month; that less is not paid, and the first day, are ours',
      verified: true,
    },
    {
      code: 'public-post-rules',
      validFrom: '2016-01-01',
      value: { hireAgeMax: 60, ageEnd: 70, agreementMonthsMin: 12 },
      source:
        'the project’s own default: agreement of a year after 进贤 (jxx.nc.gov.cn), 60 as the usual limit of places (newton.com.tw, unofficial), 70 after the national data rule 5_12_005',
      verified: false,
    },
    {
      code: 'public-post-rules',
      area: '52',
      validFrom: '2016-01-01',
      value: { hireAgeMax: 65, ageEnd: 70, agreementMonthsMin: 12 },
      source: 'Guizhou: to 65 (newton.com.tw, unofficial); the rest as everywhere',
      verified: false,
    },
  ]),
);
