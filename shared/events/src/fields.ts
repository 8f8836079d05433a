import { z } from 'zod';

const largestFen = 9_007_199_254_740_991;

/** Money on the wire: a whole number of fen (1/100 yuan) that every JSON reader keeps exactly. */
export const fenField = (): z.ZodNumber => z.int().min(0).max(largestFen);

/** An instant on the wire, in UTC: RFC 3339 with `Z`. */
export const instantField = (): z.ZodString => z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$/);
