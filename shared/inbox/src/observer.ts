import type { KafkaMessage } from '@shouwang/kafka';

/** What becomes of a message: handled; of no concern; failed for good; put behind one that did. */
export type MessageOutcome = 'handled' | 'skipped' | 'parked' | 'waiting';

/** Runs the handling of one event, or of the last states of a batch, inside whatever must surround it. */
export type AroundHandling = <T>(
  consumer: string,
  messages: readonly KafkaMessage[],
  handle: () => Promise<T>,
) => Promise<T>;

export interface InboxObserver {
  around?: AroundHandling;
  /** Called after the commit. */
  counted(consumer: string, outcome: MessageOutcome, messages: number): void;
}
