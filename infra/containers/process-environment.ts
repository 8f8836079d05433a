import type { z } from 'zod';
import { gatewayVariables } from '@shouwang/gateway';
import { serviceVariables } from '@shouwang/service';
import { prepareVariables } from './environment.ts';

/** What each program of ours reads of its environment, by the path that starts it. */
function variablesOf(program: string): z.ZodObject | null {
  // Monitoring stores personal values and must have the keys; no other service may be given them.
  if (program === 'services/monitoring/src/main.ts') return serviceVariables.required({ PERSONAL_DATA_KEYS: true });
  if (/^services\/[a-z-]+\/src\/main\.ts$/.test(program)) {
    return serviceVariables.omit({ PERSONAL_DATA_KEYS: true, KEY_SERVICE_TOKEN: true });
  }
  if (program === 'gateway/src/main.ts') return gatewayVariables;
  return program === 'infra/containers/main.ts' ? prepareVariables : null;
}

/** Node's own, and the place of the data directory. */
const everybodys = new Set(['NODE_OPTIONS', 'SHOUWANG_DATA']);

/**
 * What is wrong with the environment that a manifest gives a program: a variable that it does not know (a typing error,
 * which it would never notice), one that it cannot do without, one that it would refuse.
 */
export function environmentProblems(program: string, given: Readonly<Record<string, string>>): string[] {
  const variables = variablesOf(program);
  if (variables === null) return [`${program} is no program of ours`];
  const known = Object.keys(variables.shape);
  const strange = Object.keys(given).filter((name) => !known.includes(name) && !everybodys.has(name));
  const result = variables.safeParse(given);
  return [
    ...strange.map((name) => `${name} is not known to ${program}`),
    ...(result.error?.issues ?? []).map((issue) => `${issue.path.join('.')} of ${program}: ${issue.message}`),
  ];
}
