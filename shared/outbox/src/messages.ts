import { encodeHeaders, stateEventType, type EventAttributes } from '@shouwang/events';
import type { OutgoingMessage } from '@shouwang/kafka';

/** A row as the claim selects it: JSON stays text, so that nothing is parsed on the way through. */
export interface ClaimedRow {
  position: string;
  event_id: string;
  topic: string;
  state_topic: string | null;
  key: string;
  type: string;
  source: string;
  sequence: string;
  region_code: string;
  correlation_id: string;
  causation_id: string | null;
  occurred_at: string;
  data: string | null;
  state: string | null;
  raw: Buffer | null;
  extra_headers: Record<string, string> | null;
}

/** What a row becomes on Kafka: its event, and the state topic's new last value (null, a tombstone, when deleted). */
export function messagesOf(row: ClaimedRow): OutgoingMessage[] {
  const { topic, state_topic: stateTopic, key } = row;
  if (row.extra_headers) return [{ topic, key, value: row.raw, headers: row.extra_headers }];
  const attributes: EventAttributes = {
    id: row.event_id,
    source: row.source,
    type: row.type,
    time: row.occurred_at,
    subject: key,
    partitionkey: key,
    regioncode: row.region_code,
    correlationid: row.correlation_id,
    causationid: row.causation_id,
    sequence: Number(row.sequence),
  };
  const event: OutgoingMessage = { topic, key, value: row.data, headers: encodeHeaders(attributes) };
  if (stateTopic === null) return [event];
  const [aggregate = row.type] = row.type.split('.');
  const type = stateEventType({ name: aggregate });
  return [event, { topic: stateTopic, key, value: row.state, headers: encodeHeaders({ ...attributes, type }) }];
}
