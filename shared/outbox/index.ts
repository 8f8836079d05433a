export { outboxBacklog } from './src/backlog.ts';
export type { RelayState } from './src/health.ts';
export { appendPart, appendToOutbox, outboxTableSql, type OutboxRow } from './src/outbox.ts';
export { outboxRetention } from './src/retention.ts';
export { createRelay, type Relay, type RelayOptions } from './src/relay.ts';
export { quietRelays } from './src/quiet.ts';
export { observeAppends, type AppendObserver, type ObservedRow, type RelayObserver } from './src/observer.ts';
