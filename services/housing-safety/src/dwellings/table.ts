import { EntitySchema } from 'typeorm';
import { defineStore } from '@shouwang/aggregate';
import { housing, type Infer } from '@shouwang/contracts';
import { isDanger, isDangerous, type Grade } from './danger-rules.ts';

export interface DwellingRow {
  id: string;
  version: number;
  /** The village of the plot, which need not be the household's. */
  regionCode: string;
  householdId: string;
  tenure: Infer<typeof housing.tenures>;
  builtYear: number | null;
  areaSquareMetres: number;
  /** Above zero exactly when the dwelling is occupied. */
  residents: number;
  occupied: boolean;
  /** Day of the registration or of the last move in or out. */
  occupancySince: string;
  /** By the last appraisal. */
  grade: Grade | null;
  appraisedOn: string | null;
  registeredOn: string;
  demolishedOn: string | null;
}

export const DwellingSchema = new EntitySchema<DwellingRow>({
  name: 'dwelling',
  columns: {
    id: { type: 'uuid', primary: true },
    version: { type: 'int' },
    regionCode: { type: 'text' },
    householdId: { type: 'uuid' },
    tenure: { type: 'text' },
    builtYear: { type: 'int', nullable: true },
    areaSquareMetres: { type: 'int' },
    residents: { type: 'int' },
    occupied: { type: 'boolean' },
    occupancySince: { type: 'date' },
    grade: { type: 'text', nullable: true },
    appraisedOn: { type: 'date', nullable: true },
    registeredOn: { type: 'date' },
    demolishedOn: { type: 'date', nullable: true },
  },
});

export const dwellingStore = defineStore<DwellingRow>({
  contract: housing.dwelling,
  entity: DwellingSchema,
  publish: (dwelling) => ({ ...dwelling, danger: isDanger(dwelling) }),
  counts: (dwelling) => {
    if (dwelling.demolishedOn !== null) return { demolished: 1 };
    const relocated = dwelling.tenure === 'SETTLEMENT' && dwelling.occupied;
    return {
      dwellings: 1,
      [dwelling.grade === null ? 'notAppraised' : `appraised${dwelling.grade}`]: 1,
      dangerousOccupied: Number(isDanger(dwelling)),
      dangerousLeft: Number(isDangerous(dwelling.grade) && !dwelling.occupied),
      relocatedHouseholds: Number(relocated),
      relocatedPeople: relocated ? dwelling.residents : 0,
    };
  },
});
