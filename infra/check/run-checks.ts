import type { Check } from './check.ts';

export interface CheckResult {
  readonly name: string;
  readonly passed: boolean;
  readonly seconds: number;
  readonly problems: readonly string[];
}

/** One after the other (each tool uses all cores by itself), telling each result as it comes. */
export async function runChecks(
  root: string,
  checks: readonly Check[],
  tell: (result: CheckResult) => void,
): Promise<CheckResult[]> {
  const results: CheckResult[] = [];
  for (const check of checks) {
    const start = performance.now();
    const problems = await problemsOf(check, root);
    const seconds = (performance.now() - start) / 1000;
    const result = { name: check.name, passed: problems.length === 0, seconds, problems };
    results.push(result);
    tell(result);
  }
  return results;
}

async function problemsOf(check: Check, root: string): Promise<readonly string[]> {
  try {
    return await check.run(root);
  } catch (error) {
    return [error instanceof Error ? error.message : String(error)];
  }
}
