import { decodeMessage, MalformedEvent } from '@shouwang/events';
import type { KafkaMessage } from '@shouwang/kafka';

/** An event of a topic as a stream sends it; the text is made once for all streams. */
export interface LiveEvent {
  type: string;
  regionCode: string;
  /** When it was put on the topic, milliseconds since 1970. */
  at: number;
  /** JSON on one line. */
  text: string;
}

/** Null for what is no event of the contract: a live page is no place to fail at it. */
export function readLiveEvent(message: KafkaMessage): LiveEvent | null {
  try {
    const decoded = decodeMessage(message);
    if (decoded.kind === 'tombstone') return null;
    const { topic, timestamp } = message;
    const { data, ...attributes } = decoded.event;
    return {
      type: attributes.type,
      regionCode: attributes.regioncode,
      at: Number(timestamp),
      // Without partition and offset: their gaps would tell how much is not for who reads it.
      text: JSON.stringify({ topic, ...attributes, data }),
    };
  } catch (error) {
    if (error instanceof MalformedEvent) return null;
    throw error;
  }
}
