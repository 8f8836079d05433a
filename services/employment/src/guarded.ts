import type { CommandRequest, Refusal, Stored } from '@shouwang/aggregate';

/** A change of an existing aggregate: its id and the version that the caller saw. */
export type Guarded = CommandRequest & { id: string; expectedVersion: number };

/** The row where it is as the caller saw it: for commands that lock several rows, which `commands.change` can't do. */
export function asSeen<Row extends Stored>(
  kind: string,
  row: Row | undefined,
  request: Guarded,
): { ok: true; row: Row } | { ok: false; refusal: Refusal } {
  if (!row) {
    const refusal: Refusal & { kind: string; id: string } = { refusal: 'RecordNotFound', kind, id: request.id };
    return { ok: false, refusal };
  }
  if (row.version === request.expectedVersion) return { ok: true, row };
  const refusal: Refusal & { id: string; currentVersion: number } = {
    refusal: 'VersionConflict',
    id: row.id,
    currentVersion: row.version,
  };
  return { ok: false, refusal };
}
