export type { PolicyVersion } from './src/resolve.ts';
export {
  policyTableSql,
  policyRows,
  createPolicyBook,
  definePolicies,
  type PolicyBook,
  type PolicyRow,
  type PolicyDefinitions,
} from './src/book.ts';
