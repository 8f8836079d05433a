import type { CommandRequest, GuardedRequest, Outcome } from '@shouwang/aggregate';
import type { Deps } from '@shouwang/service';
import { newId, today, type CalendarDate, type RegionCode } from '@shouwang/values';
import type { Policies } from '../policies.ts';
import { regionRefusal } from '../registry/queries.ts';
import { filePlan as file, pair, register } from './rules.ts';
import { enterpriseStore, type EnterpriseRow } from './table.ts';

export function registerEnterprise(
  { commands }: Deps<Policies>,
  request: CommandRequest,
  input: Pick<EnterpriseRow, 'regionCode' | 'name' | 'kind'> & { registeredOn: string | null },
): Promise<Outcome> {
  return commands.create(enterpriseStore, request, async (tx, cause) => {
    const day = today(cause.now);
    const enterprise = { ...input, id: newId(), registeredOn: input.registeredOn ?? day };
    const place = { field: 'input.regionCode', code: enterprise.regionCode };
    const refusal = await regionRefusal(tx, [place], 'ANY_LEVEL', enterprise.registeredOn);
    if (refusal) return { ok: false, refusal };
    return register(enterprise, day);
  });
}

export async function pairEnterprise(
  { commands, policies }: Deps<Policies>,
  request: GuardedRequest,
  input: { villages: readonly RegionCode[]; on: CalendarDate | null },
): Promise<Outcome> {
  const book = await policies();
  return commands.change(enterpriseStore, request, async (enterprise, { tx, cause }) => {
    const day = today(cause.now);
    const on = input.on ?? day;
    const places = input.villages.map((code, index) => ({ field: `input.villages[${index}]`, code }));
    const refusal = await regionRefusal(tx, places, 'VILLAGE', on);
    if (refusal) return { ok: false, refusal };
    const { regionCode } = enterprise;
    const limit = book.resolve('pairing-plan', { regionCode, on });
    if (!limit) {
      return { ok: false, refusal: { refusal: 'NoPolicyInForce', policyCode: 'pairing-plan', regionCode, on } };
    }
    return pair(enterprise, { villages: input.villages, on }, limit, day);
  });
}

export function filePlan({ commands }: Deps<Policies>, request: GuardedRequest, on: string | null): Promise<Outcome> {
  return commands.change(enterpriseStore, request, (enterprise, { cause }) => {
    const day = today(cause.now);
    return file(enterprise, on ?? day, day);
  });
}
