export { createConsumer, groupOf, type InboxConsumer, type InboxOptions, type InboxState } from './src/consumer.ts';
export type { AroundHandling, InboxObserver, MessageOutcome } from './src/observer.ts';
export { parkedCounts } from './src/parked-counts.ts';
export { onEvents, onState, type ReceivedEvent, type StateChanges, type Subscription } from './src/subscription.ts';
export { inboxTablesSql } from './src/tables.ts';
export {
  inboxRequestTablesSql,
  type Discarded,
  type InboxRequest,
  type InboxResult,
  type KeyFilter,
  type KeyOutcome,
  type RedriveResult,
  type ReplayArguments,
  type ReplayResult,
} from './src/request-table.ts';
export { createRequestDesk, requesterName, type RequestDesk, type RequestDeskOptions } from './src/request-desk.ts';
export { oldestReplayableMs, repetitionDays } from './src/replay.ts';
export { inboxRetention, requestRetention } from './src/retention.ts';
