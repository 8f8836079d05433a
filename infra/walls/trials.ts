import { seesRegion, signViewerToken } from '@shouwang/viewer';
import { attemptsOn, mixtures, rewritten, withPurpose, type Attempt, type Target } from './attempts.ts';
import type { Caller, Targets } from './callers.ts';
import { idAlterations, neighbours, neverGiven } from './id-alterations.ts';
import { isAllowed, type Scene } from './scene.ts';

/** One thing to be tried. */
export interface Trial {
  attempt: Attempt;
  /** The same about what does not exist: the two answers must not differ. */
  twin?: Attempt;
  url: string;
  /** Made when it is sent: what the gateway signs lives for a minute. */
  authorization: () => string | null;
  headers?: Record<string, string>;
  /** False: it must end at the sign-in. */
  isSignedIn: boolean;
}

export const kinds = [
  'outside',
  'guessed',
  'altered',
  'list',
  'cursor',
  'mixed',
  'in-clear',
  'service',
  'token',
] as const;
export type Kind = (typeof kinds)[number];

/** As deep as the nodes of a list with what they say themselves: from the third level on. */
const nodes = 1;

/** What is tried of each kind, as one caller. */
export const trialsOf: Readonly<Record<Kind, (scene: Scene, caller: Caller, targets: Targets) => Trial[]>> = {
  /** Valid ids of what lies next to the area: every query, list, total and command, whether a scope lets in to it or not. */
  outside: (scene, caller, { outside, absent }) =>
    atGateway(
      scene,
      caller,
      pairs(attemptsOn(scene.schema, outside), attemptsOn(scene.schema, absent())).map(([attempt, twin]) =>
        // Without the scope it is refused before anything is looked for.
        isAllowed(scene, caller, attempt.name) ? [attempt, twin] : [attempt],
      ),
    ),

  guessed: (scene, caller, targets) => readsBy(neighbours, scene, caller, targets),

  altered: (scene, caller, targets) =>
    readsBy(
      (id, at) => [0, 1, 2].map((step) => idAlterations[(at + step) % idAlterations.length]?.(id) ?? ''),
      scene,
      caller,
      targets,
    ),

  /** Lists of more than the area: of the whole province. */
  list: (scene, caller, { outside }) => {
    const attempts = allowed(scene, caller, attemptsOn(scene.schema, { ...outside, regionCode: '36' }, nodes));
    const lists = attempts.filter(({ name, variables }) => name.startsWith('Query.') && 'regionCode' in variables);
    return atGateway(
      scene,
      caller,
      lists.map((attempt) => [attempt]),
    );
  },

  cursor: (scene, caller, { outside }) => {
    const attempts = attemptsOn(scene.schema, { ...outside, regionCode: '36', cursor: '' }, nodes);
    const lists = allowed(scene, caller, attempts).filter(({ variables }) => 'after' in variables);
    const isInSight = (region: string): boolean => seesRegion(caller.viewer, region);
    const strangers = [...scene.cursors.values()].map(([first = '']) => first);
    return lists.flatMap((list, index) => {
      const own = scene.cursors.get(list.name.replace('filtered ', '')) ?? [];
      const given = [...own, strangers[(index + 1) % strangers.length] ?? ''];
      const from = (cursor: string): Attempt => rewritten(list, /^after$/, () => cursor);
      return atGateway(
        scene,
        caller,
        given.map((cursor) => {
          const twin = neverGiven(cursor, (id) => scene.records.tellsOf(id, isInSight));
          return twin === null ? [from(cursor)] : [from(cursor), from(twin)];
        }),
      );
    });
  },

  /** Commands about records of one's own with one that is not. */
  mixed: (scene, caller, { inside, outside, absent }) => {
    const [own = [], strange = [], nothing = []] = [inside, outside, absent()].map((target) =>
      allowed(scene, caller, attemptsOn(scene.schema, target)).filter(({ name }) => name.startsWith('Mutation.')),
    );
    return own.flatMap((attempt, index) => {
      const [other, none] = [strange[index], nothing[index]];
      return other && none ? atGateway(scene, caller, pairs(mixtures(attempt, other), mixtures(attempt, none))) : [];
    });
  },

  /** With a purpose: the own area's people, as whom no scope lets see anything in clear; others' people, as whom one does. */
  'in-clear': (scene, caller, { inside, outside, absent }) => {
    const mayServe = caller.viewer.scopes.some((scope) => scope.startsWith('personal-data:'));
    const purpose = 'HOUSE_CHECK';
    const about = (target: Target): Attempt[] => {
      const attempts = allowed(scene, caller, attemptsOn(scene.schema, target));
      const queries = attempts.filter(({ name }) => name.includes('Query.'));
      return [...queries, ...attempts.flatMap((attempt) => withPurpose(scene.schema, attempt, purpose) ?? [])];
    };
    const given = mayServe ? pairs(about(outside), about(absent())) : pairs(about(inside), []);
    return atGateway(scene, caller, given).map((trial) => ({ ...trial, headers: { 'x-purpose': purpose } }));
  },

  /** References are asked of services only: past the gateway, which nobody may, and with a token of its, as the caller. */
  service: (scene, caller, { outside, absent }) =>
    [...scene.services].flatMap(([service, { url, schema }]) => {
      const sign =
        (audience: string, key = scene.signingKey) =>
        (): string =>
          `Bearer ${signViewerToken({ viewer: caller.viewer, audience, requestId: 'attack', key, ttlSeconds: 60 })}`;
      const isReference = ({ name }: Attempt): boolean => !name.includes('.');
      const references = attemptsOn(schema, outside).filter(isReference);
      const twins = attemptsOn(schema, absent()).filter(isReference);
      const another = service === 'monitoring' ? 'employment' : 'monitoring';
      const past = [() => caller.authorization, () => null, sign(another), sign(service, scene.strangeKey)];
      return [
        ...pairs(references, twins).map(([attempt, twin]) => ({
          attempt,
          ...(twin && { twin }),
          url,
          authorization: sign(service),
          isSignedIn: true,
        })),
        ...past.flatMap((authorization) =>
          references.slice(0, 1).map((attempt) => ({ attempt, url, authorization, isSignedIn: false })),
        ),
      ];
    }),

  token: (scene, caller, { inside }) => {
    const attempts = attemptsOn(scene.schema, inside);
    const tried = attempts.filter(({ name }) => /^(Query.region|Query.riskClues|Mutation.raiseRiskClue)$/.test(name));
    return Object.entries(scene.badTokens.get(caller.name) ?? {}).flatMap(([how, token]) =>
      tried.map((attempt) => ({
        attempt: { ...attempt, name: `${how}, ${attempt.name}` },
        url: scene.gatewayUrl,
        authorization: () => `Bearer ${token}`,
        isSignedIn: false,
      })),
    );
  },
};

