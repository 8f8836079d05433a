import type { AuditHead } from '@shouwang/contracts';
import {
  decodeLeaves,
  hashOf,
  leafOf,
  noHash,
  readSeal,
  rowsHashOf,
  sealColumns,
  sealedRow,
  sealedRowsSql,
  type Seal,
} from './seal.ts';
import { compareHeads, type HeadSide } from './verify-heads.ts';

/** Whatever runs a statement: a `pg` client or pool; whole numbers may come as text or bigint. */
export interface AuditDatabase {
  query(sql: string, parameters?: unknown[]): Promise<{ rows: Record<string, unknown>[] }>;
}

/** What must not be. */
export interface Finding {
  kind:
    | 'entry-edited'
    | 'entry-removed'
    | 'entry-inserted'
    | 'entry-moved'
    | 'seal-changed'
    | 'seal-missing'
    | 'chain-rewritten';
  /** First and last position that it concerns. */
  from: bigint;
  to: bigint;
  /** The seal that shows it. */
  seal: bigint;
  /** `entry-moved`: the position where the entry was sealed. */
  sealedAs?: bigint;
  /** `seal-changed`: which of its values. */
  part?: string;
}

/** Something that a reader must know to judge, and no fault by itself. */
export type Note =
  | { kind: 'not-sealed-for-long'; since: Date }
  | { kind: 'restored'; position: bigint; at: Date; backupTakenAt: string; auditKept: boolean; undoneHeads: number };

export interface AuditReport {
  service: string;
  /** Entries that are sealed, and those that are not yet. */
  entries: number;
  unsealed: number;
  seals: number;
  head: Pick<Seal, 'number' | 'hash' | 'sealedAt' | 'algorithm'> | null;
  /** Published heads that were compared; null where the topic was not read. */
  headsCompared: number | null;
  findings: Finding[];
  notes: Note[];
}

const beforeEveryPosition = -(2n ** 63n);
const sealsAtOnce = 50;
const longMs = 5 * 60_000;

/** An entry that is not as it was sealed: how it was, how it is. */
interface Difference {
  position: bigint;
  seal: bigint;
  sealed: string | null;
  found: string | null;
}

/**
 * Goes along the chain of one service, seal by seal: every seal is what its hash says and follows the one before; every
 * entry below a seal is as it was sealed, none is missing, none was added; and every head that was ever published is a
 * seal of this chain. It may run while the service writes: what is sealed never changes, and what is not is only counted.
 *
 * `heads` is what was read from the topic **before**; null where it could not be read, and then a chain that somebody
 * rewrote as a whole can't be told from the real one.
 */
export async function verifyAudit(options: {
  database: AuditDatabase;
  service: string;
  heads: readonly AuditHead[] | null;
  onProgress?: (entries: number) => void;
}): Promise<AuditReport> {
  const { database, service, heads, onProgress = () => {} } = options;
  const findings: Finding[] = [];
  const differences: Difference[] = [];
  const side = new Map<number, HeadSide>();
  const wanted = new Set(heads?.map(({ number }) => number));
  let last: Seal | null = null;
  let entries = 0;
  let seals = 0;
  for (;;) {
    const { rows } = await database.query(
      `select ${sealColumns} from audit_seal where audit_seal.number > $1 order by audit_seal.number limit ${sealsAtOnce}`,
      [(last?.number ?? beforeEveryPosition).toString()],
    );
    for (const seal of rows.map(readSeal)) {
      const faults = faultsOf(service, seal, last);
      findings.push(...faults);
      const own = faults.filter((fault) => fault.seal === seal.number && fault.kind === 'seal-changed');
      const compared = await compareEntries(database, seal, own.length === 0);
      differences.push(...compared.differences);
      entries += compared.entries;
      seals += 1;
      if (wanted.has(Number(seal.number))) {
        side.set(Number(seal.number), { hash: seal.hash.toString('hex'), lastPosition: seal.lastPosition });
      }
      last = seal;
    }
    onProgress(entries);
    if (rows.length < sealsAtOnce) break;
  }
  findings.push(...nameDifferences(differences));
  const notes: Note[] = [];
  if (heads) {
    const compared = await compareHeads(database, heads, side, last);
    findings.push(...compared.findings);
    notes.push(...compared.notes);
  }
  const { unsealed, oldest } = await notYetSealed(database, last?.lastPosition ?? beforeEveryPosition);
  if (oldest && Date.now() - oldest.getTime() > longMs) notes.push({ kind: 'not-sealed-for-long', since: oldest });
  const head = last && {
    number: last.number,
    hash: last.hash,
    sealedAt: last.sealedAt,
    algorithm: last.algorithm,
  };
  return { service, entries, unsealed, seals, head, headsCompared: heads?.length ?? null, findings, notes };
}

