import { systemAuthor } from '@shouwang/aggregate';
import { appendToAudit, restoreOperation, type RestoreRecord } from '@shouwang/audit';
import { newId } from '@shouwang/values';
import type { QueryRunner } from 'typeorm';
import type { Manifest } from '../backup/manifest.ts';

/**
 * A restore sets records back, never the audit: what people did they did, and that it was undone is one entry more. So the
 * audit of the database that goes is set aside and continued. Only where that database is lost, or is not the one that the
 * back-up is of, does the back-up's own audit take its place, and the entry says so: `npm run audit -- verify` then
 * explains the published heads that are no longer in the chain.
 */
const aside = 'audit_aside';
const tables = ['audit_seal', 'audit_entry'];

/** Out of the schema that is about to be dropped. False where there is no audit yet. */
export async function setAuditAside(runner: QueryRunner): Promise<boolean> {
  const [found]: { audit: string | null }[] = await runner.query(`select to_regclass('public.audit_seal') as audit`);
  if (!found?.audit) return false;
  // In the order in which the sealer takes them.
  for (const table of tables) await runner.query(`lock table ${table} in access exclusive mode`);
  await runner.query(`create schema ${aside}`);
  for (const table of tables) await runner.query(`alter table ${table} set schema ${aside}`);
  return true;
}

/**
 * Continues the audit that was set aside, on tables that hold what the back-up had, and leaves the entry of the restore.
 * `lastPosition` is the last position that was ever given.
 */
export async function bringAuditBack(
  runner: QueryRunner,
  { isAside, lastPosition, manifest, now }: { isAside: boolean; lastPosition: bigint; manifest: Manifest; now: Date },
): Promise<{ auditKept: boolean }> {
  const [last]: { number: bigint }[] = await runner.query('select number from audit_seal order by number desc limit 1');
  const auditKept = isAside && (await continuesBackup(runner));
  if (auditKept) {
    await copyMissing(runner, 'audit_entry', 'position', 'overriding system value');
    await copyMissing(runner, 'audit_seal', 'number', '');
  }
  if (isAside) await runner.query(`drop schema ${aside} cascade`);
  await runner.query(
    `select setval(pg_get_serial_sequence('audit_entry', 'position'), highest)
     from (select greatest(max(position), $1::bigint) as highest from audit_entry) as used where highest > 0`,
    [lastPosition.toString()],
  );
  const said: RestoreRecord = { backupTakenAt: manifest.takenAt, auditKept, lastSeal: Number(last?.number ?? 0) };
  const { viewer } = systemAuthor('restore');
  await appendToAudit(runner.manager, [
    {
      action: 'WRITE',
      viewerId: viewer.id,
      roles: viewer.roles,
      areas: viewer.areas,
      purpose: null,
      requestId: newId(),
      operation: restoreOperation,
      subjectKind: 'service',
      subjectId: manifest.service,
      personId: null,
      regionCode: '',
      fields: [],
      before: null,
      after: said,
      at: now,
    },
  ]);
  return { auditKept };
}

/** Whether everything that the back-up has of the audit is in what was set aside: its last seal, and what came after it. */
async function continuesBackup(runner: QueryRunner): Promise<boolean> {
  const [answer]: { continues: boolean }[] = await runner.query(
    `with last as (select number, hash, last_position from public.audit_seal order by number desc limit 1)
     select not exists (select from last where not exists (
         select from ${aside}.audit_seal here where here.number = last.number and here.hash = last.hash))
       and not exists (
         select from public.audit_entry entry
         where entry.position > coalesce((select last_position from last), 0) and not exists (
           select from ${aside}.audit_entry here
           where here.position = entry.position and here.request_id = entry.request_id
             and here.subject_id = entry.subject_id)) as continues`,
  );
  return answer?.continues === true;
}

async function copyMissing(runner: QueryRunner, table: string, key: string, overriding: string): Promise<void> {
  const columns: { name: string }[] = await runner.query(
    `select column_name as name from information_schema.columns where table_schema = '${aside}' and table_name = $1
     order by ordinal_position`,
    [table],
  );
  const list = columns.map(({ name }) => name).join(', ');
  await runner.query(
    `insert into public.${table} (${list}) ${overriding}
     select ${list} from ${aside}.${table} old
     where not exists (select from public.${table} new where new.${key} = old.${key}) order by ${key}`,
  );
}
