import type { CommandRequest, GuardedRequest, Outcome } from '@shouwang/aggregate';
import type { Deps } from '@shouwang/service';
import { selectRows } from '@shouwang/database';
import { parentOf, type RegionCode } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { abolish, establish, rename } from './rules.ts';
import { RegionSchema, regionStore } from './table.ts';

export function establishRegion(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  region: { code: RegionCode; name: string; validFrom: string },
): Promise<Outcome> {
  return commands.create(regionStore, request, async (tx) => {
    const parentCode = parentOf(region.code);
    // The parent is locked, so that it is not abolished at the same moment.
    const [parent] = parentCode === null ? [] : await regionStore.lock(tx, [parentCode]);
    const decision = establish(region, parent);
    if (!decision.ok) return decision;
    const [existing] = await regionStore.find(tx, [region.code]);
    if (existing) return { ok: false, refusal: { refusal: 'RegionAlreadyExists', regionCode: region.code } };
    return decision;
  });
}

export function renameRegion({ commands }: Deps<Policies>, request: GuardedRequest, name: string): Promise<Outcome> {
  return commands.change(regionStore, request, (region) => rename(region, name));
}

export function abolishRegion(
  { commands }: Deps<Policies>,
  request: GuardedRequest,
  abolition: { on: string; successorCode: RegionCode | null },
): Promise<Outcome> {
  return commands.change(regionStore, request, async (region, { tx }) => {
    const { successorCode } = abolition;
    if (successorCode !== null && (await regionStore.find(tx, [successorCode])).length === 0) {
      return { ok: false, refusal: { refusal: 'RegionNotUsable', regionCode: successorCode, reason: 'UNKNOWN' } };
    }
    const children = await selectRows(tx, RegionSchema, 'where parent_code = $1 and valid_to is null', [region.id]);
    return abolish(region, { ...abolition, validChildren: children.length });
  });
}
