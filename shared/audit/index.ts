export { appendAuditPart, appendToAudit, type AuditEntry } from './src/append.ts';
export { auditTablesSql } from './src/tables.ts';
