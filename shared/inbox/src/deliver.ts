import { inTransaction, type Transaction } from '@shouwang/database';
import { MalformedEvent } from '@shouwang/events';
import type { KafkaMessage, Logger } from '@shouwang/kafka';
import { background } from './background.ts';
import type { DataSource } from 'typeorm';
import { discardedOffsets, placeOf } from './discard.ts';
import { isInfrastructure, reasonOf } from './failure.ts';
import type { InboxObserver } from './observer.ts';
import { keyOf, park, parkedKeys, type ToPark } from './parking.ts';
import type { Item, Subscription } from './subscription.ts';

export interface Delivery {
  service: string;
  dataSource: DataSource;
  logger: Logger;
  /** How often a message that fails is tried before its key is parked. */
  attempts: number;
  /** A pause; throws {@link NoLongerOurs}. */
  pause(timeMs: number): Promise<void>;
  /** Called when the database gets in the way and when it no longer does. */
  onDatabase(trouble: string | null): void;
  afterCommit(): void;
  observer?: InboxObserver;
}

/** The messages went to another process, or this one stops: what is not done comes again. */
export class NoLongerOurs extends Error {}

const shortestRetryMs = 100;
const longestRetryMs = 5_000;

/**
 * Brings a partition's messages, in order, to one subscription. They go through in one transaction; when that fails,
 * its halves are tried one after the other, down to the message that is at fault. That one is tried again a few times
 * and then its key is parked. Whatever happens, after `deliver` each message was handled or is parked, and order per
 * key was kept: a message whose key is parked waits behind it.
 */
export async function deliver(
  delivery: Delivery,
  subscription: Subscription,
  messages: readonly KafkaMessage[],
): Promise<void> {
  try {
    await inOneTransaction(delivery, subscription, messages);
  } catch (error) {
    if (error instanceof NoLongerOurs) throw error;
    if (messages.length > 1) {
      const half = Math.ceil(messages.length / 2);
      await deliver(delivery, subscription, messages.slice(0, half));
      await deliver(delivery, subscription, messages.slice(half));
    } else {
      await insist(delivery, subscription, messages, error);
    }
  }
}

async function insist(
  delivery: Delivery,
  subscription: Subscription,
  messages: readonly KafkaMessage[],
  firstError: unknown,
): Promise<void> {
  let error = firstError;
  for (let attempt = 2; attempt <= delivery.attempts; attempt += 1) {
    await delivery.pause(shortestRetryMs * 2 ** (attempt - 2));
    try {
      return await inOneTransaction(delivery, subscription, messages);
    } catch (again) {
      if (again instanceof NoLongerOurs) throw again;
      error = again;
    }
  }
  const reason = reasonOf(error);
  const failed = messages.map((message) => ({ message, reason, attempts: delivery.attempts }));
  const parked = await persist(delivery, () =>
    inTransaction(delivery.dataSource, background, async (tx) => {
      const discarded = await discardedOffsets(tx, subscription, messages);
      const toPark = failed.filter(({ message }) => !discarded.has(placeOf(message)));
      await park(tx, delivery.service, subscription, toPark);
      return toPark;
    }),
  );
  report(delivery, subscription, parked);
}

async function inOneTransaction(
  delivery: Delivery,
  subscription: Subscription,
  messages: readonly KafkaMessage[],
): Promise<void> {
  const { observer } = delivery;
  const { consumer } = subscription;
  const readings = messages.map((message) => read(subscription, message)).filter((reading) => reading !== null);
  const skipped = messages.length - readings.length;
  if (readings.length === 0) return observer?.counted(consumer, 'skipped', skipped);
  const parked = await persist(delivery, () =>
    inTransaction(delivery.dataSource, background, async (tx) => {
      const blocked = await parkedKeys(
        tx,
        subscription,
        readings.map((reading) => reading.message),
      );
      const { items, toPark } = sortOut(await withoutDiscarded(tx, subscription, readings), blocked);
      await park(tx, delivery.service, subscription, toPark);
      if (items.length > 0) await subscription.handle(tx, items, observer?.around);
      return toPark;
    }),
  );
  if (skipped > 0) observer?.counted(consumer, 'skipped', skipped);
  observer?.counted(consumer, 'handled', readings.length - parked.length);
  report(delivery, subscription, parked);
}

/** Only what is malformed is asked for: anything else that was given up once may well succeed now. */
async function withoutDiscarded(
  tx: Transaction,
  subscription: Subscription,
  readings: readonly Reading[],
): Promise<readonly Reading[]> {
  const malformed = readings.filter((reading) => reading.malformed !== null);
  if (malformed.length === 0) return readings;
  const messages = malformed.map((reading) => reading.message);
  const discarded = await discardedOffsets(tx, subscription, messages);
  return readings.filter((reading) => reading.malformed === null || !discarded.has(placeOf(reading.message)));
}

/** What can be handled, and what must wait because its key is blocked, or malformed itself and so blocks its key. */
function sortOut(readings: readonly Reading[], blocked: Set<string>): { items: Item[]; toPark: ToPark[] } {
  const items: Item[] = [];
  const toPark: ToPark[] = [];
  for (const { message, item, malformed } of readings) {
    if (malformed) {
      blocked.add(keyOf(message));
      toPark.push({ message, reason: malformed, attempts: 1 });
    } else if (blocked.has(keyOf(message))) {
      toPark.push({ message, reason: null, attempts: 0 });
    } else if (item) {
      items.push(item);
    }
  }
  return { items, toPark };
}

interface Reading {
  message: KafkaMessage;
  item: Item | null;
  malformed: string | null;
}

function read(subscription: Subscription, message: KafkaMessage): Reading | null {
  try {
    const item = subscription.read(message);
    return item && { message, item, malformed: null };
  } catch (error) {
    if (!(error instanceof MalformedEvent)) throw error;
    return { message, item: null, malformed: error.reason };
  }
}

/** Tries for ever while it is the database that fails; throws what the messages or their handler are to blame for. */
async function persist<T>(delivery: Delivery, work: () => Promise<T>): Promise<T> {
  for (let retryMs = shortestRetryMs; ; retryMs = Math.min(retryMs * 2, longestRetryMs)) {
    try {
      const result = await work();
      delivery.onDatabase(null);
      delivery.afterCommit();
      return result;
    } catch (error) {
      if (!isInfrastructure(error)) throw error;
      delivery.onDatabase(reasonOf(error));
    }
    await delivery.pause(retryMs);
  }
}

function report({ logger, observer }: Delivery, { consumer, topic }: Subscription, parked: readonly ToPark[]): void {
  for (const { message, reason } of parked) {
    observer?.counted(consumer, reason === null ? 'waiting' : 'parked', 1);
    if (reason === null) continue;
    const { partition, offset, headers } = message;
    const ids = { eventId: idIn(headers['ce_id']), requestId: idIn(headers['ce_correlationid']) };
    logger.error(
      { consumer, topic, partition, offset, reason, ...ids },
      'a message failed for good: its key is parked',
    );
  }
}

/** A header as an id for the log; a stranger may have written anything there. */
function idIn(header: string | undefined): string | undefined {
  return header !== undefined && /^[A-Za-z0-9][A-Za-z0-9._-]{0,127}$/.test(header) ? header : undefined;
}
