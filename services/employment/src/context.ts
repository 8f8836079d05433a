import type { ViewerReads } from '@shouwang/database';
import {
  batchLoader,
  groupLoader,
  regionPageLoader,
  rollUpLoader,
  type Deps,
  type RequestContext,
} from '@shouwang/service';
import { EmploymentRecordSchema, employmentRecordStore } from './employment-records/table.ts';
import type { Policies } from './policies.ts';
import { PublicPostSchema, publicPostStore } from './public-posts/table.ts';
import { countWorkers } from './workshops/queries.ts';
import { WorkshopSchema, workshopStore } from './workshops/table.ts';

/** One loader for each kind of thing that a list may ask for; new for each request, and bound to its viewer's areas. */
export function createLoaders(reads: ViewerReads, deps: Pick<Deps<Policies>, 'policies' | 'now'>) {
  const idOf = (row: { id: string }): string => row.id;
  const currentFirst = 'order by (ended_on is null) desc, started_on desc, id';
  return {
    rollUp: rollUpLoader(reads, deps),
    employmentRecord: batchLoader((ids) => employmentRecordStore.find(reads, ids), idOf),
    employmentRecordPage: regionPageLoader(reads, EmploymentRecordSchema),
    employmentOfPerson: groupLoader(reads, EmploymentRecordSchema, 'personId', currentFirst),
    employmentOfHousehold: groupLoader(reads, EmploymentRecordSchema, 'householdId', currentFirst),
    workshop: batchLoader((ids) => workshopStore.find(reads, ids), idOf),
    workshopPage: regionPageLoader(reads, WorkshopSchema),
    workshopWorkers: batchLoader(
      (ids) => countWorkers(reads, ids),
      (counted) => counted.workshopId,
    ),
    publicPost: batchLoader((ids) => publicPostStore.find(reads, ids), idOf),
    publicPostPage: regionPageLoader(reads, PublicPostSchema),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
