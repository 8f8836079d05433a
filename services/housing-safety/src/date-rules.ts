import { outOfRange, type DateOutOfRange } from '@shouwang/values';

/** A fact is not in the future and not before any day that it follows; null where one is not known. */
export function outOfOrder(
  field: string,
  date: string,
  follows: readonly (string | null)[],
  today: string,
): { ok: false; refusal: DateOutOfRange } | null {
  const earliest = follows.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
  const refusal = outOfRange(field, date, { earliest, latest: today });
  return refusal && { ok: false, refusal };
}
