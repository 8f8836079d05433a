import { InputError } from '@shouwang/subgraph';
import { formatYuan, type Fen } from '@shouwang/values';

/** A typing slip above this would drown every real wage in the sums of a province. */
const largestMonthlyPayFen = 100_000_000n;

/** Pay for a month: none at all is a finding for data quality, below zero is a mistake. */
export function monthlyPayOf(amount: Fen, field: string): Fen {
  if (amount >= 0n && amount <= largestMonthlyPayFen) return amount;
  const most = formatYuan(largestMonthlyPayFen);
  throw new InputError(field, {
    zh: `月报酬须在 0 到 ${most} 元之间，以分填写`,
    en: `monthly pay is between 0 and ${most} yuan, given in fen`,
  });
}
