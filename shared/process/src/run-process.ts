import type { Logger } from './logger.ts';
import { createLogger } from './logger.ts';
import { StartError } from './start-error.ts';

export interface Running {
  stop(): Promise<void>;
}

export interface RunOptions {
  logger?: Logger;
  /** By default 8 s: less than the 10 s within which `npm start` promises to be gone. */
  stopTimeoutMs?: number;
}

/**
 * The life of a process: starting → running → stopping → gone.
 *
 * SIGTERM, SIGINT and SIGHUP (the terminal was closed) ask for a stop, once; a second signal changes nothing (a
 * terminal's Ctrl-C reaches the whole group, and the parent then sends its own). A stop asked for during the start waits for the start, because a half
 * started process holds things that only its own `stop` can give back. If the parent opened an IPC channel, its loss
 * is a stop as well: a child must not outlive a parent that was killed.
 *
 * Exit codes: 0 after an orderly stop, 1 after a fault, or when the stop takes longer than `stopTimeoutMs`.
 */
export function runProcess(name: string, start: () => Promise<Running>, options: RunOptions = {}): void {
  const { logger = createLogger({ name }), stopTimeoutMs = 8_000 } = options;
  let stopping = false;
  let exitCode = 0;
  // In a later turn, when all handlers below are in place: a start may announce itself, or block, before its first await.
  const started = Promise.resolve().then(start);

  const stop = (reason: string): void => {
    if (stopping) return;
    stopping = true;
    logger.info({ reason }, 'stopping');
    setTimeout(() => {
      logger.fatal({ stopTimeoutMs }, 'the stop took too long');
      process.exit(1);
    }, stopTimeoutMs).unref();
    started
      .then((running) => running.stop())
      .then(
        () => {
          logger.info('stopped');
          process.exit(exitCode);
        },
        (error: unknown) => {
          logger.fatal({ error }, 'the stop failed');
          process.exit(1);
        },
      );
  };

  const fail = (kind: string) => (error: unknown) => {
    logger.fatal({ error }, kind);
    exitCode = 1;
    stop(kind);
  };

  for (const signal of ['SIGTERM', 'SIGINT', 'SIGHUP'] as const) process.on(signal, () => stop(signal));
  process.on('uncaughtException', fail('uncaught exception'));
  process.on('unhandledRejection', fail('unhandled rejection'));
  if (process.channel) process.on('disconnect', () => stop('parent gone'));

  started.catch((error: unknown) => {
    if (error instanceof StartError) process.stderr.write(`${error.message}\n`);
    else logger.fatal({ error }, 'the start failed');
    process.exit(1);
  });
}
