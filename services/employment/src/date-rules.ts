/** A date outside what it may be: a fact is not in the future and not before what it follows. */
export interface DateOutOfRange {
  refusal: 'DateOutOfRange';
  field: string;
  earliest: string | null;
  latest: string | null;
}

export function outOfRange(
  field: string,
  date: string,
  { earliest, latest }: { earliest: string | null; latest: string },
): DateOutOfRange | null {
  if (date <= latest && (earliest === null || date >= earliest)) return null;
  return { refusal: 'DateOutOfRange', field, earliest, latest };
}
