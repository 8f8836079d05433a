import { createDataSource, prefixesOf, type Queryable, type Sight, type Transaction } from '@shouwang/database';
import { createApiKeys } from '../migrations/1795830000000-create-api-keys.ts';
import { auditKeys } from '../migrations/1795840000000-audit-keys.ts';
import { publishHeads } from '../migrations/1795850000000-publish-heads.ts';

/** One API key as it is stored. */
export interface KeyRow {
  id: string;
  prefix: string;
  hash: Buffer;
  name: string;
  roles: string[];
  scopes: string[] | null;
  areas: string[];
  createdAt: Date;
  createdBy: string;
  expiresAt: Date;
  lastUsedAt: Date | null;
  revokedAt: Date | null;
  replaces: string | null;
}

/** The gateway's own database, by its own role. */
export function openKeyDatabase(url: string) {
  const migrations = [createApiKeys, auditKeys, publishHeads];
  return createDataSource({ url, name: 'gateway', entities: [], migrations, poolSize: 2 });
}

export type KeyDatabase = ReturnType<typeof openKeyDatabase>;

const columns = `id, prefix, hash, name, roles, scopes, areas, created_at as "createdAt", created_by as "createdBy",
  expires_at as "expiresAt", last_used_at as "lastUsedAt", revoked_at as "revokedAt", replaces`;

/** Those that may still be good; the clock of the database decides, as it is one for all copies of the gateway. */
export async function livingKeys(db: Queryable): Promise<KeyRow[]> {
  return db.query(`select ${columns} from api_key where revoked_at is null and expires_at > now()`);
}

/** A part of the list: so many, behind the key of this prefix. */
export interface KeyPage {
  first: number;
  after: string | null;
}

/** The newest first: those whose areas all lie in sight. Without a page, all of them. */
export async function findKeys(db: Queryable, sight: Sight, page: KeyPage | null): Promise<KeyRow[]> {
  return db.query(
    `select ${columns} from api_key
     where (select bool_and(area ^@ any ($1::text[])) from unnest(areas) as area)
       and ($2::text is null or (created_at, prefix) < (select created_at, prefix from api_key where prefix = $2))
     order by created_at desc, prefix desc limit $3`,
    [prefixesOf(sight), page?.after ?? null, page?.first ?? null],
  );
}

export async function lockKey(tx: Transaction, prefix: string): Promise<KeyRow | null> {
  const rows: KeyRow[] = await tx.query(`select ${columns} from api_key where prefix = $1 for update`, [prefix]);
  return rows[0] ?? null;
}

export async function insertKey(tx: Transaction, row: KeyRow): Promise<void> {
  await tx.query(
    `insert into api_key (id, prefix, hash, name, roles, scopes, areas, created_at, created_by, expires_at, replaces)
     values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)`,
    [
      row.id,
      row.prefix,
      row.hash,
      row.name,
      row.roles,
      row.scopes,
      row.areas,
      row.createdAt,
      row.createdBy,
      row.expiresAt,
      row.replaces,
    ],
  );
}

export async function endKey(tx: Transaction, prefix: string, at: Date): Promise<void> {
  await tx.query('update api_key set expires_at = $2 where prefix = $1', [prefix, at]);
}

export async function revokeKey(tx: Transaction, prefix: string, at: Date): Promise<void> {
  await tx.query('update api_key set revoked_at = $2 where prefix = $1', [prefix, at]);
}

/** At most once a minute per key, however many copies of the gateway it is used at. */
export async function noteUses(db: Queryable, uses: ReadonlyMap<string, Date>): Promise<void> {
  if (uses.size === 0) return;
  await db.query(
    `update api_key set last_used_at = used.at
     from unnest($1::text[], $2::timestamptz[]) as used (prefix, at)
     where api_key.prefix = used.prefix
       and (last_used_at is null or last_used_at < used.at - interval '1 minute')`,
    [[...uses.keys()], [...uses.values()]],
  );
}