/** What is wrong with a seal itself and with its place after the one before. */
function faultsOf(service: string, seal: Seal, before: Seal | null): Finding[] {
  const { number: named, firstPosition: from, lastPosition: to } = seal;
  const changed = (part: string): Finding => ({ kind: 'seal-changed', from, to, seal: named, part });
  const faults: Finding[] = [];
  const expected = (before?.number ?? 0n) + 1n;
  if (named > expected) {
    const first = (before?.lastPosition ?? 0n) + 1n;
    faults.push({ kind: 'seal-missing', from: first, to: from - 1n, seal: named - 1n });
  } else if (named < expected) faults.push(changed('number'));
  if (!rowsHashOf(seal).equals(seal.rowsHash)) faults.push(changed('leaves'));
  else if (!hashOf(service, seal).equals(seal.hash)) faults.push(changed('hash'));
  if (faults.length > 0 || named !== expected) return faults;
  // Both hold by themselves, so the one before was made anew after this one had continued it.
  const previous = before?.hash ?? noHash;
  if (!previous.equals(seal.previousHash) || from !== (before?.lastPosition ?? 0n) + 1n) {
    const remade = before ?? seal;
    faults.push({
      kind: 'seal-changed',
      from: remade.firstPosition,
      to: remade.lastPosition,
      seal: remade.number,
      part: 'chain',
    });
  }
  return faults;
}

/** Entries of the seal's range against its leaves. Where its bounds can't be trusted, the leaves' own bounds count. */
async function compareEntries(
  database: AuditDatabase,
  seal: Seal,
  isIntact: boolean,
): Promise<{ differences: Difference[]; entries: number }> {
  if (!rowsHashOf(seal).equals(seal.rowsHash)) return { differences: [], entries: 0 };
  const leaves = decodeLeaves(seal.leaves);
  const [first, last] = [leaves.at(0)?.position ?? 0n, leaves.at(-1)?.position ?? 0n];
  const after = seal.number === 1n ? beforeEveryPosition : (isIntact ? seal.firstPosition : first) - 1n;
  const upTo = isIntact ? seal.lastPosition : last;
  const sealed = new Map(leaves.map(({ position, hash }) => [position, hash.toString('hex')]));
  const differences: Difference[] = [];
  let entries = 0;
  for (let from = after; ;) {
    const { rows } = await database.query(sealedRowsSql, [from.toString(), upTo.toString(), 1_000]);
    for (const row of rows.map(sealedRow)) {
      const { position } = row;
      const found = leafOf(row, seal.algorithm).hash.toString('hex');
      const was = sealed.get(position) ?? null;
      if (was !== found) differences.push({ position, seal: seal.number, sealed: was, found });
      sealed.delete(position);
      from = position;
    }
    entries += rows.length;
    if (rows.length < 1_000) break;
  }
  for (const [position, hash] of sealed) {
    differences.push({ position, seal: seal.number, sealed: hash, found: null });
  }
  return { differences, entries };
}

/** An entry that stands where another one was sealed was moved; everything else was edited, removed or inserted. */
function nameDifferences(differences: readonly Difference[]): Finding[] {
  const sealedAt = new Map(differences.flatMap(({ sealed, position }) => (sealed ? [[sealed, position]] : [])));
  const found = new Set(differences.flatMap(({ found: hash }) => (hash ? [hash] : [])));
  return differences
    .toSorted((a, b) => (a.position < b.position ? -1 : 1))
    .flatMap((difference): Finding[] => {
      const { position, seal } = difference;
      const at = { from: position, to: position, seal };
      const origin = difference.found === null ? undefined : sealedAt.get(difference.found);
      if (origin !== undefined) return [{ kind: 'entry-moved', ...at, sealedAs: origin }];
      if (difference.sealed === null) return [{ kind: 'entry-inserted', ...at }];
      if (difference.found !== null) return [{ kind: 'entry-edited', ...at }];
      // Where it went is named already.
      return found.has(difference.sealed) ? [] : [{ kind: 'entry-removed', ...at }];
    });
}

async function notYetSealed(
  database: AuditDatabase,
  after: bigint,
): Promise<{ unsealed: number; oldest: Date | null }> {
  const { rows } = await database.query(
    `select count(*)::int as unsealed, (extract(epoch from min(occurred_at)) * 1000)::float8 as oldest
     from audit_entry where position > $1`,
    [after.toString()],
  );
  const { unsealed = 0, oldest = null } = rows[0] ?? {};
  return { unsealed: Number(unsealed), oldest: oldest === null ? null : new Date(Number(oldest)) };
}
