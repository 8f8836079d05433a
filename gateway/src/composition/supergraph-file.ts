import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { undeclaredScopes } from '@shouwang/subgraph';
import type { ComposableService } from './compose.ts';
import { composeSupergraph, documentOf } from './compose.ts';
import { partialAnswerProblems } from './partial-answers.ts';
import { readServices } from './services.ts';

const checkedIn = fileURLToPath(new URL('../../supergraph.graphql', import.meta.url));

export interface SupergraphOptions {
  path?: string;
  services?: readonly ComposableService[];
}

/**
 * Composes the services of this repository and writes `gateway/supergraph.graphql`, or throws every reason why not;
 * tells whether the text is new. `npm run check` calls it with another path and compares.
 */
export async function generateSupergraph(options: SupergraphOptions = {}): Promise<{ path: string; changed: boolean }> {
  const { path = checkedIn, services = readServices() } = options;
  const undeclared = options.services ? [] : services.flatMap(scopeProblems);
  if (undeclared.length > 0) throw new Error(report('字段未声明权限 / fields declare no scope', undeclared));
  const composition = composeSupergraph(services);
  if (!composition.ok) throw new Error(report('超图无法合成 / the services do not compose', composition.problems));
  const problems = partialAnswerProblems(services);
  if (problems.length > 0)
    throw new Error(report('一个服务不可用会连累其他服务 / one service away costs others', problems));
  if ((await readOrNull(path)) === composition.supergraphSdl) return { path, changed: false };
  await writeFile(path, composition.supergraphSdl);
  return { path, changed: true };
}

function scopeProblems({ name, typeDefs }: ComposableService): string[] {
  return undeclaredScopes(documentOf(typeDefs)).map((problem) => `services/${name}: ${problem}`);
}

function report(title: string, problems: readonly string[]): string {
  return `${title}:\n${problems.map((problem) => `  ${problem}`).join('\n')}`;
}

async function readOrNull(path: string): Promise<string | null> {
  try {
    return await readFile(path, 'utf8');
  } catch {
    return null;
  }
}
