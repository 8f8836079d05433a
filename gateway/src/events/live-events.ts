import { randomBytes } from 'node:crypto';
import { HttpError } from '@shouwang/http';
import type { Admin, Kafka, KafkaMessage, PartitionOffsets, Tail } from '@shouwang/kafka';
import type { Logger } from '@shouwang/process';
import { createRecentEvents, type RecentEvent } from './recent-events.ts';
import { createEventStream, type EventStream } from './event-stream.ts';
import { readLiveEvent } from './live-event.ts';

export type Wanted = (event: RecentEvent) => boolean;

export interface StreamRequest {
  wants: Wanted;
  /** What the browser sends when it comes back: the id of the last event that it got. */
  lastEventId: string | null;
  /** How many earlier events a newcomer gets. */
  recent: number;
  /** Whether who opened it is still signed in; once not, it is ended within two seconds and sends nothing more. */
  isGood: () => boolean;
}

/**
 * The live tail: one reader of Kafka in this process feeds all streams. It runs while somebody looks, and a minute longer.
 *
 *   first stream ─▶ priming (reads back a little, to its end) ─▶ live ─▶ nobody for a minute ─▶ stopped
 *
 * It is a window and no subscription: what is kept is bounded, and who was away for longer than it reaches back is told so
 * (`gap`) and must take the topics. Delivery is at least once, as on the topics.
 */
export interface LiveEvents {
  /** @throws {HttpError} 503 when there are too many streams. */
  open(request: StreamRequest): AsyncIterable<string>;
  stop(): Promise<void>;
}

export interface LiveEventsOptions {
  /** null: no broker is configured; streams say so. */
  kafka: Kafka | null;
  topics: string[];
  logger: Logger;
  maxStreams?: number;
  heartbeatMs?: number;
}

const reachBackMs = 10 * 60_000;
/** Per partition: after a bulk load ten minutes are a million events, and in a quiet hour they are none. */
const reachBackMost = 100n;
const reachBackLeast = 20n;
const lingerMs = 60_000;
const lookAtSignInsMs = 2_000;

export function createLiveEvents(options: LiveEventsOptions): LiveEvents {
  const { kafka, topics, logger, maxStreams = 100, heartbeatMs = 15_000 } = options;
  const streams = new Map<EventStream, OpenStream>();
  let stopped = false;
  let reading: { tail: Tail; window: LiveWindow } | null = null;
  let linger: NodeJS.Timeout | undefined;
  const heartbeat = setInterval(() => streams.forEach((_, stream) => stream.comment('heartbeat')), heartbeatMs);
  heartbeat.unref();
  const signIns = setInterval(
    () => streams.forEach(({ isGood }, stream) => !isGood() && stream.end('signed-out')),
    lookAtSignInsMs,
  );
  signIns.unref();

  function startReading(reader: Kafka): { tail: Tail; window: LiveWindow } {
    const window = createLiveWindow({
      onPrimed: () => streams.forEach((request, stream) => welcome(stream, request, window)),
      onEvent: (event) =>
        streams.forEach(({ wants, isGood }, stream) => wants(event) && isGood() && stream.event(event)),
      onStatus: (status) => streams.forEach((_, stream) => stream.status(status)),
    });
    const tail = reader.tail({ topics, from: (admin) => window.begin(admin, topics), ...window });
    return { tail, window };
  }

  function left(stream: EventStream): void {
    streams.delete(stream);
    if (streams.size > 0) return;
    linger = setTimeout(() => void stopReading(), lingerMs);
    linger.unref();
  }

  async function stopReading(): Promise<void> {
    const old = reading;
    reading = null;
    await old?.tail.stop().catch((error: unknown) => logger.warn({ error }, 'the tail did not stop in order'));
  }

  return {
    open(request) {
      if (stopped || streams.size >= maxStreams) throw tooManyStreams(maxStreams);
      clearTimeout(linger);
      const stream = createEventStream(() => left(stream));
      const open = { ...request, openedAt: Date.now() };
      streams.set(stream, open);
      if (kafka === null) stream.status('off');
      else {
        reading ??= startReading(kafka);
        stream.status(reading.window.status());
        if (reading.window.isPrimed()) welcome(stream, open, reading.window);
      }
      return stream;
    },
    async stop() {
      stopped = true;
      clearInterval(heartbeat);
      clearInterval(signIns);
      clearTimeout(linger);
      for (const stream of streams.keys()) stream.end('stopping');
      await stopReading();
    },
  };
}

