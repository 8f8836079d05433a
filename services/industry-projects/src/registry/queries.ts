import type { Refusal } from '@shouwang/aggregate';
import type { Transaction } from '@shouwang/database';
import { notYetKnown, type RegionCopy } from '@shouwang/registry';
import { regionFault, type RegionRequirement } from './rules.ts';

/** Why one of these regions cannot be named there on that day, or null; one statement for any number of them. */
export async function regionRefusal(
  tx: Transaction,
  places: readonly { field: string; code: string }[],
  required: RegionRequirement,
  on: string,
): Promise<Refusal | null> {
  const rows: RegionCopy[] = await tx.query(
    `select code, level, valid_from as "validFrom", valid_to as "validTo" from region_copy where code = any($1)`,
    [places.map(({ code }) => code)],
  );
  const known = new Map(rows.map((row) => [row.code, row]));
  for (const { field, code } of places) {
    const region = known.get(code);
    const refusal = region ? regionFault(region, field, required, on) : notYetKnown('region', code).refusal;
    if (refusal) return refusal;
  }
  return null;
}
