import {
  decodeMessage,
  MalformedEvent,
  stateEventType,
  type AggregateContract,
  type CloudEvent,
  type DataOf,
  type EventContract,
  type StateOf,
} from '@shouwang/events';
import type { KafkaMessage } from '@shouwang/kafka';
import type { EntityManager } from 'typeorm';
import type { z } from 'zod';
import type { AroundHandling } from './observer.ts';

export interface ReceivedEvent<Data = unknown> {
  id: string;
  type: string;
  subject: string;
  regionCode: string;
  sequence: number;
  time: string;
  correlationId: string;
  data: Data;
}

/** The last state of each key of a batch: no key comes twice, and none is in both lists. */
export interface StateChanges<State = unknown> {
  upserts: { id: string; sequence: number; regionCode: string; state: State }[];
  deletes: string[];
}

/** A message read as what a subscription is about; made and used by the same subscription only. */
export interface Item {
  message: KafkaMessage;
  content: unknown;
}

/** Who listens to which topic, and what is done with it. Made by `onEvents` and `onState`. */
export interface Subscription {
  readonly consumer: string;
  readonly topic: string;
  /** Messages per transaction, unless the service says otherwise. */
  readonly batchSize: number;
  /** Null: of no concern here. Throws {@link MalformedEvent}. */
  read(message: KafkaMessage): Item | null;
  /** Everything in the transaction, or it throws. */
  handle(tx: EntityManager, items: readonly Item[], around?: AroundHandling): Promise<void>;
}

/** An event has its effect by statements of its own, and what a transaction locks stays locked until its last one. */
const eventsAtOnce = 500;
/** States are written by one statement. */
const statesAtOnce = 2_000;

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

const recordHandledSql = `
insert into inbox_event (consumer, event_id)
select $1, unnest($2::uuid[]) on conflict do nothing returning event_id`;

/**
 * Each event of these types once, in order per key: the effect and the record that it happened are one transaction, so
 * that it does not matter how often the event is delivered. The contracts are of one aggregate.
 */
export function onEvents<Contract extends EventContract>(options: {
  consumer: string;
  contracts: readonly Contract[];
  handle(tx: EntityManager, event: ReceivedEvent<DataOf<Contract>>): Promise<void>;
}): Subscription {
  const { consumer, contracts, handle } = options;
  const byType = new Map(contracts.map((contract) => [contract.type, contract]));
  const [topic, ...others] = new Set(contracts.map((contract) => contract.topic));
  if (topic === undefined || others.length > 0) throw new Error(`${consumer}: the events must be of one aggregate`);
  return {
    consumer,
    topic,
    batchSize: eventsAtOnce,
    read(message) {
      const type = message.headers['ce_type'];
      if (type !== undefined && !byType.has(type)) return null;
      const event = eventOf(message);
      if (!uuid.test(event.id)) throw new MalformedEvent('ce_id is not a UUID');
      const contract = byType.get(event.type);
      if (!contract) return null;
      const content = { ...attributesOf(event), data: parse(contract.data, event.data, 'data') };
      return { message, content };
    },
    async handle(tx, items, around = (_consumer, _messages, work) => work()) {
      const events = items.map(({ message, content }) => ({
        message,
        event: content as ReceivedEvent<DataOf<Contract>>,
      }));
      const ids = events.map(({ event }) => event.id.toLowerCase());
      const recorded: { event_id: string }[] = await tx.query(recordHandledSql, [consumer, ids]);
      const fresh = new Set(recorded.map((row) => row.event_id));
      for (const { message, event } of events) {
        // Taken out, for the same event may be in the batch twice.
        if (fresh.delete(event.id.toLowerCase())) await around(consumer, [message], () => handle(tx, event));
      }
    },
  };
}

/**
 * The last state of each aggregate, a batch at a time. There is no record of what was handled: a state may come again
 * or come late, and the handler drops what is not newer than its own `sequence`.
 */
export function onState<Aggregate extends AggregateContract>(options: {
  consumer: string;
  aggregate: Aggregate;
  handle(tx: EntityManager, changes: StateChanges<StateOf<Aggregate>>): Promise<void>;
}): Subscription {
  const { consumer, aggregate, handle } = options;
  type Upsert = StateChanges<StateOf<Aggregate>>['upserts'][number];
  return {
    consumer,
    topic: aggregate.stateTopic,
    batchSize: statesAtOnce,
    read(message) {
      if (message.value === null) {
        if (message.key === null) throw new MalformedEvent('a tombstone without a key');
        return { message, content: { id: message.key, upsert: null } };
      }
      const { subject: id, sequence, regioncode: regionCode, type, data } = eventOf(message);
      if (type !== stateEventType(aggregate)) throw new MalformedEvent(`ce_type is not ${stateEventType(aggregate)}`);
      const upsert = { id, sequence, regionCode, state: parse(aggregate.state, data, 'state') };
      return { message, content: { id, upsert } };
    },
    async handle(tx, items, around = (_consumer, _messages, work) => work()) {
      const last = new Map<string, Upsert | null>();
      for (const item of items) {
        const { id, upsert } = item.content as { id: string; upsert: Upsert | null };
        last.set(id, upsert);
      }
      const changes: StateChanges<StateOf<Aggregate>> = { upserts: [], deletes: [] };
      for (const [id, upsert] of last) {
        if (upsert) changes.upserts.push(upsert);
        else changes.deletes.push(id);
      }
      if (last.size === 0) return;
      const messages = items.map((item) => item.message);
      await around(consumer, messages, () => handle(tx, changes));
    },
  };
}

function eventOf(message: KafkaMessage): CloudEvent {
  const decoded = decodeMessage(message);
  if (decoded.kind === 'tombstone') throw new MalformedEvent('a tombstone among events');
  return decoded.event;
}

function attributesOf(event: CloudEvent): Omit<ReceivedEvent, 'data'> {
  const { id, type, subject, sequence, time } = event;
  return { id, type, subject, regionCode: event.regioncode, sequence, time, correlationId: event.correlationid };
}

/** Names the fields that are wrong and how, never their values. */
function parse(schema: z.ZodType, value: unknown, name: string): unknown {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const problems = result.error.issues.slice(0, 5).map((issue) => `${[name, ...issue.path].join('.')} (${issue.code})`);
  throw new MalformedEvent(`not as declared: ${problems.join(', ')}`);
}
