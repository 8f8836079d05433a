import { describe, expect, test } from '@jest/globals';
import { firstDayOf, halfYearOf, pay, type AmountPolicy, type Payee, type Payment } from './rules.ts';

const today = '2026-03-02';
const judgedOn = '2025-09-01';
const payment: Payment = { id: 'pay-1', year: 2025, term: 'AUTUMN', aidLevel: null, paidOn: '2025-10-15' };
const step = (sequence: number, takenOn: string, status: 'ENROLLED' | 'SUSPENDED' | 'DROPPED_OUT' | 'GRADUATED') => ({
  sequence,
  takenOn,
  status,
  boarder: true,
});
const payee = (change: Partial<Payee> = {}, stage: Payee['enrolment']['stage'] = 'PRIMARY'): Payee => ({
  enrolment: { id: 'e1', regionCode: '360983101201', studentId: 's1', householdId: 'h1', stage },
  history: [step(1, '2024-09-01', 'ENROLLED')],
  householdOrigin: 'LIFTED',
  leftRegisterOn: null,
  ...change,
});
const gaoan: AmountPolicy = {
  scheme: 'STAGE_AID',
  id: 'stage-aid.primary@360983@2025-01-01',
  value: { day: [62_500n], boarder: [125_000n] },
};
const rainAndDew: AmountPolicy = {
  scheme: 'RAIN_AND_DEW',
  id: 'rain-and-dew@CN@2021-01-01',
  value: { perTermFen: 150_000n, stages: ['VOCATIONAL'] },
};
const decide = (asked: Partial<Payment>, who: Payee, amount: AmountPolicy = gaoan) =>
  pay({ ...payment, ...asked }, who, { judgedOn, termPolicy: 'term-first-day@CN@2021-01-01', amount }, today);

test('a term’s aid is half of the yearly amount, and the payment keeps what decided it', () => {
  expect(decide({}, payee())).toEqual({
    ok: true,
    next: {
      id: 'pay-1',
      version: 0,
      regionCode: '360983101201',
      studentId: 's1',
      enrolmentId: 'e1',
      householdId: 'h1',
      scheme: 'STAGE_AID',
      year: 2025,
      term: 'AUTUMN',
      stage: 'PRIMARY',
      boarder: true,
      aidLevel: 'FIRST',
      amountFen: 62_500n,
      amountPolicy: gaoan.id,
      judgedOn,
      termPolicy: 'term-first-day@CN@2021-01-01',
      paidOn: '2025-10-15',
    },
    events: [{ fact: 'paid', details: {} }],
  });
});

test('a day pupil on the first day of term gets a day pupil’s amount, a boarder later or not', () => {
  const history = [{ ...step(1, '2024-09-01', 'ENROLLED'), boarder: false }, step(2, '2025-10-01', 'ENROLLED')];
  expect(decide({}, payee({ history }))).toMatchObject({ next: { boarder: false, amountFen: 31_250n } });
});

test.each([
  ['LIFTED', true, 75_000n],
  ['ORDINARY', true, 50_000n],
  ['LIFTED', false, 25_000n],
] as const)('an extra for boarders of lifted households: %s, boarder %s, %s fen', (householdOrigin, boarder, fen) => {
  const ganzhou: AmountPolicy = {
    scheme: 'STAGE_AID',
    id: 'stage-aid.primary@3607@2022-01-01',
    value: { day: [50_000n], boarder: [100_000n], liftedBoarderExtraFen: 50_000n },
  };
  const history = [{ ...step(1, '2024-09-01', 'ENROLLED'), boarder }];
  expect(decide({}, payee({ history, householdOrigin }), ganzhou)).toMatchObject({ next: { amountFen: fen } });
});

describe('levels of aid', () => {
  const seniorHigh: AmountPolicy = {
    scheme: 'STAGE_AID',
    id: 'stage-aid.senior@360983@2025-01-01',
    value: { day: [180_000n, 230_000n, 280_000n], boarder: [180_000n, 230_000n, 280_000n] },
  };

  test.each([
    ['FIRST', 90_000n],
    ['SECOND', 115_000n],
    ['THIRD', 140_000n],
  ] as const)('%s of three is %s fen a term', (aidLevel, amountFen) => {
    expect(decide({ aidLevel }, payee({}, 'SENIOR'), seniorHigh)).toMatchObject({ next: { aidLevel, amountFen } });
  });

  test('where there are several, one has to be named', () => {
    expect(decide({}, payee({}, 'SENIOR'), seniorHigh)).toEqual({
      ok: false,
      refusal: { refusal: 'AidLevelNotOffered', levels: ['FIRST', 'SECOND', 'THIRD'], policyId: seniorHigh.id },
    });
  });

  test('a level that the policy does not have is refused with those it has', () => {
    expect(decide({ aidLevel: 'SECOND' }, payee())).toEqual({
      ok: false,
      refusal: { refusal: 'AidLevelNotOffered', levels: ['FIRST'], policyId: gaoan.id },
    });
  });

  test('Rain and Dew has none', () => {
    expect(decide({ aidLevel: 'FIRST' }, payee({}, 'VOCATIONAL'), rainAndDew)).toEqual({
      ok: false,
      refusal: { refusal: 'AidLevelNotOffered', levels: [], policyId: rainAndDew.id },
    });
  });
});

