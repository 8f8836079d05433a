import { expect, test } from '@jest/globals';
import { beginWith, isSeen, rangesSeen } from './areas.ts';

const county = '360704000000';
const province = { from: '360000000000', to: '370000000000' };

test('a transaction begins by saying what it may see, the widest areas only', () => {
  expect(beginWith({ areas: ['360704000000', '361100000000', '361104000000'] }, 'read only')).toBe(
    "begin read only; set local shouwang.areas = '360704,3611'",
  );
  expect(beginWith({ areas: ['*', county] }, 'read write')).toBe("begin read write; set local shouwang.areas = '*'");
  expect(beginWith({ areas: [] }, 'read only')).toBe("begin read only; set local shouwang.areas = ''");
});

test('what is no region code never reaches a statement', () => {
  for (const area of ["360704'; drop table x", '', '3607', '%', '960704000000', `${county}0`]) {
    expect(() => beginWith({ areas: [area] }, 'read only')).toThrow('not a region code');
  }
});

test('an area is the region and all below it, and no neighbour', () => {
  const sight = { areas: [county] };
  expect(['360704000000', '360704101201'].every((code) => isSeen(sight, code))).toBe(true);
  expect(['360703999999', '360705000000', '360700000000', ''].some((code) => isSeen(sight, code))).toBe(false);
  expect(isSeen({ areas: [] }, county)).toBe(false);
  expect(isSeen(undefined, county)).toBe(true);
});

test('of a wider region the areas are walked, of a narrower one all, of another none', () => {
  const sight = { areas: ['361104000000', county] };
  expect(rangesSeen(sight, province)).toEqual([
    { from: '360704000000', to: '360705000000' },
    { from: '361104000000', to: '361105000000' },
  ]);
  const township = { from: '360704101000', to: '360704102000' };
  expect(rangesSeen(sight, township)).toEqual([township]);
  expect(rangesSeen(sight, { from: '440000000000', to: '450000000000' })).toEqual([]);
  expect(rangesSeen({ areas: ['*'] }, province)).toEqual([province]);
});
