import { selectRows, type Transaction, columnsHold, type Narrowing } from '@shouwang/database';
import { EmploymentRecordSchema, type EmploymentRecordRow } from '../employment-records/table.ts';
import { PublicPostSchema, type PublicPostRow } from './table.ts';

/** The post that a person holds. The caller holds the person's household, so no other command gives a second one. */
export async function postHeldBy(tx: Transaction, personId: string): Promise<string | null> {
  const [post] = await selectRows(tx, PublicPostSchema, `where holder_person_id = $1 and status = 'FILLED'`, [
    personId,
  ]);
  return post?.id ?? null;
}

/** The holder's job in a post, locked. */
export async function lockHoldersJob(tx: Transaction, postId: string): Promise<EmploymentRecordRow | undefined> {
  const [record] = await selectRows(
    tx,
    EmploymentRecordSchema,
    'where public_post_id = $1 and ended_on is null for update',
    [postId],
  );
  return record;
}

/** Posts of these statuses and kinds; nothing given means all. */
export function byStatusAndKind(
  statuses: readonly PublicPostRow['status'][] | null | undefined,
  kinds: readonly PublicPostRow['kind'][] | null | undefined,
): Narrowing {
  return columnsHold({ status: statuses, kind: kinds });
}
