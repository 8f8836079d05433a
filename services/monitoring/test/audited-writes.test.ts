import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { housing } from '@shouwang/contracts';
import { encodeHeaders } from '@shouwang/events';
import { member, nextVillage, registerHousehold, startMonitoring, village, type Monitoring } from './fixture.ts';

let monitoring: Monitoring;
beforeAll(async () => {
  monitoring = await startMonitoring();
});
afterAll(() => monitoring?.stop());

interface Row {
  viewer_id: string;
  operation: string;
  subject_kind: string;
  subject_id: string;
  person_id: string | null;
  region_code: string;
  fields: string[];
  values_before: Record<string, unknown> | null;
  values_after: Record<string, unknown> | null;
  [column: string]: unknown;
}

const query = (sql: string, parameters: unknown[] = []): Promise<Row[]> => monitoring.database.query(sql, parameters);
const entriesAfter = (position: bigint): Promise<Row[]> =>
  query('select * from audit_entry where position > $1 order by position', [position]);
const lastPosition = async (): Promise<bigint> => {
  const [row] = await query('select coalesce(max(position), 0) as position from audit_entry');
  return row?.['position'] as bigint;
};

const clerk = { id: 'clerk-360704', roles: ['county-clerk'], areas: ['360704000000' as never] };

async function mutate(name: string, input: object): Promise<Record<string, unknown>> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}`;
  const answer = await monitoring.ask<{ answer: Record<string, unknown> }>(
    `mutation ($input: ${type}Input!) { answer: ${name}(input: $input) {
      __typename ... on Household { id version } ... on UserError { code } } }`,
    { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } }, viewer: clerk },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.answer;
}

test('a command leaves one entry per record that it changed: who, from where, what', async () => {
  const from = await lastPosition();
  const [head, child] = [member('HEAD'), member('CHILD', 'FEMALE', '2016-05-04')];
  const household = await mutate('registerHousehold', {
    regionCode: village,
    origin: 'LIFTED',
    members: [head, child],
  });
  const entries = await entriesAfter(from);
  expect(entries.map(({ subject_kind, operation }) => [subject_kind, operation])).toEqual([
    ['household', 'registerHousehold'],
    ['person', 'registerHousehold'],
    ['person', 'registerHousehold'],
  ]);
  expect(entries[0]).toMatchObject({
    action: 'WRITE',
    viewer_id: 'clerk-360704',
    roles: ['county-clerk'],
    areas: ['360704000000'],
    purpose: null,
    request_id: 'test-request',
    caused_by: null,
    subject_id: household['id'],
    person_id: null,
    region_code: village,
    occurred_at: new Date('2026-03-02T01:00:00Z'),
    values_before: null,
    values_after: { version: 1, origin: 'LIFTED', memberCount: 2, regionCode: village },
  });
  const [, person] = entries;
  expect(person?.person_id).toBe(person?.subject_id);
  expect(person?.fields).toEqual(expect.arrayContaining(['name', 'idNumber', 'birthDate', 'relation', 'joinedOn']));
  expect(Object.keys(person?.values_after ?? {}).toSorted()).toEqual(
    ['householdId', 'joinedOn', 'leaveReason', 'leftOn', 'regionCode', 'version'].toSorted(),
  );
});

test('no name, ID number, birth date or note stands in any entry', async () => {
  const head: Record<string, string> = { ...member('HEAD', 'MALE', '1971-11-13'), name: '虚构标记乙' };
  const household = await registerHousehold(monitoring, { members: [head] });
  await monitoring.ask(`mutation ($input: RaiseRiskClueInput!) { raiseRiskClue(input: $input) { __typename } }`, {
    variables: {
      input: {
        idempotencyKey: crypto.randomUUID(),
        householdId: household.id,
        channel: 'VISIT',
        kind: 'ILLNESS_DISASTER_ACCIDENT',
        evidence: '虚构标记病情',
      },
    },
  });
  const all = JSON.stringify(await query('select to_jsonb(audit_entry) as entry from audit_entry'));
  expect(all).toContain('evidence');
  for (const marked of ['虚构标记', head['idNumber'], '1971-11-13', 'ILLNESS_DISASTER_ACCIDENT'])
    expect(all).not.toContain(marked);
});

test('a change holds the changed fields only, before and after', async () => {
  const household = await registerHousehold(monitoring, { members: [member('HEAD')] });
  const from = await lastPosition();
  await mutate('moveHousehold', { householdId: household.id, expectedVersion: 1, regionCode: nextVillage });
  const entries = await entriesAfter(from);
  expect(entries.map(({ subject_kind }) => subject_kind).toSorted()).toEqual(['household', 'person']);
  expect(entries.find(({ subject_kind }) => subject_kind === 'household')).toMatchObject({
    region_code: nextVillage,
    fields: ['regionCode'],
    values_before: { version: 1, regionCode: village },
    values_after: { version: 2, regionCode: nextVillage },
  });
});

test('what is refused or repeated leaves no entry', async () => {
  const input = {
    idempotencyKey: crypto.randomUUID(),
    regionCode: village,
    origin: 'LIFTED',
    members: [member('HEAD')],
  };
  const household = await mutate('registerHousehold', input);
  const from = await lastPosition();
  expect(await mutate('registerHousehold', input)).toMatchObject({ id: household['id'] });
  expect(await mutate('registerHousehold', { ...input, idempotencyKey: crypto.randomUUID() })).toMatchObject({
    code: 'ID_NUMBER_ALREADY_REGISTERED',
  });
  expect(await entriesAfter(from)).toEqual([]);
});

test('an effect of another department’s event is an entry of the system, with the event that caused it', async () => {
  const household = await registerHousehold(monitoring);
  const id = crypto.randomUUID();
  const key = crypto.randomUUID();
  const contract = housing.dwelling.events.appraised;
  const data = {
    state: {
      id: key,
      regionCode: village,
      householdId: household.id,
      tenure: 'OWN',
      builtYear: 1985,
      areaSquareMetres: 90,
      residents: 3,
      occupied: true,
      grade: 'D',
      appraisedOn: '2026-03-01',
      danger: true,
      registeredOn: '2025-01-01',
      demolishedOn: null,
    },
    grade: 'D',
    previousGrade: null,
    kind: 'DANGER_APPRAISAL',
    on: '2026-03-01',
  };
  const headers = encodeHeaders({
    id,
    source: '/shouwang/housing-safety',
    type: contract.type,
    time: '2026-03-01T08:00:00.000Z',
    subject: key,
    partitionkey: key,
    regioncode: village,
    correlationid: 'department-request',
    causationid: null,
    sequence: 1,
  });
  const from = await lastPosition();
  const producer = monitoring.kafka.producer();
  await producer.connect();
  await producer.send([{ topic: contract.topic, key, value: JSON.stringify(data), headers }]);
  await producer.disconnect();
  await monitoring.service.drain();
  expect(await entriesAfter(from)).toMatchObject([
    {
      viewer_id: 'system:monitoring.early-warning',
      roles: ['system'],
      request_id: 'department-request',
      caused_by: id,
      subject_kind: 'risk-clue',
      region_code: village,
    },
  ]);
});

test.each(['update audit_entry set viewer_id = $$nobody$$', 'delete from audit_entry', 'truncate audit_entry'])(
  'the database refuses: %s',
  async (sql) => {
    await expect(query(sql)).rejects.toThrow('audit_entry is append-only');
  },
);
