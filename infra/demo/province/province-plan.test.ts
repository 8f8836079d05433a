import { expect, test } from '@jest/globals';
import { parseIdNumber } from '@shouwang/values';
import { readRegions } from '../../regions/regions.ts';
import { createPlan, districts, year } from '../plan.ts';
import { blockOf, countiesOf, householdsPerBlock } from './province-plan.ts';

const counties = countiesOf(readRegions());
const blocks = Array.from({ length: 12 }, (_, number) => blockOf(number, counties));
const households = blocks.flatMap((block) => block.households);

test('the large province lies outside the two districts whose published figures the demo shows', () => {
  const shown = Object.values(districts).map(({ code }) => code);
  expect(households.some(({ regionCode }) => shown.includes(regionCode.slice(0, 6) as never))).toBe(false);
  expect(households.every(({ regionCode }) => regionCode.startsWith('36'))).toBe(true);
});

test('ten blocks reach every county, evenly, and further ones fuller villages', () => {
  const inFirst = households.slice(0, 10 * householdsPerBlock);
  expect(new Set(inFirst.map(({ regionCode }) => regionCode.slice(0, 6))).size).toBe(counties.length);
  const perVillage = Map.groupBy(inFirst, ({ regionCode }) => regionCode);
  expect(Math.max(...[...perVillage.values()].map(({ length }) => length))).toBe(1);
});

test('ids, ID numbers and names are unique, also beside the demo, and none can be a real person’s', () => {
  const people = households.flatMap(({ members }) => members);
  const demoPeople = createPlan().households.flatMap(({ members }) => members);
  const numbers = people.map(({ idNumber }) => idNumber);
  expect(new Set([...numbers, ...demoPeople.map(({ idNumber }) => idNumber)]).size).toBe(
    people.length + demoPeople.length,
  );
  expect(new Set([...people, ...demoPeople].map(({ id }) => id)).size).toBe(people.length + demoPeople.length);
  expect(people.every(({ idNumber, name }) => idNumber.startsWith('99') && name.startsWith('虚构'))).toBe(true);
  expect(people.every(({ idNumber }) => parseIdNumber(idNumber, { today: year.to }).ok)).toBe(true);
});

test('a block is the same each time', () => {
  expect(blockOf(11, counties).households).toEqual(blocks[11]?.households);
});
