import type { AgeGroup } from '../schema.generated.ts';

/** The bounds that the work itself turns on: compulsory schooling from 6, labour from 16, the grade of labour at 60. */
export function ageGroupOf(age: number): AgeGroup {
  if (age < 6) return 'PRESCHOOL';
  if (age < 16) return 'SCHOOL_AGE';
  return age < 60 ? 'WORKING_AGE' : 'ELDERLY';
}
