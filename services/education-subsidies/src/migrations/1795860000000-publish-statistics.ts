import { migration } from '@shouwang/database';
import { publishStatisticsSql } from '@shouwang/service';

/** Drop-outs, suspended pupils and subsidies are left out. */
const list = {
  smallestCell: 5,
  totals: ['schools', 'enrolled'],
  breakdowns: [
    {
      of: 'enrolled',
      parts: [
        'enrolled.KINDERGARTEN',
        'enrolled.PRIMARY',
        'enrolled.JUNIOR',
        'enrolled.SENIOR',
        'enrolled.VOCATIONAL',
        'enrolled.UNIVERSITY',
      ],
      complete: true,
    },
  ],
};

export const publishStatistics = migration(1795860000000, 'publish-statistics', ...publishStatisticsSql(list));
