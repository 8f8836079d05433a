import type { ViewerReads } from '@shouwang/database';
import {
  batchLoader,
  groupLoader,
  regionPageLoader,
  rollUpLoader,
  type Deps,
  type RequestContext,
} from '@shouwang/service';
import { AppraisalSchema, findAppraisals } from './dwellings/appraisal-table.ts';
import { DwellingSchema, dwellingStore } from './dwellings/table.ts';
import type { Policies } from './policies.ts';
import { RenovationSchema, renovationStore } from './renovations/table.ts';

/** One loader for each kind of thing that a list may ask for; new for each request, and bound to its viewer's areas. */
export function createLoaders(reads: ViewerReads, deps: Pick<Deps<Policies>, 'policies' | 'now'>) {
  const idOf = (row: { id: string }): string => row.id;
  return {
    rollUp: rollUpLoader(reads, deps),
    dwelling: batchLoader((ids) => dwellingStore.find(reads, ids), idOf),
    dwellingPage: regionPageLoader(reads, DwellingSchema),
    dwellingsOfHousehold: groupLoader(
      reads,
      DwellingSchema,
      'householdId',
      'order by demolished_on is not null, registered_on, id',
    ),
    appraisal: batchLoader((ids) => findAppraisals(reads, ids), idOf),
    appraisalsOfDwelling: groupLoader(
      reads,
      AppraisalSchema,
      'dwellingId',
      'order by appraised_on desc, recorded_at desc, id desc',
    ),
    renovation: batchLoader((ids) => renovationStore.find(reads, ids), idOf),
    renovationPage: regionPageLoader(reads, RenovationSchema),
    renovationsOfDwelling: groupLoader(reads, RenovationSchema, 'dwellingId', 'order by applied_on desc, id desc'),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
