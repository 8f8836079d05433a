import { migration } from '@shouwang/database';
import { policyRows } from '@shouwang/policy';

/** Values as published; where a source does not suffice to decide a case, `verified` is false and the source says so. */
export const seedPolicies = migration(
  1795500000001,
  'seed-policies',
  policyRows([
    {
      code: 'project-notice',
      validFrom: '2014-01-01',
      value: { days: 5 },
      source:
        '狸桥镇 2024 and 国乡振发〔2021〕3号 ask for a notice at every level; the number of days is not published: the project’s default, as long as the village notice of recognition (秦安)',
      verified: false,
    },
    {
      code: 'industry-share',
      validFrom: '2014-01-01',
      value: { percent: 0 },
      source: 'no share is published for the years before 2023, so none is asked for: the project’s default',
      verified: false,
    },
    {
      code: 'industry-share',
      validFrom: '2023-01-01',
      value: { percent: 60 },
      source: 'central fund, 2023 No. 1 document (汉阴); a county’s work points for 2023 say the same',
      verified: true,
    },
    {
      code: 'industry-share',
      validFrom: '2026-01-01',
      value: { percent: 60 },
      source:
        '2026 text (mirror): stable per province, differentiated per county; no county’s value is known, so 60 % goes on as the project’s default',
      verified: false,
    },
    {
      code: 'project-deadlines',
      validFrom: '2014-01-01',
      value: { firstBatch: '10-31', otherBatches: '11-30' },
      source: 'a county’s work points for 2023, a plan of its own; elsewhere and in other years the project’s default',
      verified: false,
    },
    {
      code: 'pairing-plan',
      validFrom: '2014-01-01',
      value: { months: 1 },
      source: 'the project’s default: as in 大余',
      verified: false,
    },
    {
      code: 'pairing-plan',
      area: '360723',
      validFrom: '2014-01-01',
      value: { months: 1 },
      source:
        '大余, 百企帮百村（带千户）: the plan is filed within one month of signing; the day it began is not published',
      verified: true,
    },
  ]),
);
