/** A refusal: the date is outside what it may be. `null` means without a bound on that side. */
export interface DateOutOfRange {
  refusal: 'DateOutOfRange';
  field: string;
  earliest: string | null;
  latest: string | null;
}

/** A fact is neither in the future nor before what it follows; both ends belong to the range. */
export function outOfRange(
  field: string,
  date: string,
  { earliest, latest }: { earliest: string | null; latest: string | null },
): DateOutOfRange | null {
  const isInside = (earliest === null || date >= earliest) && (latest === null || date <= latest);
  return isInside ? null : { refusal: 'DateOutOfRange', field, earliest, latest };
}