interface OpenStream extends StreamRequest {
  openedAt: number;
}

/** A newcomer gets what came since he opened the stream, for priming takes a while, and at least so many events. */
function welcome(stream: EventStream, { wants, lastEventId, recent, openedAt }: OpenStream, window: LiveWindow): void {
  const { events, gap } = window.recent.since(lastEventId);
  if (gap) stream.gap();
  const wanted = events.filter(wants);
  const since = wanted.filter(({ at }) => at >= openedAt).length;
  const most = lastEventId === null ? Math.max(recent, since) : wanted.length;
  for (const event of wanted.slice(wanted.length - Math.min(most, wanted.length))) stream.event(event);
}

export type LiveStatus = 'connecting' | 'live' | 'away' | 'off';

interface LiveWindow {
  recent: ReturnType<typeof createRecentEvents>;
  begin(admin: Admin, topics: string[]): Promise<PartitionOffsets>;
  onMessages(messages: readonly KafkaMessage[]): void;
  onConnection(isThere: boolean): void;
  isPrimed(): boolean;
  status(): LiveStatus;
}

/** What was read lately. It is primed when it has reached the ends that were there at its begin. */
function createLiveWindow(tell: {
  onPrimed(): void;
  onEvent(event: RecentEvent): void;
  onStatus(status: LiveStatus): void;
}): LiveWindow {
  const recent = createRecentEvents(randomBytes(4).toString('hex'));
  /** Where priming ends; a partition is taken out when it has come so far. */
  let open: PartitionOffsets | null = null;
  /** Read from later than the time asked for: complete only from its first message on. */
  const shortened = new Set<string>();
  let status: LiveStatus = 'connecting';
  const isPrimed = (): boolean => open?.size === 0;

  function primedIfSo(): void {
    if (!isPrimed()) return;
    recent.settle();
    tell.onPrimed();
  }

  return {
    recent,
    isPrimed,
    status: () => status,
    async begin(admin, topics) {
      const since = Date.now() - reachBackMs;
      const [ends, starts] = [await admin.endOffsets(topics), await admin.offsetsAt(topics, since)];
      recent.completeFrom(since);
      const places: PartitionOffsets = new Map();
      open = new Map();
      for (const [place, end] of ends) {
        const start = starts.get(place) ?? end;
        const from = startWithin(start, end);
        if (from > start) shortened.add(place);
        if (from < end) open.set(place, end);
        places.set(place, from);
      }
      primedIfSo();
      return places;
    },
    onMessages(messages) {
      const priming = !isPrimed();
      for (const message of messages) {
        const place = `${message.topic}:${message.partition}` as const;
        if (shortened.delete(place)) recent.completeFrom(Number(message.timestamp));
        const event = readLiveEvent(message);
        const added = event && recent.add(event);
        if (added && !priming) tell.onEvent(added);
        const end = open?.get(place);
        if (end !== undefined && BigInt(message.offset) + 1n >= end) open?.delete(place);
      }
      if (priming) primedIfSo();
    },
    onConnection(isThere) {
      status = isThere ? 'live' : 'away';
      tell.onStatus(status);
    },
  };
}

function startWithin(start: bigint, end: bigint): bigint {
  if (end - start > reachBackMost) return end - reachBackMost;
  if (end - start >= reachBackLeast) return start;
  return end > reachBackLeast ? end - reachBackLeast : 0n;
}

function tooManyStreams(most: number): HttpError {
  const text = {
    zh: `同时打开的实时流已达上限 ${most}，请稍后再试`,
    en: `there are ${most} live streams already, the most that this gateway serves: try again later`,
  };
  return new HttpError(503, 'TOO_MANY_STREAMS', text, { 'retry-after': '10' });
}
