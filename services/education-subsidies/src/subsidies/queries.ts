import { columnsHold, type Narrowing } from '@shouwang/database';
import type { SubsidyPaymentRow } from './table.ts';

/** Payments of these schemes and of the terms of this year; nothing given means all. */
export function bySchemeAndYear(
  schemes: readonly SubsidyPaymentRow['scheme'][] | null | undefined,
  year: number | null | undefined,
): Narrowing {
  return columnsHold({ scheme: schemes, year });
}
