import { migration } from '@shouwang/database';

/** Between brackets of a regular expression, in which `]` stands first. */
const written = '][A-Za-z0-9 字第号年鉴定检测验房屋危安质〔〕()（）./–—-';
/** As in `../dwellings/input.ts`. */
const reportNumber = `^([\u4e00-\u9fff]{1,8}字)?[${written}]*$`;

/**
 * Words that somebody wrote about a household are kept no more (decision 0035): what was written as a reason becomes OTHER,
 * and of a report only its number is left. Appraisals are append-only, so their rule is laid aside for this once.
 */
export const reasonsByCode = migration(
  1795900000000,
  'reasons-by-code',
  `update renovation set rejection_reason = 'OTHER' where rejection_reason is not null`,
  `alter table renovation add constraint renovation_rejection_reason_is_code check (rejection_reason in
    ('NOT_IN_GROUP', 'NOT_DANGEROUS', 'NOT_OWN_HOUSE', 'OTHER_SAFE_HOUSE', 'HELPED_BEFORE', 'PLOT_NOT_PERMITTED',
     'PAPERS_INCOMPLETE', 'WITHDRAWN_BY_HOUSEHOLD', 'OTHER'))`,
  `alter table appraisal disable trigger appraisal_append_only`,
  `update appraisal set report = case when report ~ '[0-9]' then regexp_replace(report, '[^${written}]', '', 'g') end
    where report !~ '${reportNumber}' or report !~ '[0-9]'`,
  `alter table appraisal enable trigger appraisal_append_only`,
  `alter table appraisal add constraint appraisal_report_is_number
    check (report ~ '${reportNumber}' and report ~ '[0-9]' and length(report) <= 100)`,
);