/** Reads by ids that are not quite those of records, and the same with ids of none. */
function readsBy(
  rewrites: (id: string, at: number) => string[],
  scene: Scene,
  caller: Caller,
  { outside, absent }: Targets,
): Trial[] {
  const reads = (target: Target): Attempt[] =>
    allowed(scene, caller, attemptsOn(scene.schema, target))
      .filter(({ name, variables }) => name.includes('Query.') && Object.keys(variables).some((key) => ids.test(key)))
      .flatMap((attempt, at) =>
        rewrites('', at).map((_, which) => rewritten(attempt, ids, (id) => rewrites(id, at)[which] ?? '')),
      );
  return atGateway(scene, caller, pairs(reads(outside), reads(absent())));
}

const ids = /id$/i;

function atGateway(
  { gatewayUrl }: Scene,
  { authorization }: Caller,
  given: readonly (readonly [Attempt, Attempt?])[],
): Trial[] {
  return given.map(([attempt, twin]) => ({
    attempt,
    ...(twin && { twin }),
    url: gatewayUrl,
    authorization: () => authorization,
    isSignedIn: true,
  }));
}

function pairs(attempts: readonly Attempt[], twins: readonly Attempt[]): [Attempt, Attempt?][] {
  return attempts.map((attempt, index) => {
    const twin = twins[index];
    return twin ? [attempt, twin] : [attempt];
  });
}

/** Without what ends at a scope whatever is asked: that each of it does is tried once, of the kind `outside`. */
function allowed(scene: Scene, caller: Caller, attempts: readonly Attempt[]): Attempt[] {
  return attempts.filter(({ name }) => isAllowed(scene, caller, name));
}
