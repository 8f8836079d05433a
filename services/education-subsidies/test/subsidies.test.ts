import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { publishRegistry } from '@shouwang/testkit';
import {
  county,
  ganzhouVillage,
  guangxinVillage,
  startEducation,
  today,
  village,
  type Education,
  type Fields,
} from './start-education.ts';

let education: Education;
beforeAll(async () => {
  education = await startEducation();
});
afterAll(() => education?.stop());

const aid = { scheme: 'STAGE_AID', year: 2025, term: 'AUTUMN' };
const pay = (enrolment: Fields, input: object = {}) =>
  education.send('paySubsidy', { enrolmentId: enrolment.id, ...aid, ...input });
describe('paying a subsidy', () => {
  test('stores what the policy says, counts it and publishes it', async () => {
    const enrolment = await education.enrolled();
    const before = await education.figures(county);
    const paid = await pay(enrolment, { paidOn: '2025-10-20' });
    expect(paid).toMatchObject({
      __typename: 'SubsidyPayment',
      version: 1,
      ...aid,
      stage: 'JUNIOR',
      boarder: true,
      aidLevel: 'FIRST',
      amountFen: 75_000,
      amountPolicy: { id: 'stage-aid.junior@360983@2025-01-01', verified: true, source: '高安 2025' },
      judgedOn: '2025-09-01',
      termPolicy: { id: 'term-first-day@CN@2021-01-01' },
      paidOn: '2025-10-20',
      enrolment: { id: enrolment.id },
      region: { code: village },
    });
    const [row] = await education.database.query('select * from subsidy_payment where id = $1', [paid.id]);
    expect(row).toMatchObject({ amount_fen: 75_000n, amount_policy: 'stage-aid.junior@360983@2025-01-01' });
    expect(await education.figures(county)).toEqual({
      ...before,
      subsidiesPaid: (before['subsidiesPaid'] ?? 0) + 1,
      subsidyPaidFen: (before['subsidyPaidFen'] ?? 0) + 75_000,
      stageAidFen: (before['stageAidFen'] ?? 0) + 75_000,
    });
    expect(await education.events('subsidy-payment', paid.id)).toMatchObject([
      {
        type: 'subsidy-payment.paid',
        sequence: '1',
        regionCode: village,
        data: { state: { ...aid, amountFen: 75_000, enrolmentId: enrolment.id, paidOn: '2025-10-20' } },
      },
    ]);
  });

  test.each([
    ['a day pupil of 高安', village, 'JUNIOR', 7, false, {}, 37_500, 'stage-aid.junior@360983@2025-01-01'],
    [
      'the second level of a kindergarten',
      village,
      'KINDERGARTEN',
      1,
      false,
      { aidLevel: 'SECOND' },
      40_000,
      'stage-aid.kindergarten@360983@2025-01-01',
    ],
    [
      'the third level of senior high',
      village,
      'SENIOR',
      1,
      true,
      { aidLevel: 'THIRD' },
      140_000,
      'stage-aid.senior@360983@2025-01-01',
    ],
    [
      'a student of 高安 at university, by the national amount',
      village,
      'UNIVERSITY',
      1,
      true,
      {},
      185_000,
      'stage-aid.university@CN@2024-08-01',
    ],
    [
      'the same a year earlier',
      village,
      'UNIVERSITY',
      1,
      true,
      { year: 2024, term: 'SPRING' },
      165_000,
      'stage-aid.university@CN@2021-01-01',
    ],
    [
      'vocational school until autumn 2024',
      guangxinVillage,
      'VOCATIONAL',
      1,
      false,
      { year: 2024 },
      100_000,
      'stage-aid.vocational@CN@2021-01-01',
    ],
    [
      'vocational school from spring 2025',
      guangxinVillage,
      'VOCATIONAL',
      1,
      false,
      { term: 'SPRING' },
      115_000,
      'stage-aid.vocational@CN@2025-01-01',
    ],
    ['a lifted boarder of 赣州', ganzhouVillage, 'PRIMARY', 6, true, {}, 75_000, 'stage-aid.primary@3607@2022-01-01'],
  ])('%s', async (_, regionCode, stage, grade, boarder, input, amountFen, policyId) => {
    const enrolment = await education.enrolled({ stage, grade, boarder, startedOn: '2023-09-01' }, { regionCode });
    expect(await pay(enrolment, input)).toMatchObject({ amountFen, amountPolicy: { id: policyId } });
  });

  test('Rain and Dew and stage aid are paid beside each other, and each once a term', async () => {
    const enrolment = await education.enrolled({ stage: 'VOCATIONAL', grade: 2 }, {});
    const before = await education.figures(county);
    expect(await pay(enrolment)).toMatchObject({ amountFen: 115_000 });
    const rainAndDew = await pay(enrolment, { scheme: 'RAIN_AND_DEW' });
    expect(rainAndDew).toMatchObject({ amountFen: 150_000, aidLevel: null, amountPolicy: { verified: false } });
    expect(await pay(enrolment, { scheme: 'RAIN_AND_DEW', paidOn: '2025-12-01' })).toMatchObject({
      __typename: 'AlreadyPaid',
      code: 'ALREADY_PAID',
      firstPaymentId: rainAndDew.id,
      firstPaidOn: today,
    });
    expect(await pay(enrolment, { scheme: 'RAIN_AND_DEW', term: 'SPRING' })).toMatchObject({ amountFen: 150_000 });
    const after = await education.figures(county);
    expect(after['rainAndDewFen']).toBe((before['rainAndDewFen'] ?? 0) + 300_000);
    expect(after['subsidyPaidFen']).toBe((before['subsidyPaidFen'] ?? 0) + 415_000);
    expect(after['subsidiesPaid']).toBe((before['subsidiesPaid'] ?? 0) + 3);
  });

  test('a repeated command pays nothing more', async () => {
    const enrolment = await education.enrolled();
    const first = await pay(enrolment, { idempotencyKey: 'pay-once' });
    const before = await education.written();
    expect(await pay(enrolment, { idempotencyKey: 'pay-once' })).toMatchObject({
      __typename: 'SubsidyPayment',
      id: first.id,
    });
    expect(await pay(enrolment, { idempotencyKey: 'pay-once', year: 2024 })).toMatchObject({
      __typename: 'IdempotencyKeyReused',
    });
    expect(await education.written()).toBe(before);
  });

  test('ten clerks who pay the same at once: one payment, and nine who learn of it', async () => {
    const enrolment = await education.enrolled();
    const before = await education.figures(county);
    const answers = await Promise.all(Array.from({ length: 10 }, () => pay(enrolment)));
    const paid = answers.filter((answer) => answer.__typename === 'SubsidyPayment');
    expect(paid).toHaveLength(1);
    for (const refused of answers.filter((answer) => answer !== paid[0])) {
      expect(refused).toMatchObject({ __typename: 'AlreadyPaid', firstPaymentId: paid[0]?.id, firstPaidOn: today });
    }
    expect((await education.figures(county))['subsidiesPaid']).toBe((before['subsidiesPaid'] ?? 0) + 1);
  });

  test('the term in which a student changes school is paid once, by either enrolment', async () => {
    const junior = await education.enrolled({ grade: 9 });
    const graduated = await education.send('graduateStudent', {
      enrolmentId: junior.id,
      expectedVersion: 1,
      on: '2025-09-01',
    });
    const senior = await education.send('enrolStudent', {
      studentId: (graduated['student'] as { id: string }).id,
      schoolId: (await education.school()).id,
      stage: 'SENIOR',
      grade: 1,
      boarder: true,
      startedOn: '2025-09-01',
    });
    expect(await pay(graduated)).toMatchObject({ __typename: 'SubsidyNotDue', reason: 'GRADUATED' });
    const paid = await pay(senior, { aidLevel: 'FIRST' });
    expect(await pay(graduated)).toMatchObject({ __typename: 'AlreadyPaid', firstPaymentId: paid.id });
  });

  test('the database itself holds that nothing is paid twice', async () => {
    const { id } = await pay(await education.enrolled());
    await expect(
      education.database.query(
        `insert into subsidy_payment select (jsonb_populate_record(subsidy_payment, jsonb_build_object('id', gen_random_uuid()))).*
         from subsidy_payment where id = $1`,
        [id],
      ),
    ).rejects.toMatchObject({ constraint: 'subsidy_payment_once' });
  });

  test('when the event cannot be written, nothing is paid, and the same key pays afterwards', async () => {
    const enrolment = await education.enrolled();
    const dataSource = education.database;
    const before = await education.written();
    await dataSource.query(`alter table outbox add constraint outage check (type <> 'subsidy-payment.paid') not valid`);
    const failed = await education.post('paySubsidy', { enrolmentId: enrolment.id, ...aid, idempotencyKey: 'outage' });
    expect(failed.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
    expect(await education.written()).toBe(before);
    await dataSource.query('alter table outbox drop constraint outage');
    expect(await pay(enrolment, { idempotencyKey: 'outage' })).toMatchObject({ __typename: 'SubsidyPayment' });
  });
});

describe('what is not due is refused with the reason, and nothing is written', () => {
  test.each([
    [
      'an unknown enrolment',
      {},
      { enrolmentId: crypto.randomUUID() },
      { __typename: 'RecordNotFound', recordKind: 'enrolment' },
    ],
    ['a term to come', {}, { year: 2026, term: 'AUTUMN' }, { reason: 'TERM_NOT_BEGUN', judgedOn: '2026-09-01' }],
    ['a term before the amounts were set', {}, { term: 'SPRING', year: 2024 }, { __typename: 'NoPolicyInForce' }],
    ['Rain and Dew for a junior', {}, { scheme: 'RAIN_AND_DEW' }, { reason: 'NOT_COVERED' }],
    [
      'Rain and Dew with a level',
      { stage: 'VOCATIONAL', grade: 1 },
      { scheme: 'RAIN_AND_DEW', aidLevel: 'FIRST' },
      { levels: [] },
    ],
    ['senior high without a level', { stage: 'SENIOR', grade: 1 }, {}, { levels: ['FIRST', 'SECOND', 'THIRD'] }],
    ['a day before the term', {}, { paidOn: '2025-08-31' }, { field: 'input.paidOn', earliest: '2025-09-01' }],
    ['a day to come', {}, { paidOn: '2026-03-03' }, { field: 'input.paidOn', latest: today }],
  ])('%s', async (_, enrolment, input, refusal) => {
    const enrolled = await education.enrolled(enrolment);
    const before = await education.written();
    expect(await pay(enrolled, input)).toMatchObject(refusal);
    expect(await education.written()).toBe(before);
  });

  test('a place without an amount in force', async () => {
    const enrolled = await education.enrolled({}, { regionCode: guangxinVillage });
    expect(await pay(enrolled)).toMatchObject({
      __typename: 'NoPolicyInForce',
      policyCode: 'stage-aid.junior',
      regionCode: guangxinVillage,
      on: '2025-09-01',
    });
  });

  test('a leave pauses the terms that begin in it, a drop-out stops them until the pupil is back', async () => {
    let enrolment = await education.enrolled({ stage: 'VOCATIONAL', grade: 1, startedOn: '2023-09-01' }, {});
    const take = async (mutation: string, input: object) => {
      enrolment = await education.send(mutation, {
        enrolmentId: enrolment.id,
        expectedVersion: enrolment.version,
        ...input,
      });
    };
    await take('suspendStudent', { reason: 'ILLNESS', on: '2024-02-15' });
    await take('resumeStudent', { on: '2024-09-01' });
    await take('recordDropOut', { cause: 'TIRED_OF_SCHOOL', on: '2025-01-10' });
    await take('returnToSchool', { on: '2025-05-06' });
    const claim = async (year: number, term: string) => {
      const answer = await pay(enrolment, { scheme: 'RAIN_AND_DEW', year, term });
      return answer['reason'] ?? answer['amountFen'];
    };
    expect(await claim(2023, 'SPRING')).toBe('NOT_YET_ENROLLED');
    expect(await claim(2023, 'AUTUMN')).toBe(150_000);
    expect(await claim(2024, 'SPRING')).toBe('SUSPENDED');
    expect(await claim(2024, 'AUTUMN')).toBe(150_000);
    expect(await claim(2025, 'SPRING')).toBe('DROPPED_OUT');
    expect(await claim(2025, 'AUTUMN')).toBe(150_000);
  });

  test('a person who has left the register by the first day of term, not one who left later', async () => {
    const [gone, later] = await education.people(2);
    for (const [person, leftOn, reason] of [
      [gone, '2025-08-20', 'LEFT_REGISTER'],
      [later, '2025-12-01', undefined],
    ] as const) {
      const enrolment = await education.enrolled({}, person);
      const left = { ...person, leftOn, leaveReason: 'MARRIAGE', sequence: 2, regionCode: village } as const;
      await publishRegistry(education.kafka, { persons: [{ id: '', householdId: '', ...left }] });
      await education.service.drain();
      expect((await pay(enrolment))['reason']).toBe(reason);
    }
  });
});
