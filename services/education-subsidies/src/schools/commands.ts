import type { CommandRequest, Outcome } from '@shouwang/aggregate';
import { selectRows } from '@shouwang/database';
import { findRegion, notYetKnown } from '@shouwang/registry';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { register } from './rules.ts';
import { SchoolSchema, schoolStore, type SchoolRow } from './table.ts';

export function registerSchool(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  school: Pick<SchoolRow, 'regionCode' | 'name' | 'stages' | 'places'> & { registeredOn: string | null },
): Promise<Outcome> {
  return commands.create(schoolStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const region = await findRegion(tx, school.regionCode);
    if (!region) return notYetKnown('region', school.regionCode);
    const registeredOn = school.registeredOn ?? day;
    const decision = register({ ...school, id: newId(), registeredOn }, region, day);
    if (!decision.ok) return decision;
    const [same] = await selectRows(tx, SchoolSchema, 'where region_code = $1 and name = $2', [
      school.regionCode,
      school.name,
    ]);
    if (same) return { ok: false, refusal: { refusal: 'SchoolAlreadyRegistered', existingSchoolId: same.id } };
    return decision;
  });
}
