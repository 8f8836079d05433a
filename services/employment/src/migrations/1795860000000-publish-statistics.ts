import { migration } from '@shouwang/database';
import { publishStatisticsSql } from '@shouwang/service';

/** Wages, and jobs by route and place, are left out. */
const list = {
  smallestCell: 5,
  totals: ['people', 'workshops'],
  breakdowns: [],
};

export const publishStatistics = migration(1795860000000, 'publish-statistics', ...publishStatisticsSql(list));
