import { textOf } from '@shouwang/service';
import { InputError, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';

/** GraphQL's Int knows no limits of its own. */
export function wholeNumber(value: number, field: string, { least, most }: { least: number; most: number }): number {
  if (value >= least && value <= most) return value;
  throw new InputError(field, {
    zh: `须为 ${least} 至 ${most} 的整数`,
    en: `must be a whole number from ${least} to ${most}`,
  });
}

const mostResidents = 30;

export function residentsOf(residents: number, { least }: { least: 0 | 1 }): number {
  return wholeNumber(residents, 'input.residents', { least, most: mostResidents });
}

/** A guarded change of a dwelling: its id and the version that the caller saw. */
export function guardOf(input: { dwellingId: string; expectedVersion: number }): {
  id: string;
  expectedVersion: number;
} {
  return { id: valueOf(parseId(input.dwellingId), 'input.dwellingId'), expectedVersion: input.expectedVersion };
}

/**
 * What the number of a report is written with: whose it is, up to 字 (赣县房鉴字), then no other Chinese characters than
 * those of such numbers, because a name or a sentence needs others. The table holds the same pattern.
 */
const reportNumber = /^(?:[\u4e00-\u9fff]{1,8}字)?[A-Za-z0-9 字第号年鉴定检测验房屋危安质〔〕()（）[\]./–—-]*$/;

function reportNumberOf(report: string): string {
  const number = textOf(report, 'input.report', { maxLength: 100 });
  if (reportNumber.test(number) && /[0-9]/.test(number)) return number;
  throw new InputError('input.report', {
    zh: '只填报告编号，如 赣县房鉴字〔2025〕第 1 号：开头可写机关代字，此后只用数字（至少一个）、字母、空格、括号、- – — / . 和“字第号年鉴定检测验房屋危安质”',
    en: 'must be the number of the report alone, as 赣县房鉴字〔2025〕第 1 号: up to 8 characters before the first 字, then digits (one at least), letters, spaces, brackets, - – — / . and the characters 字第号年鉴定检测验房屋危安质',
  });
}

/** Who appraised and the number of the report. */
export function reportOf(input: { appraiser: string; report?: string | null | undefined }): {
  appraiser: string;
  report: string | null;
} {
  return {
    appraiser: textOf(input.appraiser, 'input.appraiser', { maxLength: 100 }),
    report: typeof input.report === 'string' ? reportNumberOf(input.report) : null,
  };
}
