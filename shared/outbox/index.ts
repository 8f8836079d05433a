export { appendToOutbox, outboxTableSql, type OutboxRow } from './src/outbox.ts';
export { createRelay, type Relay, type RelayOptions, type RelayState } from './src/relay.ts';
