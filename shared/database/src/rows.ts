import type { EntityMetadata, EntitySchema, ObjectLiteral } from 'typeorm';
import type { DataSource, EntityManager } from 'typeorm';
import type { Transaction } from './transaction.ts';

/**
 * Rows in and out by whole statements. TypeORM's EntitySchema says what a table looks like; the statements are ours, so
 * that one row and ten thousand take the same path: one statement with one JSON parameter in, one select out.
 */
export type Entity<Row extends ObjectLiteral> = EntitySchema<Row>;

/** Reads run on the pool or inside a transaction. */
export type Queryable = DataSource | EntityManager;

export async function insertRows<Row extends ObjectLiteral>(
  tx: Transaction,
  entity: Entity<Row>,
  rows: readonly Row[],
): Promise<void> {
  if (rows.length === 0) return;
  const metadata = metadataOf(tx, entity);
  const names = columnsOf(metadata).join(', ');
  await tx.query(
    `insert into ${metadata.tableName} (${names})
     select ${names} from jsonb_populate_recordset(null::${metadata.tableName}, $1::jsonb)`,
    [stringify(rows.map((row) => recordOf(metadata, row)))],
  );
}

/** Guarded update: true when the row still had `version`; false changes nothing. */
export async function updateRow<Row extends ObjectLiteral & { id: string }>(
  tx: Transaction,
  entity: Entity<Row>,
  row: Row,
  version: number,
): Promise<boolean> {
  const metadata = metadataOf(tx, entity);
  const names = columnsOf(metadata).join(', ');
  const result: unknown = await tx.query(
    `update ${metadata.tableName} set (${names}) =
       (select ${names} from jsonb_populate_record(null::${metadata.tableName}, $1::jsonb))
     where id = $2 and version = $3 returning id`,
    [stringify(recordOf(metadata, row)), row.id, version],
  );
  return Array.isArray(result) && Array.isArray(result[0]) && result[0].length === 1;
}

/** `select <all columns> from <table> <tail>`; the tail starts with `where`, `join` or `order by`, and may lock. */
export async function selectRows<Row extends ObjectLiteral>(
  db: Queryable,
  entity: Entity<Row>,
  tail: string,
  parameters: readonly unknown[],
): Promise<Row[]> {
  const metadata = metadataOf(db, entity);
  const names = columnsOf(metadata).map((name) => `${metadata.tableName}.${name}`);
  const records: Record<string, unknown>[] = await db.query(
    `select ${names.join(', ')} from ${metadata.tableName} ${tail}`,
    [...parameters],
  );
  return records.map((record) => rowOf(metadata, record) as Row);
}

export function metadataOf(db: Queryable, entity: EntitySchema): EntityMetadata {
  return ('connection' in db ? db.connection : db).getMetadata(entity);
}

export function columnsOf(metadata: EntityMetadata): string[] {
  return metadata.columns.map((column) => column.databaseName);
}

export function rowOf(metadata: EntityMetadata, record: Record<string, unknown>): ObjectLiteral {
  return Object.fromEntries(metadata.columns.map((column) => [column.propertyName, record[column.databaseName]]));
}

function recordOf(metadata: EntityMetadata, row: ObjectLiteral): Record<string, unknown> {
  return Object.fromEntries(
    metadata.columns.map((column) => [column.databaseName, row[column.propertyName] as unknown]),
  );
}

function stringify(value: unknown): string {
  return JSON.stringify(value, (_key, field: unknown) => (typeof field === 'bigint' ? field.toString() : field));
}
