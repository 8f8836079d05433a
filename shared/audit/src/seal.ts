import { createHash } from 'node:crypto';

/**
 * What a seal says, as bytes. A seal covers a range of positions and everything in it: which positions have a row, what
 * each row holds, how many there are, and the seal before it. Its leaves (position and hash of each row, 40 bytes) are
 * kept, so that a change can be named and not only be noticed.
 *
 * Nothing here may change for seals that were made: another form of a row is another version in its first field.
 */
export const algorithms = ['sha256', 'sm3'] as const;

/** SHA-256, or SM3 (GB/T 32905) where Chinese rules of cryptography ask for it; both have 32 bytes. */
export type Algorithm = (typeof algorithms)[number];

const hashBytes = 32;
const leafBytes = 8 + hashBytes;

/** Before the first seal. */
export const noHash: Buffer = Buffer.alloc(hashBytes);

/** A row as its values in PostgreSQL's text, in the order of `sealedColumns`. */
export interface SealedRow {
  position: bigint;
  values: readonly (string | null)[];
}

export interface Leaf {
  position: bigint;
  hash: Buffer;
}

export interface Seal {
  /** 1, 2, 3 … per service. */
  number: bigint;
  /** The position after the last one of the seal before. */
  firstPosition: bigint;
  lastPosition: bigint;
  rowCount: number;
  leaves: Buffer;
  rowsHash: Buffer;
  previousHash: Buffer;
  hash: Buffer;
  algorithm: Algorithm;
  /** Whole milliseconds. */
  sealedAt: Date;
}

/** The last seal of a chain, without what it covers. */
export type Head = Pick<Seal, 'number' | 'lastPosition' | 'hash' | 'algorithm' | 'sealedAt'>;

/**
 * Every column but the position, as text that differs whenever the value does. The time is the exact number of seconds
 * since 1970: other forms leave out an era or depend on settings.
 */
const sealedColumns = [
  'action',
  'extract(epoch from occurred_at)::text',
  'viewer_id',
  'array_to_json(roles)::text',
  'array_to_json(areas)::text',
  'purpose',
  'request_id',
  'caused_by::text',
  'operation',
  'subject_kind',
  'subject_id',
  'person_id::text',
  'region_code',
  'array_to_json(fields)::text',
  'values_before::text',
  'values_after::text',
];

/** Rows with `$1 < position <= $2`, at most `$3` of them; to be read by `sealedRow`. */
export const sealedRowsSql = `
  select position::text, ${sealedColumns.map((column, index) => `${column} as v${index}`).join(', ')}
  from audit_entry where position > $1 and position <= $2 order by audit_entry.position limit $3`;

export function sealedRow(record: Record<string, unknown>): SealedRow {
  return {
    position: BigInt(record['position'] as string),
    values: sealedColumns.map((_, index) => record[`v${index}`] as string | null),
  };
}

export function leafOf({ position, values }: SealedRow, algorithm: Algorithm): Leaf {
  // JSON keeps apart what lies next to each other, and null from empty text.
  return { position, hash: digest(algorithm, JSON.stringify(['shouwang.audit.entry.v1', ...values])) };
}

/** The next seal of a service's chain, over all rows there are up to `lastPosition`. */
export function sealOf(
  service: string,
  before: Head | null,
  rows: readonly SealedRow[],
  lastPosition: bigint,
  { algorithm, sealedAt }: Pick<Seal, 'algorithm' | 'sealedAt'>,
): Seal {
  const leaves = encodeLeaves(rows.map((row) => leafOf(row, algorithm)));
  const seal = {
    number: (before?.number ?? 0n) + 1n,
    firstPosition: (before?.lastPosition ?? 0n) + 1n,
    lastPosition,
    rowCount: rows.length,
    leaves,
    rowsHash: digest(algorithm, leaves),
    previousHash: before?.hash ?? noHash,
    algorithm,
    sealedAt,
  };
  return { ...seal, hash: hashOf(service, seal) };
}

/** The hash that a seal must have, by what it says itself. */
export function hashOf(service: string, seal: Omit<Seal, 'hash'>): Buffer {
  const said = [
    'shouwang.audit.seal.v1',
    service,
    seal.number.toString(),
    seal.firstPosition.toString(),
    seal.lastPosition.toString(),
    seal.rowCount,
    seal.rowsHash.toString('hex'),
    seal.previousHash.toString('hex'),
    seal.algorithm,
    seal.sealedAt.toISOString(),
  ];
  return digest(seal.algorithm, JSON.stringify(said));
}

export function rowsHashOf({ leaves, algorithm }: Pick<Seal, 'leaves' | 'algorithm'>): Buffer {
  return digest(algorithm, leaves);
}

function encodeLeaves(leaves: readonly Leaf[]): Buffer {
  const bytes = Buffer.alloc(leaves.length * leafBytes);
  leaves.forEach(({ position, hash }, index) => {
    bytes.writeBigInt64BE(position, index * leafBytes);
    hash.copy(bytes, index * leafBytes + 8);
  });
  return bytes;
}

/** A remainder that is no whole leaf is left out: the hash of the leaves does not hold then anyway. */
export function decodeLeaves(bytes: Buffer): Leaf[] {
  return Array.from({ length: Math.floor(bytes.length / leafBytes) }, (_, index) => {
    const start = index * leafBytes;
    return { position: bytes.readBigInt64BE(start), hash: bytes.subarray(start + 8, start + leafBytes) };
  });
}

function digest(algorithm: Algorithm, content: Buffer | string): Buffer {
  return createHash(algorithm).update(content).digest();
}

const columns =
  'number, first_position, last_position, row_count, leaves, rows_hash, previous_hash, hash, algorithm, sealed_at';

export const insertSealSql = `insert into audit_seal (${columns}) values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)`;

export function sealParameters(seal: Seal): unknown[] {
  return [
    seal.number.toString(),
    seal.firstPosition.toString(),
    seal.lastPosition.toString(),
    seal.rowCount,
    seal.leaves,
    seal.rowsHash,
    seal.previousHash,
    seal.hash,
    seal.algorithm,
    seal.sealedAt,
  ];
}

/** For statements on `audit_seal` that are read by `readHead`; whole numbers as text, whatever the client makes of int8. */
export const headColumns =
  'number::text, last_position::text, hash, algorithm, (extract(epoch from sealed_at) * 1000)::text as sealed_ms';
/** The same for `readSeal`. */
export const sealColumns = `${headColumns}, first_position::text, row_count, leaves, rows_hash, previous_hash`;

export function readSeal(record: Record<string, unknown>): Seal {
  return {
    ...readHead(record),
    firstPosition: BigInt(record['first_position'] as string),
    rowCount: Number(record['row_count']),
    leaves: record['leaves'] as Buffer,
    rowsHash: record['rows_hash'] as Buffer,
    previousHash: record['previous_hash'] as Buffer,
  };
}

export function readHead(record: Record<string, unknown>): Head {
  return {
    number: BigInt(record['number'] as string),
    lastPosition: BigInt(record['last_position'] as string),
    hash: record['hash'] as Buffer,
    algorithm: record['algorithm'] as Algorithm,
    sealedAt: instantOf(record['sealed_ms'] as string),
  };
}

/** Whole milliseconds, as they were sealed; anything else was put there later and gives another hash. */
function instantOf(milliseconds: string): Date {
  const [whole] = /^\d+(?=(\.0+)?$)/.exec(milliseconds) ?? ['0'];
  return new Date(Number(whole));
}
