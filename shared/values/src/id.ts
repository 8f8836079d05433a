import { v7 } from 'uuid';
import { accepted, refused, type Parsed } from './parsed.ts';

/** Canonical form only: ids are compared as text and are Kafka keys, so one id must have one spelling. */
const CANONICAL = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

/**
 * A new UUIDv7. Each one sorts after the one before it in this process, within a millisecond too: rows written together
 * stay together in the index, and keyset pages follow creation. Node's own crypto.randomUUIDv7 gives no such order.
 */
export function newId(): string {
  return v7();
}

/** Any UUID version: ids derived from a name (version 5 or 8) are ids too. */
export function isId(input: unknown): input is string {
  return typeof input === 'string' && CANONICAL.test(input);
}

export function parseId(input: unknown): Parsed<string, 'ID_MALFORMED'> {
  const text = typeof input === 'string' && input.length === 36 ? input.toLowerCase() : input;
  if (isId(text)) return accepted(text);
  return refused('ID_MALFORMED', '标识须为 UUID', 'an id is a UUID');
}
