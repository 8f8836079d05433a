import { migration } from '@shouwang/database';
import { publishStatisticsSql } from '@shouwang/service';

/** Grades are left out: of a small area they would tell whose house is dangerous. */
const list = {
  smallestCell: 5,
  totals: ['dwellings', 'renovation.LIVED_IN'],
  breakdowns: [],
};

export const publishStatistics = migration(1795860000000, 'publish-statistics', ...publishStatisticsSql(list));
