/** A date outside what it may be: a fact is not in the future and not before what it follows. */
export interface DateOutOfRange {
  refusal: 'DateOutOfRange';
  field: string;
  earliest: string | null;
  latest: string | null;
}

/** `earliest`: each day that it follows; null where one is not known. */
export function outOfRange(
  field: string,
  date: string,
  follows: readonly (string | null)[],
  today: string,
): { ok: false; refusal: DateOutOfRange } | null {
  const earliest = follows.reduce(
    (latest, day) => (day !== null && (latest === null || day > latest) ? day : latest),
    null,
  );
  if (date <= today && (earliest === null || date >= earliest)) return null;
  return { ok: false, refusal: { refusal: 'DateOutOfRange', field, earliest, latest: today } };
}
