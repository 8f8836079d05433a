import { once } from 'node:events';

/** Lines to standard output for as long as somebody reads them. */
export interface Printer {
  /** Waits where the reader is slower than we are. */
  print(line: string): Promise<void>;
  /** Aborted by Ctrl-C, by `end`, and when nobody reads any more (`| head`). */
  signal: AbortSignal;
  end(): void;
  release(): void;
}

export function createPrinter(): Printer {
  const stopping = new AbortController();
  const stop = (): void => stopping.abort();
  const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
  for (const name of signals) process.on(name, stop);
  // run.mjs was killed: nobody is left to pass on a Ctrl-C.
  if (process.channel) process.once('disconnect', stop);
  // Not taken off again: what is still on its way to a reader that left is no fault.
  process.stdout.on('error', stop);
  return {
    signal: stopping.signal,
    end: stop,
    async print(line) {
      if (stopping.signal.aborted || process.stdout.write(`${line}\n`)) return;
      await once(process.stdout, 'drain', { signal: stopping.signal }).catch(() => {});
    },
    release() {
      for (const name of signals) process.off(name, stop);
      process.off('disconnect', stop);
    },
  };
}
