import type { EntityMetadata, EntitySchema, ObjectLiteral } from 'typeorm';
import type { DataSource } from 'typeorm';
import { isSeen, type Sight } from './areas.ts';
import type { Transaction } from './transaction.ts';
import type { ViewerReads } from './viewer-reads.ts';

/**
 * Rows in and out by whole statements. TypeORM's EntitySchema says what a table looks like; the statements are ours, so
 * that one row and ten thousand take the same path: one statement with one JSON parameter in, one select out.
 */
export type Entity<Row extends ObjectLiteral> = EntitySchema<Row>;

/** Reads run for a request, inside a transaction, or on the pool. */
export type Queryable = DataSource | Transaction | ViewerReads;

export async function insertRows<Row extends ObjectLiteral>(
  tx: Transaction,
  entity: Entity<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length > 0) await runTogether(tx, [insertPart(tx, entity, rows)]);
}

/** One of several changes that travel as one statement: common table expressions, with parameters counted from $1. */
export interface StatementPart {
  sql: string;
  parameters: readonly unknown[];
}

/**
 * Any number of parts as one statement, which costs one round trip; the parts do not see each other's changes.
 * `result` is the select at its end and may name the parts' expressions.
 */
export async function runTogether<Result>(
  tx: Transaction,
  parts: readonly StatementPart[],
  result = 'select',
): Promise<Result[]> {
  let before = 0;
  const expressions = parts.map(({ sql, parameters }) => {
    const offset = before;
    before += parameters.length;
    return sql.replaceAll(/\$(\d+)/g, (_, number: string) => `$${Number(number) + offset}`);
  });
  return tx.query(
    `with ${expressions.join(', ')} ${result}`,
    parts.flatMap(({ parameters }) => parameters),
  );
}

/** `inserted`: the rows as they are given. */
export function insertPart<Row extends ObjectLiteral>(
  tx: Transaction,
  entity: Entity<Row>,
  rows: readonly Row[],
): StatementPart {
  const metadata = metadataOf(tx, entity);
  const { tableName: table } = metadata;
  const names = columnsOf(metadata).join(', ');
  return {
    sql: `inserted as (
      insert into ${table} (${names}) select ${names} from jsonb_populate_recordset(null::${table}, $1::jsonb)
    )`,
    parameters: [stringify(rows.map((row) => recordOf(metadata, row)))],
  };
}

/** `updated`: a row for each of them that still had its `version`; the others are left as they are. */
export function updatePart<Row extends ObjectLiteral & { id: string }>(
  tx: Transaction,
  entity: Entity<Row>,
  changes: readonly { row: Row; version: number }[],
): StatementPart {
  const metadata = metadataOf(tx, entity);
  const { tableName: table } = metadata;
  const names = columnsOf(metadata);
  return {
    sql: `updated as (
      update ${table} set (${names.join(', ')}) = row(${names.map((name) => `next.${name}`).join(', ')})
      from jsonb_populate_recordset(null::${table}, $1::jsonb) as next
      join unnest($2::text[], $3::bigint[]) as seen (id, version) on seen.id = next.id::text
      where ${table}.id = next.id and ${table}.version = seen.version
      returning 1
    )`,
    parameters: [
      stringify(changes.map(({ row }) => recordOf(metadata, row))),
      changes.map(({ row }) => row.id),
      changes.map(({ version }) => version),
    ],
  };
}

/**
 * `select <all columns> from <table> <tail>`; the tail starts with `where`, `join` or `order by`, and may lock. Rows of a
 * region that is out of sight are left out, as if they did not exist. `also`: another expression that comes with each row
 * (`… as name`) and is no column of it.
 */
export async function selectRows<Row extends ObjectLiteral>(
  db: Queryable,
  entity: Entity<Row>,
  tail: string,
  parameters: readonly unknown[],
  also?: string,
): Promise<Row[]> {
  const rows = await selectOpenRows(db, entity, tail, parameters, also);
  const sight = sightOf(db);
  return sight && 'regionCode' in entity.options.columns
    ? rows.filter((row) => isSeen(sight, (row as unknown as { regionCode: string }).regionCode))
    : rows;
}

/** The same of what everybody may see, wherever it is: regions. */
export async function selectOpenRows<Row extends ObjectLiteral>(
  db: Queryable,
  entity: Entity<Row>,
  tail: string,
  parameters: readonly unknown[],
  also?: string,
): Promise<Row[]> {
  const metadata = metadataOf(db, entity);
  const { tableName } = metadata;
  const fields = [fieldsOf(metadata, tableName), ...(also ? [also] : [])].join(', ');
  return db.query(`select ${fields} from ${tableName} ${tail}`, [...parameters]);
}

export function sightOf(db: Queryable): Sight | undefined {
  return 'sight' in db ? db.sight : undefined;
}

export function metadataOf(db: Queryable, entity: EntitySchema): EntityMetadata {
  return ('connection' in db ? db.connection : db).getMetadata(entity);
}

function columnsOf(metadata: EntityMetadata): string[] {
  return metadata.columns.map((column) => column.databaseName);
}

/** Columns under their fields' names, so that what the driver reads is the row already. */
export function fieldsOf(metadata: EntityMetadata, from: string): string {
  return metadata.columns.map((column) => `${from}.${column.databaseName} as "${column.propertyName}"`).join(', ');
}

function recordOf(metadata: EntityMetadata, row: ObjectLiteral): Record<string, unknown> {
  return Object.fromEntries(
    metadata.columns.map((column) => [column.databaseName, row[column.propertyName] as unknown]),
  );
}

function stringify(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) => (typeof field === 'bigint' ? field.toString() : field));
}
