import type { LiveStatus } from './live-events.ts';
import type { RecentEvent } from './recent-events.ts';

/** One caller's stream of server-sent events. */
export interface EventStream extends AsyncIterable<string> {
  event(event: RecentEvent): void;
  status(status: LiveStatus): void;
  /** Something may have been missed: what follows does not join on to what the caller has. */
  gap(): void;
  comment(text: string): void;
  /** The last event says why: `slow` for a caller who does not take what comes, `signed-out` for a token that ended. */
  end(reason: 'slow' | 'stopping' | 'signed-out'): void;
}

const mostWaiting = 500;
const mostWaitingCharacters = 2 * 1024 * 1024;

const sse = (event: string, data: object): string => `event: ${event}\ndata: ${JSON.stringify(data)}\n\n`;

/**
 * Between the one reader and one caller. What the caller has not taken waits here, up to a limit; beyond it he is too slow: what
 * waits is dropped, one last event says so, and the stream ends. The browser comes back with the id of the last event
 * that it got, so that nothing is lost while the window reaches back so far.
 */
export function createEventStream(onLeft: () => void): EventStream {
  let waiting: string[] = [];
  let characters = 0;
  let ended = false;
  let left = false;
  let wake: (() => void) | null = null;

  function put(text: string): void {
    if (ended) return;
    waiting.push(text);
    characters += text.length;
    if (waiting.length > mostWaiting || characters > mostWaitingCharacters) end('slow');
    wake?.();
  }

  function end(reason: 'slow' | 'stopping' | 'signed-out'): void {
    if (ended) return;
    if (reason === 'slow') waiting = [];
    waiting.push(sse('end', { reason }));
    ended = true;
    wake?.();
  }

  /** Ends with its caller, or with the last word to him. */
  function leave(): void {
    if (left) return;
    left = true;
    ended = true;
    wake?.();
    onLeft();
  }

  put('retry: 2000\n\n');
  return {
    event: ({ id, text }) => put(`id: ${id}\nevent: change\ndata: ${text}\n\n`),
    status: (status) => put(sse('status', { status })),
    gap: () => put(sse('gap', {})),
    // Only into silence: whoever has events waiting needs no sign of life.
    comment: (text) => waiting.length === 0 && put(`: ${text}\n\n`),
    end,
    [Symbol.asyncIterator]: () => ({
      async next() {
        while (waiting.length === 0 && !ended) {
          await new Promise<void>((resolve) => (wake = resolve));
          wake = null;
        }
        const text = waiting.join('');
        waiting = [];
        characters = 0;
        if (text !== '' && !left) return { done: false, value: text };
        leave();
        return { done: true, value: undefined };
      },
      async return() {
        leave();
        return { done: true, value: undefined };
      },
    }),
  };
}
