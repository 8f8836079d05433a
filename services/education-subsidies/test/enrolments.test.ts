import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { county, startEducation, today, village, type Education, type Fields } from './start-education.ts';

let education: Education;
beforeAll(async () => {
  education = await startEducation();
});
afterAll(() => education?.stop());

const student = async (of?: Parameters<Education['people']>[1]): Promise<Fields> => {
  const [person] = await education.people(1, of);
  return education.send('registerStudent', { personId: person?.id });
};

describe('enrolling', () => {
  test('stores the enrolment with its first step of history, counts and publishes it', async () => {
    const [{ id: studentId }, { id: schoolId }] = [await student(), await education.school(['PRIMARY'])];
    const before = await education.figures(county);
    const enrolment = await education.send('enrolStudent', {
      studentId,
      schoolId,
      stage: 'PRIMARY',
      grade: 6,
      boarder: true,
      startedOn: '2025-09-01',
    });
    expect(enrolment).toMatchObject({
      __typename: 'Enrolment',
      version: 1,
      status: 'ENROLLED',
      statusSince: '2025-09-01',
      endedOn: null,
      student: { id: studentId },
      school: { id: schoolId },
      region: { code: village },
      history: [{ step: 'ENROL', on: '2025-09-01', status: 'ENROLLED', boarder: true, school: { id: schoolId } }],
    });
    expect(await education.figures(county)).toEqual({
      ...before,
      enrolled: (before['enrolled'] ?? 0) + 1,
      enrolledPrimary: (before['enrolledPrimary'] ?? 0) + 1,
      boarders: (before['boarders'] ?? 0) + 1,
    });
    expect(await education.events('enrolment', enrolment.id)).toMatchObject([
      {
        type: 'enrolment.enrolled',
        sequence: '1',
        regionCode: village,
        data: { state: { studentId, schoolId, stage: 'PRIMARY', grade: 6, status: 'ENROLLED' } },
      },
    ]);
  });

  test('a repeated command changes nothing; a second enrolment is refused with the open one', async () => {
    const [{ id: studentId }, { id: schoolId }] = [await student(), await education.school()];
    const input = { studentId, schoolId, stage: 'JUNIOR', grade: 7, boarder: false, idempotencyKey: 'enrol-once' };
    const first = await education.send('enrolStudent', input);
    const before = await education.written();
    expect(await education.send('enrolStudent', input)).toMatchObject({ __typename: 'Enrolment', id: first.id });
    expect(await education.send('enrolStudent', { ...input, idempotencyKey: 'enrol-again' })).toMatchObject({
      __typename: 'AlreadyEnrolled',
      openEnrolmentId: first.id,
    });
    expect(await education.written()).toBe(before);
  });

  test('two schools that enrol a student at once: the second learns of the first', async () => {
    const [{ id: studentId }, one, other] = [await student(), await education.school(), await education.school()];
    const enrol = (schoolId: string) =>
      education.send('enrolStudent', { studentId, schoolId, stage: 'JUNIOR', grade: 7, boarder: false });
    const both = await Promise.all([enrol(one.id), enrol(other.id)]);
    const enrolment = both.find((answer) => answer.__typename === 'Enrolment');
    const refused = both.find((answer) => answer.__typename !== 'Enrolment');
    expect(refused).toMatchObject({ __typename: 'AlreadyEnrolled', openEnrolmentId: enrolment?.id });
  });

  test('the database itself holds that a student has one open enrolment', async () => {
    const { id } = await education.enrolled();
    await expect(
      education.database.query(
        `insert into enrolment select (jsonb_populate_record(enrolment, jsonb_build_object('id', gen_random_uuid()))).* from enrolment where id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'enrolment_one_open_per_student' });
  });

  test.each([
    ['an unknown student', { studentId: crypto.randomUUID() }, { __typename: 'RecordNotFound', recordKind: 'student' }],
    ['an unknown school', { schoolId: crypto.randomUUID() }, { __typename: 'RecordNotFound', recordKind: 'school' }],
    ['a stage that the school does not teach', { stage: 'SENIOR', grade: 1 }, { offered: ['PRIMARY', 'JUNIOR'] }],
    ['a grade that the stage does not have', { grade: 6 }, { __typename: 'GradeNotOfStage', from: 7, to: 9 }],
    ['a first day to come', { startedOn: '2026-03-03' }, { field: 'input.startedOn', latest: today }],
    ['a first day before birth', { startedOn: '2012-05-31' }, { field: 'input.startedOn', earliest: '2012-06-01' }],
  ])('%s is refused, and nothing is written', async (_, change, refusal) => {
    const [{ id: studentId }, { id: schoolId }] = [await student(), await education.school(['PRIMARY', 'JUNIOR'])];
    const before = await education.written();
    const input = { studentId, schoolId, stage: 'JUNIOR', grade: 7, boarder: false, ...change };
    expect(await education.send('enrolStudent', input)).toMatchObject(refusal);
    expect(await education.written()).toBe(before);
  });
});

describe('an enrolment’s life', () => {
  const take = (mutation: string, enrolment: Fields, input: object = {}) =>
    education.send(mutation, { enrolmentId: enrolment.id, expectedVersion: enrolment.version, ...input });

  test('each step is stored, counted, remembered in the history and published', async () => {
    const before = await education.figures(county);
    const changed = async () => {
      const figures = await education.figures(county);
      return Object.fromEntries(
        Object.entries(figures)
          .filter(([name, value]) => value !== before[name] && !['schools', 'places', 'students'].includes(name))
          .map(([name, value]) => [name, value - (before[name] ?? 0)]),
      );
    };
    const enrolled = await education.enrolled();
    const atSchool = { enrolled: 1, enrolledJunior: 1, boarders: 1 };
    expect(await changed()).toEqual(atSchool);

    const suspended = await take('suspendStudent', enrolled, { reason: 'ILLNESS', on: '2025-03-01' });
    expect(suspended).toMatchObject({ version: 2, status: 'SUSPENDED', suspensionReason: 'ILLNESS' });
    expect(await changed()).toEqual({ suspended: 1 });

    const resumed = await take('resumeStudent', suspended, { on: '2025-04-01' });
    expect(resumed).toMatchObject({ status: 'ENROLLED', statusSince: '2025-04-01', suspensionReason: null });

    const { id: schoolId } = await education.school();
    const transferred = await take('transferStudent', resumed, {
      toSchoolId: schoolId,
      boarder: false,
      on: '2025-09-01',
    });
    expect(transferred).toMatchObject({ status: 'ENROLLED', statusSince: '2025-04-01', school: { id: schoolId } });
    expect(await changed()).toEqual({ enrolled: 1, enrolledJunior: 1 });

    const droppedOut = await take('recordDropOut', transferred, { cause: 'TIRED_OF_SCHOOL', on: '2025-11-11' });
    expect(droppedOut).toMatchObject({
      status: 'DROPPED_OUT',
      dropoutCause: 'TIRED_OF_SCHOOL',
      compulsoryAtDropout: true,
      compulsoryAgePolicy: { id: 'compulsory-school-age@CN@2021-01-01' },
      endedOn: null,
    });
    expect(await changed()).toEqual({ droppedOut: 1, droppedOutCompulsory: 1 });

    const returned = await take('returnToSchool', droppedOut, { on: '2026-02-15' });
    expect(returned).toMatchObject({ status: 'ENROLLED', dropoutCause: null, compulsoryAtDropout: null });

    const graduated = await take('graduateStudent', returned);
    expect(graduated).toMatchObject({ version: 7, status: 'GRADUATED', endedOn: today, statusSince: today });
    expect(await changed()).toEqual({});

    const steps = ['ENROL', 'SUSPEND', 'RESUME', 'TRANSFER', 'DROP_OUT', 'RETURN_TO_SCHOOL', 'GRADUATE'];
    expect((graduated['history'] as { step: string }[]).map(({ step }) => step)).toEqual(steps);
    const events = await education.events('enrolment', enrolled.id);
    expect(
      events.map(({ type, sequence, data: { state, ...details } }) => [type, sequence, state['status'], details]),
    ).toEqual([
      ['enrolment.enrolled', '1', 'ENROLLED', {}],
      ['enrolment.suspended', '2', 'SUSPENDED', { reason: 'ILLNESS', on: '2025-03-01' }],
      ['enrolment.resumed', '3', 'ENROLLED', { on: '2025-04-01' }],
      [
        'enrolment.transferred',
        '4',
        'ENROLLED',
        { fromSchoolId: (enrolled['school'] as { id: string }).id, on: '2025-09-01' },
      ],
      ['enrolment.dropped-out', '5', 'DROPPED_OUT', { cause: 'TIRED_OF_SCHOOL', on: '2025-11-11' }],
      ['enrolment.returned', '6', 'ENROLLED', { on: '2026-02-15' }],
      ['enrolment.graduated', '7', 'GRADUATED', { on: today }],
    ]);
    for (const { data } of events) expect(data.state).not.toHaveProperty('compulsoryAtDropout');
  });

  test('after graduation the next stage begins, not before the last one ended', async () => {
    const junior = await education.enrolled({ grade: 9 });
    await take('graduateStudent', junior, { on: '2025-06-30' });
    const { id: schoolId } = await education.school();
    const studentId = (junior['student'] as { id: string }).id;
    const senior = { studentId, schoolId, stage: 'SENIOR', grade: 1, boarder: true };
    expect(await education.send('enrolStudent', { ...senior, startedOn: '2025-06-29' })).toMatchObject({
      __typename: 'DateOutOfRange',
      earliest: '2025-06-30',
    });
    expect(await education.send('enrolStudent', { ...senior, startedOn: '2025-09-01' })).toMatchObject({
      __typename: 'Enrolment',
    });
    const answer = await education.ask(`query ($id: ID!) { student(id: $id) { enrolments { stage status } } }`, {
      variables: { id: studentId },
    });
    expect(answer.data).toEqual({
      student: {
        enrolments: [
          { stage: 'SENIOR', status: 'ENROLLED' },
          { stage: 'JUNIOR', status: 'GRADUATED' },
        ],
      },
    });
  });

  test.each([
    ['a university student', '2006-01-01', 'UNIVERSITY', 1],
    ['a child at kindergarten', '2021-06-01', 'KINDERGARTEN', 3],
  ])('%s who drops out is not one of compulsory age', async (_, birthDate, stage, grade) => {
    const enrolment = await education.enrolled({ stage, grade }, { birthDate });
    const before = await education.figures(county);
    await take('recordDropOut', enrolment, { cause: 'OTHER' });
    const after = await education.figures(county);
    expect(after['droppedOut']).toBe((before['droppedOut'] ?? 0) + 1);
    expect(after['droppedOutCompulsory']).toBe(before['droppedOutCompulsory']);
  });

  const steps: [string, object][] = [
    ['transferStudent', {}],
    ['suspendStudent', { reason: 'FAMILY' }],
    ['resumeStudent', {}],
    ['recordDropOut', { cause: 'POVERTY' }],
    ['returnToSchool', {}],
    ['graduateStudent', {}],
  ];

  test.each(steps)(
    '%s: an unknown enrolment, a stale version, a wrong status and a wrong day change nothing',
    async (mutation, details) => {
      const input = mutation === 'transferStudent' ? { toSchoolId: (await education.school()).id } : details;
      const enrolled = await education.enrolled();
      const ready =
        mutation === 'resumeStudent'
          ? await take('suspendStudent', enrolled, { reason: 'ILLNESS', on: '2025-03-01' })
          : mutation === 'returnToSchool'
            ? await take('recordDropOut', enrolled, { cause: 'POVERTY', on: '2025-03-01' })
            : enrolled;
      const graduated = await take('graduateStudent', await education.enrolled());
      const before = await education.written();
      expect(await take(mutation, { ...ready, id: crypto.randomUUID() }, input)).toMatchObject({
        __typename: 'RecordNotFound',
        recordKind: 'enrolment',
      });
      expect(await take(mutation, { ...ready, version: ready.version + 1 }, input)).toMatchObject({
        __typename: 'VersionConflict',
        currentVersion: ready.version,
      });
      expect(await take(mutation, graduated, input)).toMatchObject({ __typename: 'EnrolmentNotInStatus' });
      for (const on of ['2026-03-03', '2024-08-31']) {
        expect(await take(mutation, ready, { ...input, on })).toMatchObject({
          __typename: 'DateOutOfRange',
          field: 'input.on',
        });
      }
      expect(await education.written()).toBe(before);

      const request = { ...input, idempotencyKey: `once-${mutation}` };
      const done = await take(mutation, ready, request);
      expect(done).toMatchObject({ __typename: 'Enrolment', version: ready.version + 1 });
      const after = await education.written();
      expect(await take(mutation, ready, request)).toMatchObject({ __typename: 'Enrolment', version: done.version });
      expect(await education.written()).toBe(after);
    },
  );

  test('a transfer to where the pupil is, to an unknown school or to one without the stage is refused', async () => {
    const enrolled = await education.enrolled();
    const { id: highSchool } = await education.school(['SENIOR']);
    const before = await education.written();
    const to = (toSchoolId: unknown) => take('transferStudent', enrolled, { toSchoolId });
    expect(await to((enrolled['school'] as { id: string }).id)).toMatchObject({ __typename: 'AlreadyAtSchool' });
    expect(await to(crypto.randomUUID())).toMatchObject({ __typename: 'RecordNotFound', recordKind: 'school' });
    expect(await to(highSchool)).toMatchObject({ __typename: 'StageNotOffered', offered: ['SENIOR'] });
    expect(await education.written()).toBe(before);
  });

  test('a drop-out on a day without a policy in force is refused and not guessed', async () => {
    const enrolled = await education.enrolled({ startedOn: '2020-09-01' });
    expect(await take('recordDropOut', enrolled, { cause: 'OTHER', on: '2020-12-31' })).toMatchObject({
      __typename: 'NoPolicyInForce',
      policyCode: 'compulsory-school-age',
      regionCode: village,
      on: '2020-12-31',
    });
  });

  test('of two steps at once from one version, one is a conflict', async () => {
    const enrolled = await education.enrolled();
    const both = await Promise.all([
      take('suspendStudent', enrolled, { reason: 'ILLNESS' }),
      take('recordDropOut', enrolled, { cause: 'ILLNESS' }),
    ]);
    expect(both.map((one) => one.__typename).toSorted()).toEqual(['Enrolment', 'VersionConflict']);
  });
});
