import { auditTablesSql } from '@shouwang/audit';
import { migration } from '@shouwang/database';

export const createAudit = migration(1795820000000, 'create-audit', ...auditTablesSql);
