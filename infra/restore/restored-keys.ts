import { systemAuthor } from '@shouwang/aggregate';
import { appendToAudit } from '@shouwang/audit';
import { newId } from '@shouwang/values';
import pg from 'pg';
import type { QueryRunner } from 'typeorm';

/**
 * A restore of the gateway's database must give no key its life back. A key was ended by somebody for a reason, and its
 * hash in the back-up knows nothing of it. So of all that is known of a key's end the earliest holds: its row in the
 * database that goes, what the audit says of it, and its row in the back-up. Only where that database is lost nobody knows
 * what was revoked since the back-up; then every key is revoked, unless a person has looked and says otherwise.
 */
export interface KnownKey {
  prefix: string;
  name: string;
  revokedAt: Date | null;
  expiresAt: Date;
}

export interface RestoredKeys {
  /** Good after the restore. */
  living: number;
  /** Prefixes of keys that were revoked, or given an earlier end, since the back-up, and stay so. */
  keptEnded: string[];
  /** Made since the back-up: nobody can sign in by them any more. */
  gone: Pick<KnownKey, 'prefix' | 'name'>[];
  /** Prefixes of keys that were revoked because nobody can know whether they had been. */
  revoked: string[];
}

/** How many keys were made since, and how many were revoked or given an earlier end; null where there is no audit of it. */
export async function keyChangesSince(
  databaseUrl: string,
  takenAt: string,
): Promise<{ made: number; ended: number } | null> {
  const client = new pg.Client({ connectionString: databaseUrl, application_name: 'shouwang restore' });
  await client.connect();
  try {
    const found = await client.query(`select to_regclass('public.audit_entry') as audit`);
    if (!found.rows[0]?.audit) return null;
    const { rows } = await client.query<{ made: number; ended: number }>(
      `select count(*) filter (where values_before is null)::int as made,
         count(*) filter (where values_before is not null)::int as ended
       from audit_entry where subject_kind = 'api-key' and occurred_at > $1`,
      [takenAt],
    );
    return rows[0] ?? null;
  } finally {
    await client.end();
  }
}

/** The keys of the database that is about to go; none where there is no such table. Locked, so that no other comes. */
export async function readKeys(runner: QueryRunner): Promise<KnownKey[]> {
  const [found]: { keys: string | null }[] = await runner.query(`select to_regclass('public.api_key') as keys`);
  if (!found?.keys) return [];
  await runner.query('lock table api_key in access exclusive mode');
  return runner.query(
    'select prefix, name, revoked_at as "revokedAt", expires_at as "expiresAt" from api_key order by created_at, prefix',
  );
}

/** On the rows of the back-up and an audit that was brought back. */
export async function settleKeys(
  runner: QueryRunner,
  {
    before,
    auditKept,
    keepKeys,
    now,
  }: { before: readonly KnownKey[]; auditKept: boolean; keepKeys: boolean; now: Date },
): Promise<RestoredKeys> {
  const [ended]: [{ prefix: string }[], number] = await runner.query(
    `with known as (
       select subject_id as prefix, (values_after->>'revokedAt')::timestamptz as revoked_at,
         (values_after->>'expiresAt')::timestamptz as expires_at
       from audit_entry where subject_kind = 'api-key'
       union all
       select prefix, "revokedAt", "expiresAt"
       from jsonb_to_recordset($1::jsonb) as old (prefix text, "revokedAt" timestamptz, "expiresAt" timestamptz)
     ), earliest as (
       select prefix, min(revoked_at) as revoked_at, min(expires_at) as expires_at from known group by prefix
     )
     update api_key set revoked_at = least(api_key.revoked_at, earliest.revoked_at),
       expires_at = least(api_key.expires_at, earliest.expires_at)
     from earliest where earliest.prefix = api_key.prefix
       and (earliest.revoked_at < coalesce(api_key.revoked_at, 'infinity') or earliest.expires_at < api_key.expires_at)
     returning api_key.prefix`,
    [JSON.stringify(before)],
  );
  const rows: { prefix: string }[] = await runner.query('select prefix from api_key');
  const restored = new Set(rows.map(({ prefix }) => prefix));
  const revoked = auditKept || keepKeys ? [] : await revokeAll(runner, now);
  const [count]: { living: number }[] = await runner.query(
    'select count(*)::int as living from api_key where revoked_at is null and expires_at > $1',
    [now],
  );
  return {
    living: count?.living ?? 0,
    keptEnded: ended.map(({ prefix }) => prefix).toSorted((a, b) => (a < b ? -1 : 1)),
    gone: before.filter(({ prefix }) => !restored.has(prefix)).map(({ prefix, name }) => ({ prefix, name })),
    revoked,
  };
}

async function revokeAll(runner: QueryRunner, now: Date): Promise<string[]> {
  const [keys]: [{ prefix: string; areas: string[] }[], number] = await runner.query(
    'update api_key set revoked_at = $1 where revoked_at is null and expires_at > $1 returning prefix, areas',
    [now],
  );
  // Loaded when wanted: it is the whole gateway.
  const { keyEntry } = await import('@shouwang/gateway');
  const by = { viewer: systemAuthor('restore').viewer, requestId: newId() };
  const change = { before: { revokedAt: null }, after: { revokedAt: now }, at: now };
  await appendToAudit(
    runner.manager,
    keys.map((key) => keyEntry(by, 'revokeKey', key, change)),
  );
  return keys.map(({ prefix }) => prefix);
}
