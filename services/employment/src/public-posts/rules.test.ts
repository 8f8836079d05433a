import { describe, expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import { close, endReasonOf, fill, open, takenFrom, vacate } from './rules.ts';
import type { PublicPostRow } from './table.ts';

const date = (text: string): CalendarDate => text as CalendarDate;
const today = date('2026-03-02');
const amount = { id: 'public-post-amount@CN@2016-01-01', value: { defaultFen: 30_000n, minimumFen: 30_000n } };
const policy = {
  id: 'public-post-rules@CN@2016-01-01',
  value: { hireAgeMax: 60, ageEnd: 70, agreementMonthsMin: 12 },
};
const holder = { personId: 'p1', householdId: 'h1', birthDate: date('1985-06-01') };
const agreement = { from: date('2026-01-01'), to: date('2026-12-31') };
const context = { policy, heldPostId: null, today };
const newPost = {
  id: 'post1',
  regionCode: '360704101201',
  kind: 'CLEANER' as const,
  openedOn: date('2025-06-01'),
  monthlyAmountFen: null,
};

function opened(changes: Partial<PublicPostRow> = {}): PublicPostRow {
  const decision = open(newPost, amount, today);
  if (!decision.ok) throw new Error(decision.refusal.refusal);
  return { ...decision.next, ...changes };
}

const filled = (): PublicPostRow => opened({ status: 'FILLED', holderPersonId: 'p1', agreementFrom: agreement.from });

test.each([
  [null, 30_000n],
  [29_999n, null],
  [30_000n, 30_000n],
  [30_001n, 30_001n],
])('a post opened with %s fen pays %s', (monthlyAmountFen, paid) => {
  expect(open({ ...newPost, monthlyAmountFen }, amount, today)).toMatchObject(
    paid === null
      ? { refusal: { refusal: 'PostAmountTooLow', minimumFen: 30_000n, policyVersionId: amount.id } }
      : {
          ok: true,
          next: { status: 'OPEN', monthlyAmountFen: paid, amountPolicy: amount.id, freeSince: '2025-06-01' },
        },
  );
});

test('a post is not opened in the future', () => {
  expect(open({ ...newPost, openedOn: date('2026-03-03') }, amount, today)).toMatchObject({
    refusal: { refusal: 'DateOutOfRange', field: 'input.openedOn' },
  });
});

describe('a post is filled', () => {
  test('and keeps the agreement and the policy version that let the holder in', () => {
    expect(fill(opened(), holder, agreement, context)).toMatchObject({
      ok: true,
      next: {
        status: 'FILLED',
        holderPersonId: 'p1',
        holderHouseholdId: 'h1',
        agreementTo: '2026-12-31',
        holderPolicy: policy.id,
      },
      events: [{ fact: 'filled', details: { personId: 'p1' } }],
    });
  });

  test.each([
    ['1964-12-31', 61, false],
    ['1965-01-01', 61, false],
    ['1965-01-02', 60, true],
    ['1966-01-02', 59, true],
  ])('by a person born on %s, %i when hired: %s', (birthDate, ageYears, allowed) => {
    const decision = fill(opened(), { ...holder, birthDate: date(birthDate) }, agreement, context);
    expect(decision).toMatchObject(
      allowed
        ? { ok: true }
        : {
            refusal: {
              refusal: 'HolderTooOld',
              on: '2026-01-01',
              ageYears,
              hireAgeMax: 60,
              policyVersionId: policy.id,
            },
          },
    );
  });

  test('up to 65 where the place allows it', () => {
    const guizhou = { ...policy, value: { ...policy.value, hireAgeMax: 65 } };
    const at = (birthDate: string) =>
      fill(opened(), { ...holder, birthDate: date(birthDate) }, agreement, { ...context, policy: guizhou });
    expect(at('1960-01-02').ok).toBe(true);
    expect(at('1960-01-01')).toMatchObject({ refusal: { refusal: 'HolderTooOld', ageYears: 66 } });
  });

  test.each([
    ['2035-12-31', true],
    ['2036-01-01', false],
  ])('by a person who turns 70 on 2036-01-01, until %s: %s', (to, allowed) => {
    const decision = fill(
      opened(),
      { ...holder, birthDate: date('1966-01-01') },
      { from: agreement.from, to: date(to) },
      context,
    );
    expect(decision).toMatchObject(
      allowed ? { ok: true } : { refusal: { refusal: 'HolderTooOld', on: to, ageYears: 70, ageEnd: 70 } },
    );
  });

  test.each([
    ['2026-12-30', false],
    ['2026-12-31', true],
    ['2027-01-01', true],
  ])('from 2026-01-01 until %s, a year at least: %s', (to, allowed) => {
    expect(fill(opened(), holder, { from: agreement.from, to: date(to) }, context)).toMatchObject(
      allowed
        ? { ok: true }
        : { refusal: { refusal: 'AgreementTooShort', monthsRequired: 12, earliestEnd: '2026-12-31' } },
    );
  });

  test.each([
    ['2025-05-31', false],
    ['2025-06-01', true],
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('from %s, the post being free since 2025-06-01: %s', (from, allowed) => {
    const terms = { from: date(from), to: date('2027-12-31') };
    expect(fill(opened(), holder, terms, context)).toMatchObject(
      allowed
        ? { ok: true }
        : { refusal: { refusal: 'DateOutOfRange', field: 'input.agreementFrom', earliest: '2025-06-01' } },
    );
  });

  test('not by a person who holds another post', () => {
    expect(fill(opened(), holder, agreement, { ...context, heldPostId: 'post0' })).toEqual({
      ok: false,
      refusal: { refusal: 'PersonHoldsAnotherPost', publicPostId: 'post0' },
    });
  });
});

describe('a post is vacated', () => {
  test.each([
    ['2025-12-31', false],
    ['2026-01-01', true],
    ['2026-03-02', true],
    ['2026-03-03', false],
  ])('on %s, the agreement running from 2026-01-01: %s', (on, allowed) => {
    expect(vacate(filled(), { reason: 'RESIGNED', on: date(on) }, today)).toMatchObject(
      allowed
        ? {
            ok: true,
            next: { status: 'OPEN', holderPersonId: null, agreementFrom: null, freeSince: on },
            events: [{ fact: 'vacated', details: { personId: 'p1', on, reason: 'RESIGNED' } }],
          }
        : { refusal: { refusal: 'DateOutOfRange', field: 'input.on', earliest: '2026-01-01', latest: today } },
    );
  });

  test('which ends the job by age only where age was the reason', () => {
    expect(endReasonOf('AGE')).toBe('AGE_LIMIT');
    expect(endReasonOf('TERM_ENDED')).toBe('POST_VACATED');
  });
});

test('a post is not closed before its last holder left', () => {
  const free = opened({ freeSince: date('2026-02-01') });
  expect(close(free, date('2026-01-31'), today)).toMatchObject({
    refusal: { field: 'input.on', earliest: '2026-02-01' },
  });
  expect(close(free, date('2026-02-01'), today)).toMatchObject({
    ok: true,
    next: { status: 'CLOSED', closedOn: '2026-02-01' },
  });
});

describe('every step from every status', () => {
  const steps = {
    fill: (post: PublicPostRow) => fill(post, holder, agreement, context),
    vacate: (post: PublicPostRow) => vacate(post, { reason: 'OTHER', on: today }, today),
    close: (post: PublicPostRow) => close(post, today, today),
  };
  for (const status of ['OPEN', 'FILLED', 'CLOSED'] as const) {
    for (const [step, take] of Object.entries(steps) as [keyof typeof steps, (row: PublicPostRow) => object][]) {
      const allowed = takenFrom[step] === status;
      test(`${step} is ${allowed ? 'taken' : 'refused'} when ${status}`, () => {
        expect(take({ ...filled(), status })).toMatchObject(
          allowed
            ? { ok: true }
            : {
                refusal: {
                  refusal: 'PublicPostNotInStatus',
                  postStatus: status,
                  requiredPostStatus: takenFrom[step],
                },
              },
        );
      });
    }
  }
});
