import type { Filter } from '@shouwang/database';
import type { SubsidyPaymentRow } from './table.ts';

/** Payments of these schemes and of the terms of this year; nothing given means all. */
export function bySchemeAndYear(
  schemes: readonly SubsidyPaymentRow['scheme'][] | null | undefined,
  year: number | null | undefined,
): { key: string; sql: Filter } {
  const ofYear = typeof year === 'number';
  return {
    key: JSON.stringify([schemes ?? null, year ?? null]),
    sql: (param) =>
      [schemes ? `scheme = any(${param(schemes)})` : 'true', ofYear ? `year = ${param(year)}` : 'true'].join(' and '),
  };
}
