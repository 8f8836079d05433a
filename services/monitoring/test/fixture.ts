import type { SuiteName } from '@shouwang/personal-data';
import { checkCharacter } from '@shouwang/values';
import { startTestService, type TestService } from '@shouwang/testkit';
import { regionStore } from '../src/regions/table.ts';
import { createMonitoring } from '../src/service.ts';

export type Monitoring = TestService<Awaited<ReturnType<typeof createMonitoring>>>;

export const village = '360704101201';
export const nextVillage = '360704101202';
export const abolishedVillage = '360704101299';

/** Monitoring on engines of its own, its clock at 2026-03-02, with one invented township. */
export async function startMonitoring(options: { suite?: SuiteName } = {}): Promise<Monitoring> {
  const monitoring = await startTestService('monitoring', createMonitoring, {
    topicsOf: ['monitoring', 'housing-safety', 'education-subsidies', 'employment'],
    now: new Date('2026-03-02T01:00:00Z'),
    ...options,
  });
  const established = (
    id: string,
    level: 'COUNTY' | 'TOWNSHIP' | 'VILLAGE',
    parentCode: string | null,
    validTo: string | null = null,
  ) => ({
    before: null,
    after: { id, version: 0, regionCode: id, name: `虚构${id}`, level, parentCode, validFrom: null, validTo },
    events: [{ fact: 'established', details: {} }],
  });
  await monitoring.database.transaction(async (tx) => {
    const cause = { correlationId: 'seed', causationId: null, now: new Date('2026-01-01T00:00:00Z'), by: null };
    await regionStore.save(tx, cause, [
      established('360704000000', 'COUNTY', null),
      established('360704101000', 'TOWNSHIP', '360704000000'),
      established(village, 'VILLAGE', '360704101000'),
      established(nextVillage, 'VILLAGE', '360704101000'),
      established(abolishedVillage, 'VILLAGE', '360704101000', '2024-01-01'),
    ]);
  });
  return monitoring;
}

let people = 0;

/** A new invented person each time: 990000 is no area's code, the check character is right. */
export function member(
  relation: string,
  sex: 'MALE' | 'FEMALE' = 'MALE',
  birthDate = '1980-03-07',
): Record<string, string> {
  people += 1;
  const sequence = String(people * 2 + (sex === 'MALE' ? 1 : 0)).padStart(3, '0');
  const digits = `990000${birthDate.replaceAll('-', '')}${sequence}`;
  return { name: '虚构甲', idNumber: digits + checkCharacter(digits), relation, labourGrade: 'ORDINARY' };
}

export interface Registered {
  id: string;
  version: number;
  members: { id: string }[];
}

export async function registerHousehold(monitoring: Monitoring, input: object = {}): Promise<Registered> {
  const answer = await monitoring.ask<{ registerHousehold: Registered }>(
    `mutation ($input: RegisterHouseholdInput!) {
      registerHousehold(input: $input) { ... on Household { id version members { id } } ... on UserError { code message } }
    }`,
    {
      variables: {
        input: {
          idempotencyKey: crypto.randomUUID(),
          regionCode: village,
          origin: 'LIFTED',
          members: [member('HEAD')],
          ...input,
        },
      },
    },
  );
  return answer.data.registerHousehold;
}
