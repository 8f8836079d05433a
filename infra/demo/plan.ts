import { createHash } from 'node:crypto';
import { addDays, checkCharacter, type CalendarDate } from '@shouwang/values';
import { readRegions, type RegionRow } from '../regions/regions.ts';
import { createRandom, type Random } from './random.ts';
import { seed } from './seed.ts';

/**
 * Who lives in the demo: about 3,000 invented households in two real districts, the same on every machine. Names say that
 * they are invented (虚构), and ID numbers begin with 990000, which is no area's code, so that none can be a real person's.
 * What each department did for them in the demo's year is planned in one file per service.
 */

/** The demo's year. It is fixed, so that the same figures come out on every day. */
export const year = { from: '2025-01-01' as CalendarDate, to: '2025-12-31' as CalendarDate };

/** A district or county with invented households. */
export interface Place {
  /** Part of the name under which each of its records is drawn. */
  name: string;
  /** Its first six digits. */
  code: string;
  /** Stands for it in invented names. */
  sign: string;
}

export const districts = {
  /** 赣县区: enough adults for the 4,708 people in public posts and 410 workshop workers of its report. */
  ganxian: { name: 'ganxian', code: '360704', sign: '赣', households: 2_400 },
  /** 广信区: 538 relocated households with 1,880 people, and 62 others. */
  guangxin: {
    name: 'guangxin',
    code: '361104',
    sign: '信',
    households: 600,
    relocatedHouseholds: 538,
    relocatedPeople: 1_880,
  },
} as const satisfies Record<string, Place & Record<string, unknown>>;

export type District = keyof typeof districts;

export interface DemoPerson {
  id: string;
  name: string;
  idNumber: string;
  phone: string | null;
  bankAccount: string | null;
  relation: 'HEAD' | 'SPOUSE' | 'CHILD' | 'PARENT';
  sex: 'MALE' | 'FEMALE';
  birthDate: CalendarDate;
  labourGrade: 'ORDINARY' | 'SKILLED' | 'WEAK' | 'NONE';
}

export interface DemoHousehold {
  id: string;
  /** The name of its {@link Place}. */
  district: string;
  regionCode: string;
  origin: 'LIFTED' | 'ORDINARY';
  registeredOn: CalendarDate;
  members: DemoPerson[];
  /** Moved to a settlement (易地搬迁). */
  relocated: boolean;
}

export interface Plan {
  regions: RegionRow[];
  households: DemoHousehold[];
  villagesOf(place: Pick<Place, 'code'>): string[];
}

/** An id made of a name: the same demo record has the same id everywhere (UUID version 8). */
export function demoId(...name: (string | number)[]): string {
  const hex = createHash('sha256')
    .update([seed, ...name].join('/'))
    .digest('hex');
  return [hex.slice(0, 8), hex.slice(8, 12), `8${hex.slice(13, 16)}`, `a${hex.slice(17, 20)}`, hex.slice(20, 32)].join(
    '-',
  );
}

/** A random, but repeatable, random source for one purpose. */
export function randomFor(...name: (string | number)[]): Random {
  return createRandom([seed, ...name].join('/'));
}

export function dayBetween(random: Random, from: CalendarDate, to: CalendarDate): CalendarDate {
  const days = Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);
  return addDays(from, random.between(0, days));
}

/** Office hours of a day in China, as an instant. */
export function instantOn(day: string): Date {
  return new Date(`${day}T02:30:00Z`);
}

export function createPlan(): Plan {
  const regions = readRegions();
  const villagesOf = villagesIn(regions);
  return {
    regions,
    villagesOf,
    households: [...householdsOf('ganxian', villagesOf), ...householdsOf('guangxin', villagesOf)],
  };
}

/** The villages of a place that are still there, in the order of their codes. */
export function villagesIn(regions: readonly RegionRow[]): Plan['villagesOf'] {
  const standing = regions.filter((region) => region.level === 'VILLAGE' && region.validTo === null);
  const byCounty = Map.groupBy(standing, (region) => region.code.slice(0, 6));
  return ({ code }) => (byCounty.get(code) ?? []).map((region) => region.code);
}

