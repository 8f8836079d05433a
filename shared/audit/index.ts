export { appendAuditPart, appendToAudit, type AuditEntry } from './src/append.ts';
export { auditTablesSql } from './src/tables.ts';
export { algorithms, type Algorithm } from './src/seal.ts';
export { createSealer, type Sealer } from './src/sealer.ts';
