import { commandLogTableSql, villageCounterTableSql } from '@shouwang/aggregate';
import { inboxTablesSql } from '@shouwang/inbox';
import { outboxTableSql } from '@shouwang/outbox';
import { policyTableSql } from '@shouwang/policy';

/** The tables that every service has beside its own; part of each first migration. */
export const serviceTablesSql: readonly string[] = [
  outboxTableSql,
  inboxTablesSql,
  commandLogTableSql,
  villageCounterTableSql,
  policyTableSql,
];
