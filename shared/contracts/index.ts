export * as education from './src/education.ts';
export * as employment from './src/employment.ts';
export * as housing from './src/housing.ts';
export * as industry from './src/industry.ts';
export * as monitoring from './src/monitoring.ts';
export { aggregates } from './src/all.ts';
export { auditSeals, type AuditHead } from './src/audit.ts';
export { auditSchemas, messageSchemas, type JsonSchema, type MessageSchema } from './src/message-schemas.ts';
export { topics, type TopicSettings } from './src/topics.ts';

/** The members of a list of names, as a type. */
export type Infer<Names extends readonly string[]> = Names[number];
