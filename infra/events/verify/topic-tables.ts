import type { KafkaMessage, ReadRange } from '@shouwang/kafka';
import type pg from 'pg';
import type { EventSystem } from '../system.ts';

/**
 * A service's topics as temporary tables in its own database: comparing a million events with a million rows is then the
 * database's work, and this process holds a batch at a time. They vanish with the connection.
 */
const createSql = `
drop table if exists topic_event, topic_state;
create temporary table topic_event (
  topic text, partition int, "offset" bigint, sent_at timestamptz, event_id text, key text, sequence bigint
);
create temporary table topic_state (
  topic text, key text, sequence bigint, data jsonb, primary key (topic, key)
)`;

const appendSql = `
insert into topic_event (topic, partition, "offset", sent_at, event_id, key, sequence)
select topic, partition, "offset", to_timestamp(sent_ms / 1000.0), event_id, key, sequence
from jsonb_to_recordset($1::jsonb) as message
  (topic text, partition int, "offset" bigint, sent_ms float8, event_id text, key text, sequence bigint)`;

/** The last message of a key counts, whatever its number: that is what compaction keeps. */
const setStateSql = `
insert into topic_state (topic, key, sequence, data)
select topic, key, sequence, data from jsonb_to_recordset($1::jsonb) as message
  (topic text, key text, sequence bigint, data jsonb)
on conflict (topic, key) do update set sequence = excluded.sequence, data = excluded.data`;

export interface TopicTables {
  /** Reads these ranges and adds them to the tables. */
  load(ranges: readonly ReadRange[]): Promise<void>;
}

export async function createTopicTables(
  { kafka }: EventSystem,
  database: pg.Client,
  onRead: (messages: number) => void,
): Promise<TopicTables> {
  await database.query(createSql);
  let read = 0;
  return {
    async load(ranges) {
      await kafka.read({
        ranges,
        onMessages: async (messages) => {
          for (let start = 0; start < messages.length; start += 1_000) {
            const part = messages.slice(start, start + 1_000);
            const isState = part[0]?.topic.endsWith('.state.v1') === true;
            if (isState) await database.query(setStateSql, [JSON.stringify(lastStates(part))]);
            else await database.query(appendSql, [JSON.stringify(part.map(eventRecord))]);
          }
          read += messages.length;
          onRead(read);
        },
      });
      await database.query('analyze topic_event, topic_state');
    },
  };
}

function eventRecord(message: KafkaMessage): object {
  const { topic, partition, offset, key, headers, timestamp } = message;
  return {
    topic,
    partition,
    offset,
    sent_ms: Number(timestamp),
    event_id: isDeadLetter(headers) ? deadLetterId(headers) : (headers['ce_id'] ?? null),
    key,
    sequence: wholeNumberOf(headers['ce_sequence']),
  };
}

function lastStates(messages: readonly KafkaMessage[]): object[] {
  const last = new Map<string, object>();
  for (const { topic, key, value, headers } of messages) {
    last.set(key ?? '', {
      topic,
      key: key ?? '',
      sequence: wholeNumberOf(headers['ce_sequence']),
      data: jsonOf(value),
    });
  }
  return [...last.values()];
}

function isDeadLetter(headers: Record<string, string>): boolean {
  return headers['dl_consumer'] !== undefined;
}

/** A dead letter carries the headers of the event that failed, so it is known by where it failed. */
function deadLetterId(headers: Record<string, string>): string {
  return ['dl_consumer', 'dl_topic', 'dl_partition', 'dl_offset'].map((name) => headers[name] ?? '').join(' ');
}

/** The same of an outbox row, in SQL. */
export const outboxIdSql = `case when extra_headers is null then event_id::text else concat_ws(' ',
  extra_headers->>'dl_consumer', extra_headers->>'dl_topic', extra_headers->>'dl_partition', extra_headers->>'dl_offset')
  end`;

function wholeNumberOf(text: string | undefined): number | null {
  return text !== undefined && /^\d{1,15}$/.test(text) ? Number(text) : null;
}

function jsonOf(value: Buffer | null): unknown {
  if (value === null) return null;
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    return { malformed: true };
  }
}
