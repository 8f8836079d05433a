import { EntitySchema } from 'typeorm';
import type { monitoring } from '@shouwang/contracts';
import { guardedByRegion, guardedOpenly } from '@shouwang/database';

/**
 * What a service must know of monitoring's regions, households and persons to validate, filter and roll up, in a copy of
 * its own: never by reading another database. `sequence` is that of the last event applied; what is not newer is dropped.
 */
export const registryTablesSql = `
  create table region_copy (
    code text constraint region_copy_pkey primary key,
    name text not null,
    level text not null,
    valid_from date,
    valid_to date,
    sequence bigint not null
  );
  create table household_copy (
    id uuid constraint household_copy_pkey primary key,
    region_code text not null,
    origin text not null,
    status text not null,
    member_count int not null,
    sequence bigint not null
  );
  create index household_copy_region on household_copy (region_code, id);
  create table person_copy (
    id uuid constraint person_copy_pkey primary key,
    region_code text not null,
    household_id uuid not null,
    relation text not null,
    sex text not null,
    birth_date date not null,
    labour_grade text not null,
    left_on date,
    sequence bigint not null
  );
  create index person_copy_household on person_copy (household_id)`;

/** Regions are everybody's; who lives where is not. */
export const registryWallsSql: readonly string[] = [
  guardedOpenly('region_copy', 'code'),
  guardedByRegion('household_copy'),
  guardedByRegion('person_copy'),
];

export interface RegionCopy {
  code: string;
  name: string;
  level: string;
  validFrom: string | null;
  validTo: string | null;
  sequence: bigint;
}

export type HouseholdCopy = Pick<
  monitoring.HouseholdState,
  'id' | 'regionCode' | 'origin' | 'status' | 'memberCount'
> & {
  sequence: bigint;
};

export type PersonCopy = Pick<
  monitoring.PersonState,
  'id' | 'regionCode' | 'householdId' | 'relation' | 'sex' | 'birthDate' | 'labourGrade' | 'leftOn'
> & { sequence: bigint };

export const RegionCopySchema = new EntitySchema<RegionCopy>({
  name: 'region_copy',
  columns: {
    code: { type: 'text', primary: true },
    name: { type: 'text' },
    level: { type: 'text' },
    validFrom: { type: 'date', nullable: true },
    validTo: { type: 'date', nullable: true },
    sequence: { type: 'bigint' },
  },
});

export const HouseholdCopySchema = new EntitySchema<HouseholdCopy>({
  name: 'household_copy',
  columns: {
    id: { type: 'uuid', primary: true },
    regionCode: { type: 'text' },
    origin: { type: 'text' },
    status: { type: 'text' },
    memberCount: { type: 'int' },
    sequence: { type: 'bigint' },
  },
});

export const PersonCopySchema = new EntitySchema<PersonCopy>({
  name: 'person_copy',
  columns: {
    id: { type: 'uuid', primary: true },
    regionCode: { type: 'text' },
    householdId: { type: 'uuid' },
    relation: { type: 'text' },
    sex: { type: 'text' },
    birthDate: { type: 'date' },
    labourGrade: { type: 'text' },
    leftOn: { type: 'date', nullable: true },
    sequence: { type: 'bigint' },
  },
});

export const registryEntities = [RegionCopySchema, HouseholdCopySchema, PersonCopySchema];
