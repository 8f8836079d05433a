import { createHousingSafety } from '@shouwang/housing-safety';
import { createMonitoring, regionStore } from '@shouwang/monitoring';
import { startTestService, type TestService } from '@shouwang/testkit';
import { checkCharacter } from '@shouwang/values';
import { createEventSystem, type EventSystem } from '../system.ts';

export const village = '360704101201';
const topicsOf = ['monitoring', 'housing-safety', 'education-subsidies', 'employment'];

type Id = { id: string };

/** Monitoring and housing safety on the same topics, with the operator's view of them. */
export interface TwoServices {
  system: EventSystem;
  monitoring: TestService<Awaited<ReturnType<typeof createMonitoring>>>;
  housing: TestService<Awaited<ReturnType<typeof createHousingSafety>>>;
  registerHousehold(): Promise<string>;
  /** Occupied and appraised D: monitoring raises a clue. */
  dangerousDwelling(householdId: string): Promise<string>;
  /** What is committed is sent, and what is sent is handled by both. */
  drain(): Promise<void>;
  stop(): Promise<void>;
}

export async function startTwoServices(): Promise<TwoServices> {
  const now = new Date('2026-03-02T01:00:00Z');
  const monitoring = await startTestService('monitoring', createMonitoring, { topicsOf, now });
  const { topicPrefix } = monitoring.kafka;
  const housing = await startTestService('housing-safety', createHousingSafety, { topicsOf, now, topicPrefix });
  const system = createEventSystem(monitoring.kafka, {
    monitoring: monitoring.databaseUrl,
    'housing-safety': housing.databaseUrl,
  });
  await monitoring.database.transaction((tx) =>
    regionStore
      .save(tx, { correlationId: 'seed', causationId: null, now, by: null }, [
        established('360704000000', 'COUNTY', null),
        established('360704101000', 'TOWNSHIP', '360704000000'),
        established(village, 'VILLAGE', '360704101000'),
      ])
      .then(() => {}),
  );
  const drain = async (): Promise<void> => {
    await monitoring.service.drain();
    await housing.service.drain();
    await monitoring.service.drain();
  };
  await drain();
  let people = 0;
  return {
    system,
    monitoring,
    housing,
    drain,
    async registerHousehold() {
      people += 1;
      const digits = `99000019800307${String(people * 2 + 1).padStart(3, '0')}`;
      const head = {
        name: '虚构甲',
        idNumber: digits + checkCharacter(digits),
        relation: 'HEAD',
        labourGrade: 'ORDINARY',
      };
      const answer = await monitoring.ask<{ answer: Id }>(
        `mutation ($input: RegisterHouseholdInput!) { answer: registerHousehold(input: $input) { ... on Household { id } } }`,
        input({ regionCode: village, origin: 'LIFTED', members: [head] }),
      );
      await drain();
      return answer.data.answer.id;
    },
    async dangerousDwelling(householdId) {
      const dwelling = await housing.ask<{ answer: Id }>(
        `mutation ($input: RegisterDwellingInput!) { answer: registerDwelling(input: $input) { ... on Dwelling { id } } }`,
        input({
          householdId,
          regionCode: village,
          tenure: 'OWN',
          areaSquareMetres: 90,
          residents: 1,
          registeredOn: '2024-01-01',
        }),
      );
      const dwellingId = dwelling.data.answer.id;
      await housing.ask(
        `mutation ($input: AppraiseDwellingInput!) { answer: appraiseDwelling(input: $input) { __typename } }`,
        input({ dwellingId, expectedVersion: 1, grade: 'D', kind: 'QUALITY_CHECK', appraiser: '虚构鉴定所' }),
      );
      await drain();
      return dwellingId;
    },
    async stop() {
      await system.close();
      await Promise.all([housing.stop(), monitoring.stop()]);
    },
  };
}

function input(fields: object): { variables: { input: object } } {
  return { variables: { input: { idempotencyKey: crypto.randomUUID(), ...fields } } };
}

function established(id: string, level: 'COUNTY' | 'TOWNSHIP' | 'VILLAGE', parentCode: string | null) {
  return {
    before: null,
    after: { id, version: 0, regionCode: id, name: `虚构${id}`, level, parentCode, validFrom: null, validTo: null },
    events: [{ fact: 'established', details: {} }],
  };
}
