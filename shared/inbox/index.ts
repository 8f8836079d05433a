export { createConsumer, type InboxConsumer, type InboxOptions, type InboxState } from './src/consumer.ts';
export { onEvents, onState, type ReceivedEvent, type StateChanges, type Subscription } from './src/subscription.ts';
export { inboxTablesSql } from './src/tables.ts';
