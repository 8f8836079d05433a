import { setTimeout as sleep } from 'node:timers/promises';
import type { ServiceName } from '../start/members.ts';
import { documentOf, mutations, type MutationName } from './mutations.ts';

/** A change that the client asked for, with a number of its own, and what became of it. */
export interface Change {
  number: number;
  /** Its idempotency key, and the correlation id of every event that it causes. */
  key: string;
  service: ServiceName;
  mutation: MutationName;
  event: string;
  /** When it was sent first, ms since the epoch. */
  sentAt: number;
  /** Open: not acknowledged yet, so it may have happened or not. */
  outcome: 'open' | 'acknowledged' | 'refused';
  aggregateId: string | null;
  refusal: string | null;
}

export interface Accepted {
  ok: true;
  id: string;
  version: number;
  members: { id: string; relation: string }[];
}

export interface Refused {
  ok: false;
  /** Type of the refusal, for instance `HouseholdClosed`. */
  refusal: string;
  /** With a `VersionConflict` only. */
  currentVersion: number | null;
}

/**
 * A client that writes as the contract asks of it: a key for each change, and the same key again until the change is
 * acknowledged or refused, however long that takes and whatever goes wrong in between.
 */
export interface Client {
  readonly changes: readonly Change[];
  /** When each service acknowledged, in ms since the epoch. */
  readonly acknowledgedAt: Readonly<Record<ServiceName, readonly number[]>>;
  /** Throws {@link Stopped} instead of beginning a new change after `stop`. */
  send(mutation: MutationName, input: object): Promise<Accepted | Refused>;
  stop(): void;
}

export class Stopped extends Error {}

export interface ClientOptions {
  gateway: string;
  /** The header that signs this client in, asked for with each request. */
  authorization: () => Promise<{ authorization: string }>;
  /** Part of every key. */
  run: string;
  /** Between two changes of one writer. */
  pauseMs: number;
  /** A system that acknowledges nothing for so long is broken, not busy. */
  patienceMs: number;
}

/** Mistakes of this client: repeating the request would change nothing. */
const ownMistakes = new Set(['BAD_USER_INPUT', 'GRAPHQL_VALIDATION_FAILED', 'GRAPHQL_PARSE_FAILED', 'FORBIDDEN']);
/** Not refused for good: the copy that the service decides by has not caught up. */
const notYet = 'RecordNotYetKnown';
const retryMs = 100;
const requestTimeoutMs = 15_000;

export function createClient({ gateway, authorization, run, pauseMs, patienceMs }: ClientOptions): Client {
  const changes: Change[] = [];
  const acknowledgedAt: Record<ServiceName, number[]> = {
    monitoring: [],
    employment: [],
    'industry-projects': [],
    'housing-safety': [],
    'education-subsidies': [],
  };
  let stopped = false;

  async function send(mutation: MutationName, input: object): Promise<Accepted | Refused> {
    if (stopped) throw new Stopped();
    const { service, event } = mutations[mutation];
    const number = changes.length + 1;
    const key = `${run}-${number}`;
    const change: Change = {
      number,
      key,
      service,
      mutation,
      event,
      sentAt: Date.now(),
      outcome: 'open',
      aggregateId: null,
      refusal: null,
    };
    changes.push(change);
    const until = Date.now() + patienceMs;
    for (;;) {
      const answer = await attempt({ gateway, authorization }, key, mutation, { idempotencyKey: key, ...input });
      if (answer?.ok) {
        Object.assign(change, { outcome: 'acknowledged', aggregateId: answer.id });
        acknowledgedAt[service].push(Date.now());
      } else if (answer) {
        Object.assign(change, { outcome: 'refused', refusal: answer.refusal });
      }
      if (answer) {
        await sleep(pauseMs);
        return answer;
      }
      if (Date.now() > until) throw new Error(`${mutation} is not acknowledged after ${patienceMs / 1_000} s`);
      await sleep(retryMs);
    }
  }

  return {
    changes,
    acknowledgedAt,
    send,
    stop() {
      stopped = true;
    },
  };
}

type Gateway = Pick<ClientOptions, 'gateway' | 'authorization'>;

interface Reply {
  data?: {
    result?: {
      __typename: string;
      id: string;
      version: number;
      members?: { id: string; relation: string }[];
      code?: string;
      currentVersion?: number;
    } | null;
  } | null;
  errors?: { message: string; extensions?: { code?: string } }[];
}

/** Null: nobody knows whether it happened. */
async function attempt(
  gateway: Gateway,
  requestId: string,
  mutation: MutationName,
  input: object,
): Promise<Accepted | Refused | null> {
  const reply = await post(gateway, requestId, {
    query: documentOf(mutation, 'expectedVersion' in input),
    variables: { input },
  });
  if (!reply) return null;
  const mistake = reply.errors?.find(({ extensions }) => ownMistakes.has(extensions?.code ?? ''));
  if (mistake) throw new Error(`${mutation} was sent wrongly: ${mistake.message}`);
  const result = reply.data?.result;
  if (!result || reply.errors) return null;
  if (result.code === undefined) {
    return { ok: true, id: result.id, version: result.version, members: result.members ?? [] };
  }
  const { __typename: refusal, currentVersion = null } = result;
  return refusal === notYet ? null : { ok: false, refusal, currentVersion };
}

async function post({ gateway, authorization }: Gateway, requestId: string, body: object): Promise<Reply | null> {
  try {
    const response = await fetch(`${gateway}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'accept-language': 'en',
        'x-request-id': requestId,
        ...(await authorization()),
      },
      body: JSON.stringify(body),
      signal: AbortSignal.timeout(requestTimeoutMs),
    });
    return (await response.json()) as Reply;
  } catch {
    return null;
  }
}
