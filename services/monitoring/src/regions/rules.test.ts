import { describe, expect, test } from '@jest/globals';
import type { RegionCode } from '@shouwang/values';
import { abolish, establish, rename, villageOn } from './rules.ts';
import type { RegionRow } from './table.ts';

const township: RegionRow = {
  id: '360704101000',
  version: 1,
  regionCode: '360704101000',
  name: '虚构镇',
  level: 'TOWNSHIP',
  parentCode: '360704000000',
  validFrom: '2000-01-01',
  validTo: null,
};
const village: RegionRow = { ...township, id: '360704101201', level: 'VILLAGE', parentCode: township.id };
const code = '360704101202' as RegionCode;

describe('a household lives in a village that exists on the day', () => {
  test.each([
    ['a valid village', village, '2020-01-01', null],
    ['no such code', undefined, '2020-01-01', 'UNKNOWN'],
    ['a township', township, '2020-01-01', 'NOT_A_VILLAGE'],
    ['the day before it was established', village, '1999-12-31', 'NOT_VALID'],
    ['the day it was abolished', { ...village, validTo: '2024-01-01' }, '2024-01-01', 'NOT_VALID'],
    ['the day before it was abolished', { ...village, validTo: '2024-01-01' }, '2023-12-31', null],
  ])('%s', (_, region, on, reason) => {
    expect(villageOn(region, village.id, on)?.reason ?? null).toBe(reason);
  });
});

test('a region is established below a valid one; level and parent come from its code', () => {
  const decision = establish({ code, name: '虚构村', validFrom: '2026-01-01' }, township);
  expect(decision).toMatchObject({ ok: true, next: { level: 'VILLAGE', parentCode: township.id } });
  const refused = { ok: false, refusal: { reason: 'NO_VALID_PARENT' } };
  expect(establish({ code, name: '虚构村', validFrom: '2026-01-01' }, undefined)).toMatchObject(refused);
  const abolished = { ...township, validTo: '2025-01-01' };
  expect(establish({ code, name: '虚构村', validFrom: '2026-01-01' }, abolished)).toMatchObject(refused);
});

test('only a valid region is renamed or abolished, and none that has valid regions below', () => {
  expect(rename(village, '新名')).toMatchObject({ ok: true, events: [{ details: { previousName: '虚构镇' } }] });
  expect(rename({ ...village, validTo: '2024-01-01' }, '新名')).toMatchObject({ refusal: { reason: 'NOT_VALID' } });
  const abolition = { on: '2026-01-01', successorCode: null, validChildren: 0 };
  expect(abolish(village, abolition)).toMatchObject({ ok: true, next: { validTo: '2026-01-01' } });
  expect(abolish(township, { ...abolition, validChildren: 3 })).toMatchObject({ refusal: { validChildren: 3 } });
  expect(abolish(village, { ...abolition, on: '2000-01-01' })).toMatchObject({
    refusal: { refusal: 'DateOutOfRange' },
  });
});
