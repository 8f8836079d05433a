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

/** One loader for each kind of thing that a list may ask for; new for each request. */
export function createLoaders({ dataSource }: Deps<Policies>) {
  const idOf = (row: { id: string }): string => row.id;
  return {
    rollUp: rollUpLoader(dataSource),
    dwelling: batchLoader((ids) => dwellingStore.find(dataSource, ids), idOf),
    dwellingPage: regionPageLoader(dataSource, DwellingSchema),
    dwellingsOfHousehold: groupLoader(
      dataSource,
      DwellingSchema,
      'householdId',
      'order by demolished_on is not null, registered_on, id',
    ),
    appraisal: batchLoader((ids) => findAppraisals(dataSource, ids), idOf),
    appraisalsOfDwelling: groupLoader(
      dataSource,
      AppraisalSchema,
      'dwellingId',
      'order by appraised_on desc, recorded_at desc, id desc',
    ),
    renovation: batchLoader((ids) => renovationStore.find(dataSource, ids), idOf),
    renovationPage: regionPageLoader(dataSource, RenovationSchema),
    renovationsOfDwelling: groupLoader(dataSource, RenovationSchema, 'dwellingId', 'order by applied_on desc, id desc'),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