function householdsOf(district: District, villagesOf: Plan['villagesOf']): DemoHousehold[] {
  const villages = villagesOf(districts[district]);
  return Array.from({ length: districts[district].households }, (_, index) => {
    const random = randomFor('household', district, index);
    const relocated = district === 'guangxin' && index < districts.guangxin.relocatedHouseholds;
    const id = demoId('household', district, index);
    return {
      id,
      district,
      regionCode: villages[index % villages.length] ?? '',
      origin: relocated || random.chance(district === 'ganxian' ? 0.85 : 0.5) ? 'LIFTED' : 'ORDINARY',
      registeredOn: year.from,
      members: membersOf(
        districts[district],
        index,
        relocated ? relocatedSize(index) : ordinarySize(random),
        random,
        inventedIdNumber,
      ),
      relocated,
    };
  });
}

export function ordinarySize(random: Random): number {
  return random.pick([2, 3, 3, 3, 4, 4, 5]);
}

/** Sizes 3 and 4 in a mixture that makes exactly the published number of people. */
function relocatedSize(index: number): number {
  const { relocatedHouseholds, relocatedPeople } = districts.guangxin;
  const ofFour = relocatedPeople - 3 * relocatedHouseholds;
  // Spread evenly: the running share of fours grows by the same step with each household.
  return (
    3 + Math.floor(((index + 1) * ofFour) / relocatedHouseholds) - Math.floor((index * ofFour) / relocatedHouseholds)
  );
}

const places = ['甲', '乙', '丙', '丁', '戊', '己'];

/** A telephone company's hotline: every number that looks like a person's may be somebody's. */
const nobodysPhone = '13800138000';

/** No bank's number begins with 0000. */
const accountOf = (index: number): string => `0000${String(index).padStart(12, '0')}`;

/** Head and spouse of working age, then children, the eldest perhaps grown up, and sometimes a parent. */
export function membersOf(
  { name, sign }: Place,
  index: number,
  size: number,
  random: Random,
  idNumberOf: (birthDate: string, male: boolean, index: number, place: number) => string,
): DemoPerson[] {
  const headAge = random.between(28, 56);
  const headIsMale = random.chance(0.8);
  return Array.from({ length: size }, (_, place) => {
    const relation = (['HEAD', 'SPOUSE'] as const)[place] ?? (place === size - 1 && size > 4 ? 'PARENT' : 'CHILD');
    const age = ageOf(relation, headAge, place, random);
    const male = relation === 'HEAD' ? headIsMale : relation === 'SPOUSE' ? !headIsMale : random.chance(0.5);
    const birthDate = dayBetween(random, `${2024 - age}-01-01` as CalendarDate, `${2024 - age}-12-28` as CalendarDate);
    return {
      id: demoId('person', name, index, place),
      name: `虚构${sign}${String(index + 1).padStart(4, '0')}${places[place] ?? ''}`,
      idNumber: idNumberOf(birthDate, male, index, place),
      ...(relation === 'HEAD'
        ? { phone: nobodysPhone, bankAccount: accountOf(index) }
        : { phone: null, bankAccount: null }),
      relation,
      sex: male ? 'MALE' : 'FEMALE',
      birthDate,
      labourGrade: age < 16 || age >= 65 ? 'NONE' : age >= 60 ? 'WEAK' : random.chance(0.3) ? 'SKILLED' : 'ORDINARY',
    };
  });
}

function ageOf(relation: DemoPerson['relation'], headAge: number, place: number, random: Random): number {
  switch (relation) {
    case 'HEAD':
      return headAge;
    case 'SPOUSE':
      return Math.max(24, Math.min(57, headAge + random.between(-4, 4)));
    case 'PARENT':
      return headAge + random.between(20, 28);
    case 'CHILD':
      return Math.max(1, headAge - 22 - (place - 2) * 3 - random.between(0, 5));
  }
}

/** Valid by GB 11643 but for the area: 990000 belongs to no place. The sequence keeps two people of a day apart. */
function inventedIdNumber(birthDate: string, male: boolean, index: number, place: number): string {
  const sequence = String(((index * 6 + place) % 500) * 2 + (male ? 1 : 0)).padStart(3, '0');
  const digits = `9900${String(Math.floor((index * 6 + place) / 500)).padStart(2, '0')}${birthDate.replaceAll('-', '')}${sequence}`;
  return digits + checkCharacter(digits);
}
