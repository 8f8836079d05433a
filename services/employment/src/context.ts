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

/** One loader for each kind of thing that a list may ask for; new for each request. */
export function createLoaders({ dataSource }: Deps<Policies>) {
  const idOf = (row: { id: string }): string => row.id;
  const currentFirst = 'order by (ended_on is null) desc, started_on desc, id';
  return {
    rollUp: rollUpLoader(dataSource),
    employmentRecord: batchLoader((ids) => employmentRecordStore.find(dataSource, ids), idOf),
    employmentRecordPage: regionPageLoader(dataSource, EmploymentRecordSchema),
    employmentOfPerson: groupLoader(dataSource, EmploymentRecordSchema, 'personId', currentFirst),
    employmentOfHousehold: groupLoader(dataSource, EmploymentRecordSchema, 'householdId', currentFirst),
    workshop: batchLoader((ids) => workshopStore.find(dataSource, ids), idOf),
    workshopPage: regionPageLoader(dataSource, WorkshopSchema),
    workshopWorkers: batchLoader(
      (ids) => countWorkers(dataSource, ids),
      (counted) => counted.workshopId,
    ),
    publicPost: batchLoader((ids) => publicPostStore.find(dataSource, ids), idOf),
    publicPostPage: regionPageLoader(dataSource, PublicPostSchema),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
