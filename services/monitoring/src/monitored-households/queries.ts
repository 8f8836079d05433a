import { columnsHold, type Narrowing } from '@shouwang/database';
import type { MonitoredHouseholdRow } from './table.ts';

/** Monitored households of these categories; nothing given means all. */
export function byCategory(categories: readonly MonitoredHouseholdRow['category'][] | null | undefined): Narrowing {
  return columnsHold({ category: categories });
}
