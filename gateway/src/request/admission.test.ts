import { describe, expect, test } from '@jest/globals';
import { HttpError } from '@shouwang/http';
import { createAdmission } from './admission.ts';

const limits = { inFlight: 4, inFlightPerCaller: 2, ratePerCaller: 10 };

function refusalOf(attempt: () => unknown): { status: number; extensions: object; retryAfter: string | undefined } {
  try {
    attempt();
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    return { status: error.status, extensions: error.extensions, retryAfter: error.headers['retry-after'] };
  }
  throw new Error('it was let in');
}

describe('requests under way', () => {
  test('one caller has so many, all have so many, and each that ends makes room', () => {
    const admission = createAdmission(limits, () => 0);
    const leave = admission.enter('a');
    admission.enter('a');
    expect(refusalOf(() => admission.enter('a'))).toEqual({
      status: 429,
      extensions: { limit: 'inFlightPerCaller', value: 3, maximum: 2 },
      retryAfter: '1',
    });
    admission.enter('b');
    admission.enter('b');
    expect(refusalOf(() => admission.enter('c')).extensions).toEqual({ limit: 'inFlight', value: 5, maximum: 4 });
    leave();
    leave();
    admission.enter('c');
    expect(refusalOf(() => admission.enter('d')).extensions).toMatchObject({ limit: 'inFlight' });
  });
});

describe('the rate of a caller', () => {
  const many = { ...limits, inFlight: 1_000_000, inFlightPerCaller: 1_000_000 };

  test("two seconds' worth at once, then one for each tenth of a second, and refusals cost nothing", () => {
    let nowMs = 0;
    const admission = createAdmission(many, () => nowMs);
    for (let i = 0; i < 20; i++) admission.enter('a');
    for (let i = 0; i < 5; i++) {
      expect(refusalOf(() => admission.enter('a'))).toEqual({
        status: 429,
        extensions: { limit: 'ratePerCaller', value: 11, maximum: 10 },
        retryAfter: '1',
      });
    }
    admission.enter('b');
    nowMs = 100;
    admission.enter('a');
    expect(refusalOf(() => admission.enter('a')).status).toBe(429);
    nowMs = 60_000;
    for (let i = 0; i < 20; i++) admission.enter('a');
    expect(refusalOf(() => admission.enter('a')).status).toBe(429);
  });

  test('0 is no limit', () => {
    const admission = createAdmission({ ...many, ratePerCaller: 0 }, () => 0);
    for (let i = 0; i < 5_000; i++) admission.enter('a');
  });

  test('a hundred thousand callers take the memory of twenty thousand, and one who is being answered is not forgotten', () => {
    const admission = createAdmission({ ...many, inFlightPerCaller: 1 }, () => 0);
    admission.enter('waiting');
    for (let i = 0; i < 100_000; i++) admission.enter(String(i))();
    expect(admission.callers).toBeLessThanOrEqual(20_001);
    expect(refusalOf(() => admission.enter('waiting')).extensions).toMatchObject({ limit: 'inFlightPerCaller' });
  });
});
