import { randomBytes } from 'node:crypto';
import type { LiveEvent } from './live-event.ts';

export interface RecentEvent extends LiveEvent {
  /**
   * Good at every gateway, and exact at the one that gave it. A random name and no number: gaps in numbers would tell a
   * viewer how much happens that is not for them.
   */
  id: string;
}

const mostEvents = 2_000;
const mostCharacters = 4 * 1024 * 1024;
/** Two gateways see the partitions in another order, and brokers' clocks differ: so much is sent again rather than left out. */
const overlapMs = 5_000;

/**
 * The latest events of all topics, in the order in which they came here, bounded in number and size. `origin` names this
 * window; the name of an event is known only within it.
 */
export function createRecentEvents(origin: string) {
  let events: RecentEvent[] = [];
  let characters = 0;
  let completeSince = Number.POSITIVE_INFINITY;

  return {
    /** Nothing later than this is missing. */
    completeFrom(timeMs: number): void {
      completeSince = completeSince === Number.POSITIVE_INFINITY ? timeMs : Math.max(completeSince, timeMs);
    },
    add(event: LiveEvent): RecentEvent {
      const added = { ...event, id: `${origin}.${randomBytes(8).toString('hex')}.${event.at}` };
      events.push(added);
      characters += event.text.length;
      // In lumps, because taking from the front moves all the rest.
      if (events.length > mostEvents * 1.25 || characters > mostCharacters * 1.25) shorten();
      return added;
    },
    /** Partitions come one after the other at first: put in the order of time before anybody has seen one. */
    settle(): void {
      events = events.toSorted((a, b) => a.at - b.at);
    },
    /** What came after the event of that id; `gap` when something in between may be gone, or the id is none of ours. */
    since(id: string | null): { events: readonly RecentEvent[]; gap: boolean } {
      if (id === null) return { events, gap: false };
      const [, time] = /^[0-9a-f]+\.[0-9a-f]{16}\.(\d{1,15})$/.exec(id) ?? [];
      if (time === undefined) return { events, gap: true };
      const known = events.findIndex((event) => event.id === id);
      if (known >= 0) return { events: events.slice(known + 1), gap: false };
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
