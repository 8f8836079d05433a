/**
 * CloudEvents 1.0 over Kafka, binary mode: attributes are headers named `ce_…`, the value is the data as JSON, and only
 * a message with no value is a tombstone. Small and own because the SDK's Kafka binding returns the value as an object,
 * fails on headers that arrive as bytes and throws on tombstones; the tests use the SDK as the oracle.
 */
export interface EventAttributes {
  id: string;
  /** `/shouwang/<service>` */
  source: string;
  /** `<aggregate>.<past fact>` */
  type: string;
  /** RFC 3339, UTC. */
  time: string;
  /** The aggregate's id. */
  subject: string;
  partitionkey: string;
  /** 12-digit code of the region that the aggregate belongs to after the change. */
  regioncode: string;
  correlationid: string;
  causationid: string | null;
  /** 1, 2, 3 … per aggregate; a consumer drops what is not newer. */
  sequence: number;
}

export interface CloudEvent extends EventAttributes {
  data: unknown;
}

export type Decoded = { kind: 'event'; event: CloudEvent } | { kind: 'tombstone'; key: string };

/** A message that is no event of ours; `reason` names the header or field, never a value. */
export class MalformedEvent extends Error {
  readonly reason: string;
  constructor(reason: string) {
    super(`malformed event: ${reason}`);
    this.name = 'MalformedEvent';
    this.reason = reason;
  }
}

const required = ['id', 'source', 'type', 'time', 'subject', 'partitionkey', 'regioncode', 'correlationid'] as const;

export function encodeHeaders(event: EventAttributes): Record<string, string> {
  const headers: Record<string, string> = {
    'content-type': 'application/json; charset=utf-8',
    ce_specversion: '1.0',
    ce_sequence: String(event.sequence),
  };
  for (const name of required) headers[`ce_${name}`] = event[name];
  if (event.causationid !== null) headers['ce_causationid'] = event.causationid;
  return headers;
}

/** @throws {MalformedEvent} when a header is missing or wrong, or the value is not JSON. */
export function decodeMessage(message: {
  key: string | null;
  value: Buffer | null;
  headers: Readonly<Record<string, string>>;
}): Decoded {
  if (message.value === null) {
    if (message.key === null) throw new MalformedEvent('a tombstone without a key');
    return { kind: 'tombstone', key: message.key };
  }
  const { headers } = message;
  if (headers['ce_specversion'] !== '1.0') throw new MalformedEvent('ce_specversion is not 1.0');
  const header = (name: string): string => {
    const value = headers[`ce_${name}`];
    if (value === undefined || value === '') throw new MalformedEvent(`ce_${name} is missing`);
    return value;
  };
  const sequence = Number(header('sequence'));
  if (!Number.isSafeInteger(sequence) || sequence < 1)
    throw new MalformedEvent('ce_sequence is not a positive integer');
  if (Number.isNaN(Date.parse(header('time')))) throw new MalformedEvent('ce_time is not a date and time');
  return {
    kind: 'event',
    event: {
      id: header('id'),
      source: header('source'),
      type: header('type'),
      time: header('time'),
      subject: header('subject'),
      partitionkey: header('partitionkey'),
      regioncode: header('regioncode'),
      correlationid: header('correlationid'),
      causationid: headers['ce_causationid'] ?? null,
      sequence,
      data: parseJson(message.value),
    },
  };
}

function parseJson(value: Buffer): unknown {
  try {
    return JSON.parse(value.toString('utf8'));
  } catch {
    throw new MalformedEvent('the value is not JSON');
  }
}
