import { expect } from '@jest/globals';
import { publishRegistry, startTestService, type Answer, type TestService } from '@shouwang/testkit';
import { createHousingSafety } from '../src/service.ts';

export const village = '360704101201';
export const nextVillage = '360704101202';
export const abolished = '360704101299';
/** 柞水: the one county with deadlines of its own. */
export const zhashui = '611026104204';
export const today = '2026-03-02';

export type Fields = Record<string, unknown> & { __typename: string; id: string; version: number };

export interface Housing extends TestService<Awaited<ReturnType<typeof createHousingSafety>>> {
  /** A household that has arrived, by default of three lifted members. */
  household(of?: {
    regionCode?: string;
    memberCount?: number;
    origin?: 'LIFTED' | 'ORDINARY';
    status?: 'CLOSED';
  }): Promise<string>;
  /** Sends a mutation with a key of its own; `details` are fragments on what it may answer. */
  send(mutation: string, input: object, details?: string): Promise<Fields>;
  refuse(mutation: string, input: object): Promise<NonNullable<Answer<unknown>['errors']>[number] | undefined>;
  /** A number that any write of any kind changes. */
  written(): Promise<string>;
  events(
    aggregate: 'dwelling' | 'renovation',
    id: string,
  ): Promise<{ type: string; sequence: string; data: Record<string, unknown> }[]>;
  figures(regionCode: string): Promise<Record<string, number>>;
  dwelling(input?: object): Promise<Fields>;
}

const dwellingFields = `id version occupied residents grade appraisedOn danger demolishedOn occupancySince
  region { code } household { id } appraisals { grade previousGrade kind appraisedOn appraiser report renovation { id } }`;
const renovationFields = `id version status statusSince grantFen gradeBefore builtDueOn paidDueOn livedInDueOn dueOn
  overdue rejectionReason grantPolicy { id verified } deadlinePolicy { id verified source }`;

const figureNames = `dwellings notAppraised appraisedA appraisedB appraisedC appraisedD dangerousOccupied dangerousLeft demolished
  relocatedHouseholds relocatedPeople renovationsApplied renovationsApproved renovationsBuilt renovationsAccepted
  renovationsPaid renovationsCompleted renovationsRejected renovationGrantPaidFen`;

/** Housing safety with some villages, on 2 March 2026. */
export async function startHousing(): Promise<Housing> {
  const started = await startTestService('housing-safety', createHousingSafety, {
    topicsOf: ['housing-safety', 'monitoring'],
    now: new Date(`${today}T01:00:00Z`),
  });
  await publishRegistry(started.kafka, {
    regions: [
      { id: '360704000000' },
      { id: '360704101000' },
      { id: village },
      { id: nextVillage },
      { id: abolished, validTo: '2024-01-01' },
      { id: zhashui },
    ],
  });
  await started.service.drain();
  const dataSource = started.database;

  const document = (mutation: string, details: string): string => {
    const type = `${mutation[0]?.toUpperCase()}${mutation.slice(1)}`;
    const success = mutation.endsWith('Dwelling')
      ? `... on Dwelling { ${dwellingFields} }`
      : `... on Renovation { ${renovationFields} }`;
    return `mutation ($input: ${type}Input!) { answer: ${mutation}(input: $input) { __typename ${success} ... on UserError { code message } ${details} } }`;
  };
  const post = (mutation: string, input: object, details = ''): Promise<Answer<{ answer: Fields }>> =>
    started.ask(document(mutation, details), {
      variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } },
    });

  const housing: Housing = {
    ...started,
    async household({ regionCode = village, memberCount = 3, origin = 'LIFTED', status } = {}) {
      const id = crypto.randomUUID();
      const household = { id, regionCode, memberCount, origin, ...(status && { status }) };
      await publishRegistry(started.kafka, { households: [household] });
      await started.service.drain();
      return id;
    },
    async send(mutation, input, details) {
      const answer = await post(mutation, input, details);
      expect(answer.errors).toBeUndefined();
      return answer.data.answer;
    },
    refuse: async (mutation, input) => (await post(mutation, input)).errors?.[0],
    async written() {
      const tables = ['dwelling', 'appraisal', 'renovation', 'outbox', 'command_log'];
      const counts = tables.map((table) => `(select count(*) from ${table})`);
      const versions = ['dwelling', 'renovation'].map((table) => `(select coalesce(sum(version), 0) from ${table})`);
      const counters = `(select coalesce(sum(abs(amount)), 0) from village_counter)`;
      const [row] = await dataSource.query(
        `select concat_ws(' ', ${[...counts, ...versions, counters].join(', ')}) as written`,
      );
      return row.written;
    },
    async events(aggregate, id) {
      await started.service.drain();
      const messages = await started.messages(`shouwang.housing-safety.${aggregate}.events.v1`);
      return messages
        .filter((message) => message.key === id)
        .map(({ headers, value }) => ({
          type: headers['ce_type'] ?? '',
          sequence: headers['ce_sequence'] ?? '',
          data: JSON.parse(value?.toString() ?? 'null'),
        }));
    },
    async figures(code) {
      const answer = await started.ask<{ _entities: [{ housing: Record<string, number> }] }>(
        `query ($of: [_Any!]!) { _entities(representations: $of) { ... on Region { housing { ${figureNames} } } } }`,
        { variables: { of: [{ __typename: 'Region', code }] } },
      );
      return answer.data._entities[0].housing;
    },
    async dwelling(input = {}) {
      return housing.send('registerDwelling', {
        householdId: 'householdId' in input ? undefined : await housing.household(),
        regionCode: village,
        tenure: 'OWN',
        areaSquareMetres: 90,
        residents: 3,
        registeredOn: '2024-01-01',
        ...input,
      });
    },
  };
  return housing;
}
