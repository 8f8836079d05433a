import { expect, test } from '@jest/globals';
import { register } from './rules.ts';

const today = '2026-03-02';
const school = {
  id: 's1',
  regionCode: '360704101000',
  name: '虚构中心小学',
  stages: ['KINDERGARTEN' as const, 'PRIMARY' as const],
  places: 450,
  registeredOn: today,
};
const township = { level: 'TOWNSHIP', validFrom: null, validTo: null };

test.each(['COUNTY', 'TOWNSHIP', 'VILLAGE'])('a school is registered in a %s', (level) => {
  expect(register(school, { ...township, level }, today)).toEqual({
    ok: true,
    next: { ...school, version: 0 },
    events: [{ fact: 'registered', details: {} }],
  });
});

test.each(['PROVINCE', 'CITY'])('a %s is too wide a place for a school', (level) => {
  expect(register(school, { ...township, level }, today)).toMatchObject({ refusal: { reason: 'TOO_WIDE' } });
});

test.each([
  ['the day before the region is established', { validFrom: '2026-03-03', validTo: null }, 'NOT_VALID'],
  ['the day the region is established', { validFrom: '2026-03-02', validTo: null }, null],
  ['the day before the region is abolished', { validFrom: null, validTo: '2026-03-03' }, null],
  ['the day the region is abolished', { validFrom: null, validTo: '2026-03-02' }, 'NOT_VALID'],
])('registered on %s', (_, validity, reason) => {
  expect(register(school, { level: 'VILLAGE', ...validity }, today)).toMatchObject(
    reason ? { ok: false, refusal: { refusal: 'SchoolRegionNotUsable', reason } } : { ok: true },
  );
});

test('a school is not registered on a day to come', () => {
  expect(register({ ...school, registeredOn: '2026-03-03' }, township, today)).toEqual({
    ok: false,
    refusal: { refusal: 'DateOutOfRange', field: 'input.registeredOn', earliest: null, latest: today },
  });
});
