import { retentionTableSql } from '@shouwang/database';
import { inboxRequestTablesSql } from '@shouwang/inbox';

/**
 * The tables that came with operations, part of each service's second migration. The outbox and the inbox live by the
 * day: rows come, are marked and go, so they are vacuumed after 2 % of dead rows and not after the usual 20 %, and the
 * newest pages are summed up in their indexes early.
 */
export const operationsTablesSql: readonly string[] = [
  retentionTableSql,
  inboxRequestTablesSql,
  `alter table outbox set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05)`,
  `alter table inbox_event set (autovacuum_vacuum_scale_factor = 0.02, autovacuum_vacuum_insert_scale_factor = 0.05)`,
  `alter table command_log set (autovacuum_vacuum_scale_factor = 0.05)`,
];
