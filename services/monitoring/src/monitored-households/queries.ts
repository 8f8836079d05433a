import type { Filter } from '@shouwang/database';
import type { MonitoredHouseholdRow } from './table.ts';

/** Monitored households of these categories; nothing given means all. */
export function byCategory(categories: readonly MonitoredHouseholdRow['category'][] | null | undefined): {
  key: string;
  sql: Filter;
} {
  return {
    key: JSON.stringify(categories ?? null),
    sql: (param) => (categories ? `category = any(${param(categories)})` : 'true'),
  };
}
