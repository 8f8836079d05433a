import { z } from 'zod';

const largestFen = 9_007_199_254_740_991;

/** Money on the wire: a whole number of fen (1/100 yuan) that every JSON reader keeps exactly. */
export const fenField = (): z.ZodNumber => z.int().min(0).max(largestFen);
