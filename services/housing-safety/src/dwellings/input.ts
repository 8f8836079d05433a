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

/** Who appraised and the number of the report. */
export function reportOf(input: { appraiser: string; report?: string | null | undefined }): {
  appraiser: string;
  report: string | null;
} {
  return {
    appraiser: textOf(input.appraiser, 'input.appraiser', { maxLength: 100 }),
    report: typeof input.report === 'string' ? textOf(input.report, 'input.report', { maxLength: 100 }) : null,
  };
}
