import type { Narrowing } from '@shouwang/database';
import type { SchoolRow } from './table.ts';

/** Schools that teach one of these stages; nothing given means all. */
export function teaching(stages: SchoolRow['stages'] | null | undefined): Narrowing {
  return {
    key: JSON.stringify(stages ?? null),
    sql: (param) => (stages ? `stages && ${param(stages)}::text[]` : 'true'),
  };
}
