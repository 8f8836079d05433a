import { seesRegion } from '@shouwang/viewer';
import { attemptsOn } from './attempts.ts';
import { ask } from './attack.ts';
import { targetsOf, type Caller } from './callers.ts';
import { successesOf, type Answer } from './judge.ts';
import { isAllowed, type Scene } from './scene.ts';

/** What somebody who may see something was not shown: were there any, nothing would be proved by what others are not shown. */
export async function withheld(scene: Scene): Promise<string[]> {
  return (await Promise.all(scene.callers.map((caller) => withheldFrom(scene, caller)))).flat();
}

async function withheldFrom(scene: Scene, caller: Caller): Promise<string[]> {
  const missing: string[] = [];
  for (const { attempt, leaves } of rightsOf(scene, caller, 'Query.')) {
    const all = await ask(scene.gatewayUrl, caller.authorization, attempt);
    // Of a region one may ask the name without being let in to all that is counted there.
    const answer = isRefusedInPart(all) ? await ask(scene.gatewayUrl, caller.authorization, leaves) : all;
    const wrong = successesOf(attempt, answer, caller.viewer, scene.judge);
    if (!showsSomething(answer)) wrong.push(`shows nothing: ${JSON.stringify(answer.body).slice(0, 200)}`);
    missing.push(...wrong.map((reason) => `${caller.name}, ${attempt.name}: ${reason}`));
  }
  return missing;
}

/** Commands that were refused to somebody whose role gives the right to them; and how many, by account, did their work. */
export async function refusedCommands(scene: Scene): Promise<{ refused: string[]; done: Map<string, number> }> {
  const refused: string[] = [];
  const done = new Map<string, number>();
  for (const caller of scene.callers) {
    for (const { attempt } of rightsOf(scene, caller, 'Mutation.')) {
      const answer = await ask(scene.gatewayUrl, caller.authorization, attempt);
      const { data, errors = [] } = answer.body as { data?: { answer?: object }; errors?: Answer['body']['errors'] };
      const isForbidden = errors.some(({ extensions }) => extensions?.['code'] === 'FORBIDDEN');
      const wrong = successesOf(attempt, answer, caller.viewer, scene.judge);
      if (isForbidden && !data?.answer) wrong.push('FORBIDDEN');
      refused.push(...wrong.map((reason) => `${caller.name}, ${attempt.name}: ${reason}`));
      if (Object.keys(data?.answer ?? {}).some((field) => /_(id|code)$/.test(field))) {
        done.set(caller.name, (done.get(caller.name) ?? 0) + 1);
      }
    }
  }
  return { refused, done };
}

/** What a role lets its holder ask of the own area, of which something is there. */
function rightsOf(scene: Scene, caller: Caller, root: 'Query.' | 'Mutation.') {
  const { inside } = targetsOf(caller, scene.records);
  const isInSight = (region: string): boolean => seesRegion(caller.viewer, region);
  const shallow = attemptsOn(scene.schema, inside, 3);
  const attempts = attemptsOn(scene.schema, inside).map((attempt, index) => ({
    attempt,
    leaves: shallow[index] ?? attempt,
  }));
  return attempts.filter(
    ({ attempt: { name, entity } }) =>
      name.startsWith(root) &&
      name !== byPurpose &&
      isAllowed(scene, caller, name) &&
      (root === 'Mutation.' || everywhere.has(entity) || scene.records.has(entity, isInSight)),
  );
}

/** Shows nothing without a purpose: tried in services/monitoring/test, and here of the kind `in-clear`. */
const byPurpose = 'Query.personByIdNumber';

/** Made of other records, so that they are where those are. */
const everywhere = new Set(['Region', 'PersonReport']);

function isRefusedInPart({ body: { data, errors = [] } }: Answer): boolean {
  const { answer } = (data ?? {}) as { answer?: unknown };
  return (
    answer === null &&
    errors.some(({ path, extensions }) => extensions?.['code'] === 'FORBIDDEN' && (path?.length ?? 0) > 1)
  );
}

function showsSomething({ body }: Answer): boolean {
  const { answer } = (body.data ?? {}) as { answer?: { edges?: unknown[] } | null };
  return answer !== undefined && answer !== null && answer.edges?.length !== 0;
}
