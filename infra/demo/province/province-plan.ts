import type { RegionRow } from '../../regions/regions.ts';
import { checkCharacter } from '@shouwang/values';
import {
  demoId,
  districts,
  membersOf,
  ordinarySize,
  randomFor,
  villagesIn,
  year,
  type DemoHousehold,
  type Place,
} from '../plan.ts';

/**
 * The large province: invented households all over 江西, but for the two districts whose published figures the demo
 * shows. It is laid out in blocks of a thousand households, each over a tenth of the counties, so that ten blocks cover
 * the province and every further ten make its villages fuller: a province of 10,000 is the beginning of one of 100,000.
 */
export const householdsPerBlock = 1_000;
const groups = 10;

export interface ProvinceCounty extends Place {
  villages: string[];
}

export interface Block {
  number: number;
  /** How often its counties had households before. */
  round: number;
  /** Where its households live; each county has some in nearly every round. */
  counties: readonly ProvinceCounty[];
  households: DemoHousehold[];
}

const shownDistricts: readonly string[] = Object.values(districts).map(({ code }) => code);

/** Every other county of the province that has villages. */
export function countiesOf(regions: readonly RegionRow[], province = '36'): ProvinceCounty[] {
  const villagesOf = villagesIn(regions);
  return regions
    .filter(({ level, code }) => level === 'COUNTY' && code.startsWith(province))
    .map((county) => ({ name: county.code.slice(0, 6), code: county.code.slice(0, 6), sign: county.name }))
    .filter(({ code }) => !shownDistricts.includes(code))
    .map((place) => ({ ...place, villages: villagesOf(place) }))
    .filter(({ villages }) => villages.length > 0);
}

export function blockOf(number: number, counties: readonly ProvinceCounty[]): Block {
  const group = number % groups;
  const round = Math.floor(number / groups);
  const own = counties.filter((_, index) => index % groups === group);
  const homes = own.flatMap((county) => county.villages.map((village) => ({ county, village })));
  const stride = coprimeStride(homes.length);
  const households = Array.from({ length: householdsPerBlock }, (_, index) => {
    const home = homes[((round * householdsPerBlock + index) * stride) % homes.length];
    if (!home) throw new Error('a group of counties has no villages');
    return householdAt(home, number * householdsPerBlock + index, round);
  });
  return { number, round, counties: own, households };
}

/** The place of a county's employers in a round: each round brings its own, with the workers that came with it. */
export function placeInRound(county: Place, round: number): Place {
  return { ...county, name: `${county.code}.${round}` };
}

function householdAt(
  { county, village }: { county: ProvinceCounty; village: string },
  index: number,
  round: number,
): DemoHousehold {
  const random = randomFor('province', 'household', index);
  return {
    id: demoId('household', 'province', index),
    district: placeInRound(county, round).name,
    regionCode: village,
    origin: random.chance(0.6) ? 'LIFTED' : 'ORDINARY',
    registeredOn: year.from,
    members: membersOf(
      { name: 'province', code: county.code, sign: county.sign },
      index,
      ordinarySize(random),
      random,
      inventedIdNumber,
    ),
    relocated: false,
  };
}

/** A step through all places that comes back to the first only after the last, and never stays near. */
function coprimeStride(length: number): number {
  let stride = Math.max(1, Math.floor(length * 0.618));
  while (divisor(stride, length) > 1) stride += 1;
  return stride;
}

function divisor(a: number, b: number): number {
  return b === 0 ? a : divisor(b, a % b);
}

/** So many households have numbers of their own; see {@link inventedIdNumber}. */
export const mostHouseholds = 800_000;

/** Areas 990100 to 999999 belong to no place and not to the demo either, whose numbers begin with 9900. */
function inventedIdNumber(birthDate: string, male: boolean, index: number, place: number): string {
  const person = index * 6 + place;
  const area = 990_100 + Math.floor(person / 500);
  const digits = `${area}${birthDate.replaceAll('-', '')}${String((person % 500) * 2 + (male ? 1 : 0)).padStart(3, '0')}`;
  return digits + checkCharacter(digits);
}
