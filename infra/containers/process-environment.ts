import type { z } from 'zod';
import { gatewayVariables } from '@shouwang/gateway';
import { serviceVariables } from '@shouwang/service';
import { prepareVariables } from './environment.ts';

interface Environment {
  variables: z.ZodObject;
  /** What the program itself could do without, but no installation can. */
  needed: readonly string[];
}

/**
 * Who is given what, in every manifest: docker-compose.yml and infra/kubernetes are both held to this list. A variable that
 * is left out here may be given to nobody: the owners' passwords and the administrator's are `prepare`'s, the master keys
 * of personal data monitoring's, the demo's sign-in no installation's.
 */
function environmentOf(program: string): Environment | null {
  const everyService = ['DATABASE_URL', 'KAFKA_BROKERS', 'VIEWER_PUBLIC_KEYS'];
  if (program === 'services/monitoring/src/main.ts') {
    return { variables: serviceVariables, needed: [...everyService, 'PERSONAL_DATA_KEYS'] };
  }
  if (/^services\/[a-z-]+\/src\/main\.ts$/.test(program)) {
    const variables = serviceVariables.omit({ PERSONAL_DATA_KEYS: true, KEY_SERVICE_TOKEN: true });
    return { variables, needed: everyService };
  }
  if (program === 'gateway/src/main.ts') {
    const variables = gatewayVariables.omit({ DEMO_SIGN_IN: true });
    // Without its database it knows no key; without its private key it asks services nothing; without Kafka the heads of its
    // audit are published nowhere.
    const needed = ['DATABASE_URL', 'API_KEYS_SECRET', 'VIEWER_PRIVATE_KEY', 'SUBGRAPH_URLS', 'KAFKA_BROKERS'];
    return { variables, needed };
  }
  return program === 'infra/containers/main.ts' ? { variables: prepareVariables, needed: [] } : null;
}

/** Node's own (NODE_EXTRA_CA_CERTS: a file of certificates that are trusted too), and the place of the data directory. */
const everybodys = new Set(['NODE_OPTIONS', 'NODE_EXTRA_CA_CERTS', 'SHOUWANG_DATA']);

/**
 * What is wrong with the environment that a manifest gives a program: a variable that it does not know (a typing error,
 * which it would never notice), one that it cannot do without, one that it would refuse.
 */
export function environmentProblems(program: string, given: Readonly<Record<string, string>>): string[] {
  const environment = environmentOf(program);
  if (environment === null) return [`${program} is no program of ours`];
  const { variables, needed } = environment;
  const known = Object.keys(variables.shape);
  const strange = Object.keys(given).filter((name) => !known.includes(name) && !everybodys.has(name));
  const result = variables.safeParse(given);
  return [
    ...needed.filter((name) => !given[name]).map((name) => `${name} of ${program} is not given`),
    ...strange.map((name) => `${name} is not known to ${program}`),
    ...(result.error?.issues ?? []).map((issue) => `${issue.path.join('.')} of ${program}: ${issue.message}`),
  ];
}
