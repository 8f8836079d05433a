export { appendAuditPart, appendToAudit, type AuditEntry } from './src/append.ts';
export { auditTablesSql } from './src/tables.ts';
export { algorithms, type Algorithm } from './src/seal.ts';
export { createSealer, type Sealer } from './src/sealer.ts';
export { verifyAudit, type AuditDatabase, type AuditReport, type Finding, type Note } from './src/verify.ts';
export { restoreOperation, type RestoreRecord } from './src/verify-heads.ts';
export { findEntries, type AuditFilter, type FoundEntry } from './src/query.ts';
