import { migration } from '@shouwang/database';
import { publishStatisticsSql } from '@shouwang/service';

/** Amounts are left out: of one project an amount is its contract. */
const list = {
  smallestCell: 5,
  totals: ['projects', 'helpingEnterprises'],
  breakdowns: [],
};

export const publishStatistics = migration(1795860000000, 'publish-statistics', ...publishStatisticsSql(list));
