export { createConsumer, type InboxConsumer, type InboxOptions, type InboxState } from './src/consumer.ts';
export type { AroundHandling, InboxObserver, MessageOutcome } from './src/observer.ts';
export { parkedCounts } from './src/parked-counts.ts';
export { onEvents, onState, type ReceivedEvent, type StateChanges, type Subscription } from './src/subscription.ts';
export { inboxTablesSql } from './src/tables.ts';
