import type { LiveEvent } from './live-event.ts';

export interface RecentEvent extends LiveEvent {
  /** Opaque: it is good at every gateway, and exact at the one that gave it. */
  id: string;
  number: number;
}

const mostEvents = 2_000;
const mostCharacters = 4 * 1024 * 1024;
/** Two gateways see the partitions in another order, and brokers' clocks differ: so much is sent again rather than left out. */
const overlapMs = 5_000;

/**
 * The latest events of all topics, in the order in which they came here, bounded in number and size. `origin` names this
 * window; a number is known only within it.
 */
export function createRecentEvents(origin: string) {
  let events: RecentEvent[] = [];
  let characters = 0;
  let next = 1;
  let completeSince = Number.POSITIVE_INFINITY;
  const named = (event: LiveEvent, number: number): RecentEvent => ({
    ...event,
    number,
    id: `${origin}.${number}.${event.at}`,
  });

  return {
    /** Nothing later than this is missing. */
    completeFrom(timeMs: number): void {
      completeSince = completeSince === Number.POSITIVE_INFINITY ? timeMs : Math.max(completeSince, timeMs);
    },
    add(event: LiveEvent): RecentEvent {
      const added = named(event, next++);
      events.push(added);
      characters += event.text.length;
      // In lumps, because taking from the front moves all the rest.
      if (events.length > mostEvents * 1.25 || characters > mostCharacters * 1.25) shorten();
      return added;
    },
    /** Partitions come one after the other at first: put in the order of time before anybody has seen a number. */
    settle(): void {
      events = events.toSorted((a, b) => a.at - b.at).map((event, index) => named(event, index + 1));
      next = events.length + 1;
    },
    /** What came after the event of that id; `gap` when something in between may be gone, or the id is none of ours. */
    since(id: string | null): { events: readonly RecentEvent[]; gap: boolean } {
      if (id === null) return { events, gap: false };
      const [, from, number, time] = /^([0-9a-f]+)\.(\d{1,15})\.(\d{1,15})$/.exec(id) ?? [];
      if (from === undefined) return { events, gap: true };
      const oldest = events[0]?.number ?? next;
      if (from === origin && Number(number) >= oldest - 1 && Number(number) < next)
        return { events: events.filter((event) => event.number > Number(number)), gap: false };
      const since = Number(time) - overlapMs;
      return { events: events.filter((event) => event.at >= since), gap: since < completeSince };
    },
  };

  function shorten(): void {
    let keep = events.length;
    for (let room = mostCharacters; keep > 0 && events.length - keep < mostEvents; keep -= 1) {
      room -= events[keep - 1]?.text.length ?? 0;
      if (room < 0) break;
    }
    for (const gone of events.splice(0, keep)) {
      characters -= gone.text.length;
      completeSince = Math.max(completeSince, gone.at + 1);
    }
  }
}
