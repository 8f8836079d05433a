import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { monitoring } from '@shouwang/contracts';
import type { RegionLevel } from '@shouwang/values';

/** The id is the region code, so that references by code need no second look-up. */
export interface RegionRow {
  id: string;
  version: number;
  regionCode: string;
  name: string;
  level: RegionLevel;
  parentCode: string | null;
  validFrom: string | null;
  validTo: string | null;
}

export const RegionSchema = new EntitySchema<RegionRow>({
  name: 'region',
  columns: {
    id: { type: 'text', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    name: { type: 'text' },
    level: { type: 'text' },
    parentCode: { type: 'text', nullable: true },
    validFrom: { type: 'date', nullable: true },
    validTo: { type: 'date', nullable: true },
  },
});

/** Codes and names are everybody's; only who sees a place changes them. */
export const regionStore = defineStore<RegionRow>({
  contract: monitoring.region,
  entity: RegionSchema,
  openToAll: true,
});
