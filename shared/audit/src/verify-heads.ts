import type { AuditHead } from '@shouwang/contracts';
import type { Seal } from './seal.ts';
import type { AuditDatabase, Finding, Note } from './verify.ts';

/** What the table says where a head was published. */
export interface HeadSide {
  hash: string;
  lastPosition: bigint;
}

/** Operation of the entry that a restore leaves; its values are {@link RestoreRecord}. */
export const restoreOperation = 'restore';

/** What a restore says of itself in the audit. */
export interface RestoreRecord {
  backupTakenAt: string;
  /** False where the database was lost and with it what was audited since the back-up. */
  auditKept: boolean;
  /** The last seal of the back-up; 0 where it had none. */
  lastSeal: number;
}

interface Restore extends RestoreRecord {
  position: bigint;
  at: Date;
}

/**
 * Every head that was published must be a seal of this chain. One that is not was undone by a restore that says so, or
 * somebody rewrote the chain: at the earliest after the last head before it that still holds.
 */
export async function compareHeads(
  database: AuditDatabase,
  heads: readonly AuditHead[],
  side: ReadonlyMap<number, HeadSide>,
  last: Seal | null,
): Promise<{ findings: Finding[]; notes: Note[] }> {
  const restores = await readRestores(database);
  const undone = new Map(restores.map((restore) => [restore, 0]));
  const findings: Finding[] = [];
  let holds: { number: number; lastPosition: bigint } = { number: 0, lastPosition: 0n };
  for (const head of heads.toSorted((a, b) => a.number - b.number)) {
    const here = side.get(head.number);
    if (here?.hash === head.hash) {
      holds = { number: head.number, lastPosition: here.lastPosition };
      continue;
    }
    const restore = restores.find(
      ({ auditKept, lastSeal, at }) => !auditKept && head.number > lastSeal && new Date(head.sealedAt) <= at,
    );
    if (restore) {
      undone.set(restore, (undone.get(restore) ?? 0) + 1);
      continue;
    }
    // One finding names the place; the heads after it only say the same again.
    if (findings.length === 0) {
      findings.push({
        kind: 'chain-rewritten',
        from: holds.lastPosition + 1n,
        to: BigInt(head.lastPosition),
        seal: BigInt(head.number),
        part: last && BigInt(head.number) <= last.number ? 'hash' : 'missing',
      });
    }
  }
  const notes = [...undone].map(([{ position, at, backupTakenAt, auditKept }, undoneHeads]): Note => {
    return { kind: 'restored', position, at, backupTakenAt, auditKept, undoneHeads };
  });
  return { findings, notes };
}

async function readRestores(database: AuditDatabase): Promise<Restore[]> {
  const { rows } = await database.query(
    `select position::text, (extract(epoch from occurred_at) * 1000)::float8 as at, values_after::text as said
     from audit_entry where viewer_id = 'system:restore' and operation = $1 order by audit_entry.position`,
    [restoreOperation],
  );
  return rows.map(({ position, at, said }) => {
    const { backupTakenAt, auditKept, lastSeal } = JSON.parse(said as string) as RestoreRecord;
    return { position: BigInt(position as string), at: new Date(Number(at)), backupTakenAt, auditKept, lastSeal };
  });
}
