import { checkCharacter, levelOf, type RegionCode } from '@shouwang/values';
import { seesRegion, type Area, type Viewer } from '@shouwang/viewer';
import { createPlan } from '../demo/plan.ts';
import { readRegions } from '../regions/regions.ts';
import type { Target } from './attempts.ts';
import type { Records } from './records.ts';

/** Somebody who is signed in: what they show, and what by the table of roles they may. */
export interface Caller {
  name: string;
  viewer: Viewer;
  authorization: string;
}

export interface Targets {
  /** What the caller may see, if there is any. */
  inside: Target;
  /** What lies next to it: the next village for a village, another province for a province. */
  outside: Target;
  /** As {@link outside}, and nothing of it exists. */
  absent(): Target;
}

const digits = { PROVINCE: 2, CITY: 4, COUNTY: 6, TOWNSHIP: 9, VILLAGE: 12 };
/** Who has no area has all of the demo outside of it. */
const placeOfNobody = '360704000000' as RegionCode;

const known = new WeakMap<Records, WeakMap<Viewer, Targets>>();

/** Looked for among all records once. */
export function targetsOf({ viewer }: Pick<Caller, 'viewer'>, records: Records): Targets {
  const ofRecords = known.get(records) ?? new WeakMap<Viewer, Targets>();
  const targets = ofRecords.get(viewer) ?? findTargets(viewer, records);
  known.set(records, ofRecords.set(viewer, targets));
  return targets;
}

function findTargets(viewer: Viewer, records: Records): Targets {
  const [area] = viewer.areas;
  const place = area === undefined || area === '*' ? placeOfNobody : area;
  const isInSight = (region: string): boolean => seesRegion(viewer, region);
  const isOutside = (region: string): boolean => !isInSight(region);
  const nowhere = emptyRegion(records, place, isOutside);
  const [stranger] = records.near('Household', place, isOutside);
  if (!stranger) throw new Error(`the demo has no household outside ${place}`);
  return {
    inside: targetIn(records, place, isInSight, place),
    outside: targetIn(outsideOnly(records, isInSight), place, isOutside, upTo(stranger.region, place)),
    absent: () => ({
      regionCode: nowhere,
      idOf: () => crypto.randomUUID(),
      versionOf: () => 1,
      idNumber: nobodys,
    }),
  };
}

let demoNumbers: ReadonlyMap<string, string> | null = null;

/** Stored sealed; the demo's plan has them, by person. */
function idNumbers(): ReadonlyMap<string, string> {
  const persons = (): [string, string][] =>
    createPlan().households.flatMap(({ members }) => members.map(({ id, idNumber }) => [id, idNumber] as const));
  return (demoNumbers ??= new Map(persons()));
}

/** A good one that nobody in the demo has. */
const nobodys = `99000019310203428${checkCharacter('99000019310203428')}`;

/** Without records that others in sight point to, as the dwelling inside of a household that was registered outside. */
function outsideOnly(records: Records, isInSight: (region: string) => boolean): Pick<Records, 'near' | 'versionOf'> {
  return {
    ...records,
    near: (type, place, isWanted) => {
      const near = records.near(type, place, isWanted);
      const alone = near.filter(({ id }) => id !== null && records.tellsOf(id, isInSight));
      return alone.length > 0 ? alone : near;
    },
  };
}

function targetIn(
  records: Pick<Records, 'near' | 'versionOf'>,
  place: string,
  isWanted: (region: string) => boolean,
  regionCode: string,
): Target {
  const nearest = remembered((type: string) => records.near(type, place, isWanted)[0]);
  const idOf = (type: string): string => (nearest(type) ?? nearest('Household'))?.id ?? crypto.randomUUID();
  return { regionCode, idOf, versionOf: records.versionOf, idNumber: idNumbers().get(idOf('Person')) ?? nobodys };
}

function remembered<T>(find: (key: string) => T): (key: string) => T {
  const found = new Map<string, T>();
  return (key) => {
    if (!found.has(key)) found.set(key, find(key));
    return found.get(key) as T;
  };
}

/** The region of the place's level that a region lies in. */
function upTo(region: string, place: RegionCode): string {
  return region.slice(0, digits[levelOf(place)]).padEnd(12, '0');
}

/** One of the place's level without any record. */
function emptyRegion(records: Records, place: RegionCode, isOutside: (region: string) => boolean): string {
  const level = levelOf(place);
  const used = new Set([...records.regions].map((region) => upTo(region, place)));
  const found = readRegions().find(({ code, level: of }) => of === level && isOutside(code) && !used.has(code));
  if (!found) throw new Error(`every region of the level of ${place} has records`);
  return found.code;
}

/** For a service asked past the gateway: as whom. */
export function viewerOf(name: string, role: string, areas: readonly string[], scopes: Viewer['scopes']): Viewer {
  return { id: `demo/${name}`, roles: [role], areas: [...areas] as Area[], scopes, purpose: null };
}
