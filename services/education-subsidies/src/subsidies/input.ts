import { InputError } from '@shouwang/subgraph';

const earliest = 2000;
const latest = 2100;

export function yearOf(year: number): number {
  if (year >= earliest && year <= latest) return year;
  throw new InputError('input.year', {
    zh: `年份须在 ${earliest} 到 ${latest} 之间`,
    en: `the year is between ${earliest} and ${latest}`,
  });
}
