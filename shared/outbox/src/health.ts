import type { Logger } from '@shouwang/kafka';

export interface RelayState {
  leader: boolean;
  /** True while neither the database nor Kafka is in the way. */
  connected: boolean;
  lastError: string | null;
}

/** What a relay says of itself; one line in the log when trouble begins and one when it ends. */
export interface Health {
  state: RelayState;
  succeeded(): void;
  failed(error: unknown): void;
}

export function createHealth(name: string, logger: Logger): Health {
  const state: RelayState = { leader: false, connected: false, lastError: null };
  return {
    state,
    succeeded() {
      if (state.lastError !== null) logger.info({ relay: name }, 'delivering events again');
      state.connected = true;
      state.lastError = null;
    },
    failed(error) {
      const reason = error instanceof Error ? error.message : String(error);
      if (state.lastError === null)
        logger.warn({ relay: name, reason }, 'events wait in the outbox until this works again');
      state.connected = false;
      state.lastError = reason;
    },
  };
}
