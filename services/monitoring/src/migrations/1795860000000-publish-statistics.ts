import { migration } from '@shouwang/database';
import { publishStatisticsSql } from '@shouwang/service';

/** Who is monitored, and why, is left out: of a small area it would tell whose household is in trouble. */
const list = {
  smallestCell: 5,
  totals: ['households', 'people'],
  breakdowns: [{ of: 'households', parts: ['liftedHouseholds'], complete: false }],
};

export const publishStatistics = migration(1795860000000, 'publish-statistics', ...publishStatisticsSql(list));
