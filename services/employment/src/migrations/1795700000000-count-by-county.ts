import { countyCounterTableSql } from '@shouwang/aggregate';
import { migration } from '@shouwang/database';

export const countByCounty = migration(1795700000000, 'count-by-county', ...countyCounterTableSql);
