import { z } from 'zod';
import { instantField } from './fields.ts';

/** Text that people read, in the two languages of the contract. */
interface Bilingual {
  zh: string;
  en: string;
}

/**
 * An event, declared once. Producer and consumer infer its data from `data` and parse it at run time; JSON Schema and
 * AsyncAPI are generated from it. Data is always `{ state, ...details }`: the aggregate after the change and what the
 * change itself says, so that a consumer of the events topic never has to ask back.
 */
export interface EventContract<Data extends z.ZodType = z.ZodType> {
  /** `<aggregate>.<past fact>`, for instance `dwelling.appraised`; the CloudEvents type. */
  type: string;
  service: string;
  aggregate: string;
  topic: string;
  data: Data;
  description: Bilingual;
}

type Details = Record<string, z.ZodObject>;

/** What every aggregate has beside its own facts; see {@link restored}. */
interface RestoredDetails {
  restored: typeof restored.details;
}

type EventsOf<State extends z.ZodObject, D extends Details> = {
  [Fact in keyof D & string]: EventContract<z.ZodObject<{ state: State } & D[Fact]['shape']>>;
};

/** An aggregate with its pair of topics: every change, kept for good, and the compacted last state by id. */
export interface AggregateContract<State extends z.ZodObject = z.ZodObject, D extends Details = Details> {
  service: string;
  name: string;
  source: string;
  eventsTopic: string;
  stateTopic: string;
  partitions: number;
  state: State;
  events: EventsOf<State, D & RestoredDetails>;
  description: Bilingual;
}

/**
 * A service was set back to a back-up, and later changes of this record that subscribers have heard of are undone. The
 * event says what holds now, under a sequence above all of them. With `exists: false` the record is gone: `state` is the
 * last one known, and the state topic gets a tombstone.
 */
const restored = {
  description: { zh: '从备份恢复，此前的后续变更作废', en: 'Set back to a back-up; later changes are undone' },
  details: z.object({ exists: z.boolean(), backupTakenAt: instantField() }),
};

export type StateOf<A> = A extends { state: infer S extends z.ZodType } ? z.output<S> : never;
export type DataOf<E> = E extends EventContract<infer D> ? z.output<D> : never;

/** The type of messages on an aggregate's state topic. */
export function stateEventType(aggregate: { name: string }): string {
  return `${aggregate.name}.state`;
}

export function defineAggregate<State extends z.ZodObject, D extends Details>(declaration: {
  service: string;
  name: string;
  description: Bilingual;
  partitions?: number;
  state: State;
  /** Past fact → what this change says beside the new state. */
  events: { [Fact in keyof D]: { description: Bilingual; details: D[Fact] } };
}): AggregateContract<State, D> {
  const { service, name, state } = declaration;
  const topic = `shouwang.${service}.${name}`;
  const events = Object.fromEntries(
    Object.entries<{ description: Bilingual; details: z.ZodObject }>({ ...declaration.events, restored }).map(
      ([fact, event]) => [
        fact,
        {
          type: `${name}.${fact}`,
          service,
          aggregate: name,
          topic: `${topic}.events.v1`,
          data: z.object({ state, ...event.details.shape }),
          description: event.description,
        },
      ],
    ),
  ) as unknown as EventsOf<State, D & RestoredDetails>;
  return {
    service,
    name,
    source: `/shouwang/${service}`,
    eventsTopic: `${topic}.events.v1`,
    stateTopic: `${topic}.state.v1`,
    partitions: declaration.partitions ?? 3,
    state,
    events,
    description: declaration.description,
  };
}
