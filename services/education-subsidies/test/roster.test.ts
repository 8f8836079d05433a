import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import {
  abolished,
  county,
  nextVillage,
  startEducation,
  today,
  township,
  village,
  type Education,
} from './start-education.ts';

let education: Education;
beforeAll(async () => {
  education = await startEducation();
});
afterAll(() => education?.stop());

describe('registering a school', () => {
  const school = { regionCode: township, name: '虚构中心小学', stages: ['KINDERGARTEN', 'PRIMARY'], places: 450 };

  test('stores it, counts it where it stands and publishes the fact', async () => {
    const before = await education.figures(township);
    const registered = await education.send('registerSchool', { ...school, registeredOn: '2025-08-20' });
    expect(registered).toMatchObject({
      __typename: 'School',
      version: 1,
      name: school.name,
      stages: school.stages,
      places: 450,
      registeredOn: '2025-08-20',
      region: { code: township },
    });
    const [row] = await education.database.query('select * from school where id = $1', [registered.id]);
    expect(row).toMatchObject({ region_code: township, stages: school.stages, places: 450 });
    expect(await education.figures(township)).toEqual({
      ...before,
      schools: (before['schools'] ?? 0) + 1,
      places: (before['places'] ?? 0) + 450,
    });
    expect(await education.figures(village)).toMatchObject({ schools: 0, places: 0 });
    expect(await education.events('school', registered.id)).toMatchObject([
      {
        type: 'school.registered',
        sequence: '1',
        regionCode: township,
        data: { state: { name: school.name, stages: school.stages, places: 450 } },
      },
    ]);
  });

  test.each([
    [
      'a region that has not arrived',
      { regionCode: '360983101203' },
      { __typename: 'RecordNotYetKnown', recordKind: 'region' },
    ],
    ['a city', { regionCode: '3609' }, { __typename: 'SchoolRegionNotUsable', reason: 'TOO_WIDE' }],
    ['an abolished village', { regionCode: abolished }, { __typename: 'SchoolRegionNotUsable', reason: 'NOT_VALID' }],
    ['a day to come', { registeredOn: '2026-03-03' }, { field: 'input.registeredOn', latest: today }],
    ['a name taken in the region', {}, { __typename: 'SchoolAlreadyRegistered' }],
  ])('%s is refused, and nothing is written', async (_, change, refusal) => {
    const before = await education.written();
    expect(await education.send('registerSchool', { ...school, ...change })).toMatchObject(refusal);
    expect(await education.written()).toBe(before);
  });

  test('of two at once with one name, one is refused', async () => {
    const input = { ...school, name: '虚构第二小学' };
    const both = await Promise.all([education.send('registerSchool', input), education.send('registerSchool', input)]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['School', 'SchoolAlreadyRegistered']);
  });
});