test('Rain and Dew is a fixed amount for each term of vocational school', () => {
  expect(decide({}, payee({}, 'VOCATIONAL'), rainAndDew)).toMatchObject({
    next: { scheme: 'RAIN_AND_DEW', aidLevel: null, amountFen: 150_000n, amountPolicy: rainAndDew.id },
  });
});

describe('the state on the first day of the term decides', () => {
  const start = step(1, '2024-09-01', 'ENROLLED');
  test.each([
    ['enrolled that day', [step(1, '2025-09-01', 'ENROLLED')], null],
    ['enrolled the day after', [step(1, '2025-09-02', 'ENROLLED')], 'NOT_YET_ENROLLED'],
    ['suspended that day', [start, step(2, '2025-09-01', 'SUSPENDED')], 'SUSPENDED'],
    ['suspended the day after', [start, step(2, '2025-09-02', 'SUSPENDED')], null],
    [
      'suspended, and resumed that day',
      [start, step(2, '2025-03-01', 'SUSPENDED'), step(3, '2025-09-01', 'ENROLLED')],
      null,
    ],
    [
      'suspended, and resumed the day after',
      [start, step(2, '2025-03-01', 'SUSPENDED'), step(3, '2025-09-02', 'ENROLLED')],
      'SUSPENDED',
    ],
    ['dropped out that day', [start, step(2, '2025-09-01', 'DROPPED_OUT')], 'DROPPED_OUT'],
    ['dropped out the day after', [start, step(2, '2025-09-02', 'DROPPED_OUT')], null],
    ['graduated before', [start, step(2, '2025-06-30', 'GRADUATED')], 'GRADUATED'],
  ] as const)('%s', (_, history, reason) => {
    for (const [stage, amount] of [
      ['PRIMARY', gaoan],
      ['VOCATIONAL', rainAndDew],
    ] as const) {
      expect(decide({}, payee({ history }, stage), amount)).toMatchObject(
        reason === null ? { ok: true } : { ok: false, refusal: { refusal: 'SubsidyNotDue', reason, judgedOn } },
      );
    }
  });

  test.each([
    ['before', '2025-08-31', 'LEFT_REGISTER'],
    ['that day', '2025-09-01', 'LEFT_REGISTER'],
    ['the day after', '2025-09-02', null],
  ])('a person who left the household %s', (_, leftRegisterOn, reason) => {
    expect(decide({}, payee({ leftRegisterOn }))).toMatchObject(reason ? { refusal: { reason } } : { ok: true });
  });
});

test('a term that begins tomorrow is not paid, one that begins today is', () => {
  const policies = { judgedOn, termPolicy: 't', amount: gaoan };
  const asked = { ...payment, paidOn: judgedOn };
  expect(pay(asked, payee(), policies, '2025-08-31')).toMatchObject({ refusal: { reason: 'TERM_NOT_BEGUN' } });
  expect(pay(asked, payee(), policies, '2025-09-01')).toMatchObject({ ok: true });
});

test.each([
  ['Rain and Dew outside vocational school', payee({}, 'SENIOR'), rainAndDew],
  [
    'aid for day pupils where only boarders are paid for',
    payee({ history: [{ ...step(1, '2024-09-01', 'ENROLLED'), boarder: false }] }),
    { ...gaoan, value: { day: [], boarder: [125_000n] } },
  ],
])('%s is not covered', (_, who, amount) => {
  expect(decide({}, who, amount)).toMatchObject({ refusal: { refusal: 'SubsidyNotDue', reason: 'NOT_COVERED' } });
});

test.each([
  ['the day before the term', '2025-08-31', false],
  ['the first day of the term', '2025-09-01', true],
  ['today', '2026-03-02', true],
  ['tomorrow', '2026-03-03', false],
])('paid on %s', (_, paidOn, allowed) => {
  expect(decide({ paidOn }, payee())).toMatchObject(
    allowed
      ? { ok: true }
      : { refusal: { refusal: 'DateOutOfRange', field: 'input.paidOn', earliest: judgedOn, latest: today } },
  );
});

test('a term begins on its day of the year, by what is in force when its half-year begins', () => {
  const firstDays = { spring: '02-15', autumn: '09-01' };
  expect(firstDayOf(2025, 'SPRING', firstDays)).toBe('2025-02-15');
  expect(firstDayOf(2025, 'AUTUMN', firstDays)).toBe('2025-09-01');
  expect(halfYearOf(2025, 'SPRING')).toBe('2025-01-01');
  expect(halfYearOf(2025, 'AUTUMN')).toBe('2025-07-01');
});
