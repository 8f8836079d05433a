import { migration } from '@shouwang/database';

/** Words that somebody wrote as the reason of a withdrawal are kept no more (decision 0035): they become OTHER. */
export const reasonsByCode = migration(
  1795900000000,
  'reasons-by-code',
  `update workshop set withdrawal_reason = 'OTHER' where withdrawal_reason is not null`,
  `alter table workshop add constraint workshop_withdrawal_reason_is_code check (withdrawal_reason in
    ('TOO_FEW_WORKERS', 'CLOSED', 'GIVEN_UP_BY_OPERATOR', 'NO_INSURANCE', 'WAGES_OWED', 'FALSE_CLAIMS', 'OTHER'))`,
);
