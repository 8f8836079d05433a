import { auditTablesSql } from '@shouwang/audit';
import { migration } from '@shouwang/database';

/** Who gave which key what; as each service has one. */
export const auditKeys = migration(1795840000000, 'audit-keys', ...auditTablesSql);