describe('putting a person on the roster', () => {
  test('stores the student in the village of the household and publishes no more than ids', async () => {
    const [person] = await education.people(1);
    const before = await education.figures(county);
    const student = await education.send('registerStudent', { personId: person?.id });
    expect(student).toMatchObject({
      __typename: 'Student',
      version: 1,
      registeredOn: today,
      person: { id: person?.id },
      household: { id: person?.householdId },
      region: { code: village },
      rosterPolicy: { id: 'roster-age@CN@2021-01-01' },
    });
    expect(await education.figures(county)).toEqual({ ...before, students: (before['students'] ?? 0) + 1 });
    const [event] = await education.events('student', student.id);
    expect(event).toMatchObject({ type: 'student.registered', sequence: '1', regionCode: village });
    expect(event?.data).toEqual({
      state: {
        id: student.id,
        regionCode: village,
        personId: person?.id,
        householdId: person?.householdId,
        registeredOn: today,
      },
    });
  });

  test('a repeated command answers with the same student and changes nothing', async () => {
    const [person] = await education.people(1);
    const input = { personId: person?.id, idempotencyKey: 'student-once' };
    const first = await education.send('registerStudent', input);
    const before = await education.written();
    expect(await education.send('registerStudent', input)).toMatchObject({ __typename: 'Student', id: first.id });
    expect(await education.send('registerStudent', { ...input, registeredOn: today })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await education.send('registerStudent', { personId: person?.id })).toMatchObject({
      __typename: 'StudentAlreadyRegistered',
      existingStudentId: first.id,
    });
    expect(await education.written()).toBe(before);
  });

  test('two at once for one person: the second learns of the first', async () => {
    const [person] = await education.people(1);
    const [one, other] = await Promise.all([
      education.send('registerStudent', { personId: person?.id }),
      education.send('registerStudent', { personId: person?.id }),
    ]);
    const [student, refused] = one.__typename === 'Student' ? [one, other] : [other, one];
    expect(refused).toMatchObject({ __typename: 'StudentAlreadyRegistered', existingStudentId: student?.id });
  });

  test.each([
    ['two years old', { birthDate: '2023-03-03' }, {}, { __typename: 'AgeNotOnRoster', age: 2, from: 3, to: 23 }],
    ['24 years old', { birthDate: '2002-03-02' }, {}, { __typename: 'AgeNotOnRoster', age: 24 }],
    ['who left the household', { leftOn: '2026-02-01' }, {}, { reason: 'LEFT_HOUSEHOLD' }],
    ['of a closed household', { closed: true }, {}, { reason: 'HOUSEHOLD_CLOSED' }],
    ['on a day to come', {}, { registeredOn: '2026-03-03' }, { field: 'input.registeredOn', latest: today }],
    [
      'before there was a policy',
      {},
      { registeredOn: '2020-12-31' },
      { __typename: 'NoPolicyInForce', policyCode: 'roster-age', on: '2020-12-31' },
    ],
  ])('a person %s is refused, and nothing is written', async (_, who, change, refusal) => {
    const [person] = await education.people(1, who);
    const before = await education.written();
    expect(await education.send('registerStudent', { personId: person?.id, ...change })).toMatchObject(refusal);
    expect(await education.written()).toBe(before);
  });

  test('a person who has not arrived is refused; once arrived, the same key succeeds', async () => {
    const [id, householdId] = [crypto.randomUUID(), crypto.randomUUID()];
    const input = { personId: id, idempotencyKey: 'early-student' };
    const before = await education.written();
    expect(await education.send('registerStudent', input)).toMatchObject({
      __typename: 'RecordNotYetKnown',
      recordKind: 'person',
      id,
      retryIsSafe: true,
    });
    const regionCode = village;
    await publishRegistry(education.kafka, { persons: [{ id, householdId, regionCode, birthDate: '2012-06-01' }] });
    await education.service.drain();
    expect(await education.send('registerStudent', input)).toMatchObject({ recordKind: 'household', id: householdId });
    expect(await education.written()).toBe(before);
    await publishRegistry(education.kafka, { households: [{ id: householdId, regionCode }] });
    await education.service.drain();
    expect(await education.send('registerStudent', input)).toMatchObject({ __typename: 'Student', person: { id } });
  });
});

test('student and enrolments follow their household to another village, and so do the figures; payments stay', async () => {
  const [person] = await education.people(1);
  const enrolment = await education.enrolled({}, person);
  const paid = await education.send('paySubsidy', {
    enrolmentId: enrolment.id,
    scheme: 'STAGE_AID',
    year: 2025,
    term: 'AUTUMN',
  });
  const [from, to] = [await education.figures(village), await education.figures(nextVillage)];
  const moved = { id: person?.householdId ?? '', regionCode: nextVillage, sequence: 2 };
  await publishRegistry(education.kafka, { households: [moved] });
  await education.service.drain();
  const less = (name: string) => (from[name] ?? 0) - 1;
  const more = (name: string) => (to[name] ?? 0) + 1;
  const followed = ['students', 'enrolled', 'enrolledJunior', 'boarders'];
  expect(await education.figures(village)).toEqual({
    ...from,
    ...Object.fromEntries(followed.map((name) => [name, less(name)])),
  });
  expect(await education.figures(nextVillage)).toEqual({
    ...to,
    ...Object.fromEntries(followed.map((name) => [name, more(name)])),
  });
  const { id: studentId } = enrolment['student'] as { id: string };
  const previous = { previousRegionCode: village };
  expect((await education.events('student', studentId)).at(-1)).toMatchObject({
    type: 'student.followed-household',
    sequence: '2',
    regionCode: nextVillage,
    data: previous,
  });
  expect((await education.events('enrolment', enrolment.id)).at(-1)).toMatchObject({
    type: 'enrolment.followed-household',
    sequence: '2',
    data: previous,
  });
  expect(await education.events('subsidy-payment', paid.id)).toHaveLength(1);
  const next = await education.send('suspendStudent', {
    enrolmentId: enrolment.id,
    expectedVersion: 2,
    reason: 'FAMILY',
  });
  expect(next).toMatchObject({ version: 3, region: { code: nextVillage }, history: [{}, { step: 'SUSPEND' }] });
});
