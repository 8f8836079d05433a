import { guardedForSystem, migration } from '@shouwang/database';
import { outboxTableSql } from '@shouwang/outbox';

/** What the heads of the audit go to their topic by; as each service has one. */
export const publishHeads = migration(1795850000000, 'publish-heads', outboxTableSql, guardedForSystem('outbox'));
