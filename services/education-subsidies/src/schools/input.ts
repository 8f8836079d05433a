import { InputError } from '@shouwang/subgraph';
import type { SchoolRow } from './table.ts';

/** Far above the largest campus: a number beyond it is a typing slip. */
const mostPlaces = 100_000;

export function placesOf(places: number): number {
  if (places >= 1 && places <= mostPlaces) return places;
  throw new InputError('input.places', {
    zh: `学位数须在 1 到 ${mostPlaces} 之间`,
    en: `the number of places is between 1 and ${mostPlaces}`,
  });
}

export function stagesOf(stages: SchoolRow['stages']): SchoolRow['stages'] {
  if (stages.length > 0 && new Set(stages).size === stages.length) return stages;
  throw new InputError('input.stages', {
    zh: '请填写至少一个学段，且不重复',
    en: 'give at least one stage, and none of them twice',
  });
}
