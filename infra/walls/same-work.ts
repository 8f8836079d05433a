import { isDeepStrictEqual } from 'node:util';
import type { Attempt } from './attempts.ts';
import { ask } from './attack.ts';
import { targetsOf, type Caller } from './callers.ts';
import type { Footprint, Tracker } from './footprint.ts';
import type { Scene } from './scene.ts';
import { kinds, trialsOf, type Trial } from './trials.ts';

export interface Comparison {
  /** Names of the attempts that were compared. */
  compared: Set<string>;
  /** Where the work for what lies outside is another than for what does not exist. */
  differences: string[];
}

/**
 * That time cannot tell: for a record outside of the caller's area the graph does the same work as for one that does not
 * exist, call by call and statement by statement, and answers with the same bytes. Nothing is measured, so nothing depends
 * on how busy a machine is. Every trial of the attack that has a twin is compared, a new field without a word here.
 */
export async function compareWork(
  scene: Scene,
  caller: Caller,
  tracker: Tracker,
  only: (attempt: Attempt) => boolean = () => true,
): Promise<Comparison> {
  const targets = targetsOf(caller, scene.records);
  const compared = new Set<string>();
  const differences: string[] = [];
  // The neighbours of an id are nobody's, and so are their twins.
  for (const kind of kinds.filter((each) => each !== 'guessed')) {
    for (const trial of trialsOf[kind](scene, caller, targets)) {
      const { attempt, twin } = trial;
      if (!twin || !only(attempt)) continue;
      compared.add(attempt.name);
      const outside = await workOf(trial, attempt, tracker);
      const absent = await workOf(trial, twin, tracker);
      if (!isDeepStrictEqual(outside, absent)) {
        differences.push(`${kind} ${attempt.name}: ${JSON.stringify(outside)} and ${JSON.stringify(absent)}`);
      }
    }
  }
  return { compared, differences };
}

interface Work extends Footprint {
  /** Without the request's id; of a region, which is everybody's but for its totals, the attack judges it. */
  answer: string;
}

async function workOf({ url, authorization, headers }: Trial, attempt: Attempt, tracker: Tracker): Promise<Work> {
  const { answer, footprint } = await tracker.follow(() => ask(url, authorization(), attempt, headers));
  const text = JSON.stringify(answer, (name, value: unknown) => (name === 'requestId' ? undefined : value));
  return { answer: isOfRegion(attempt) ? '' : hiding(attempt)(text), ...anonymous(footprint, attempt) };
}

/** Read every five seconds by whoever comes next, whatever is asked (shared/policy). */
const isOfEverybody = (sql: string): boolean => sql.endsWith('from policy');

/**
 * Without the ids that were sent, which differ on purpose. Calls and requests that are under way together arrive as they
 * come; what each of them sends has an order.
 */
function anonymous({ calls, statements }: Footprint, attempt: Attempt): Footprint {
  const hide = hiding(attempt);
  return {
    calls: calls.map(hide).toSorted(),
    statements: statements
      .map((ofRequest) => ofRequest.filter((sql) => !isOfEverybody(sql)).map(hide))
      .map((ofRequest) => (isOfRegion(attempt) ? ofRequest.toSorted() : ofRequest))
      .toSorted((one, other) => (one.join() < other.join() ? -1 : 1)),
  };
}

/**
 * Which regions lie below one and above it is everybody's. And where its totals are asked for together with lists, the
 * totals wait for the policies, read or remembered, while the lists go on.
 */
const isOfRegion = ({ entity }: Attempt): boolean => entity === 'Region';

function hiding(attempt: Attempt): (text: string) => string {
  const sent = textsIn(attempt.variables)
    .filter((text) => text.length > 3)
    .map((text) => JSON.stringify(text).slice(1, -1));
  return (text) => {
    const known = isOfRegion(attempt) ? text.replaceAll(/"representations":\[.*?\]/g, '"representations":…') : text;
    return sent
      .reduce((hidden, value) => hidden.replaceAll(value, '…'), known)
      .replaceAll(/"expectedVersion":\d+/g, '"expectedVersion":…');
  };
}

function textsIn(value: unknown): string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsIn) : [];
}
