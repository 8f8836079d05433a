import {
  batchLoader,
  groupLoader,
  regionPageLoader,
  rollUpLoader,
  type Deps,
  type RequestContext,
} from '@shouwang/service';
import { writeReveals } from '@shouwang/personal-data';
import { HouseholdSchema, householdStore } from './households/table.ts';
import { PersonSchema, personStore } from './households/person-table.ts';
import { MonitoredHouseholdSchema, monitoredHouseholdStore } from './monitored-households/table.ts';
import { createDisclosures } from './personal-data/disclosure.ts';
import type { Policies } from './policies.ts';
import { childLoader } from './regions/queries.ts';
import { regionStore } from './regions/table.ts';
import { RiskClueSchema, riskClueStore } from './risk-clues/table.ts';

/** One loader for each kind of thing that a list may ask for; new for each request. */
export function createLoaders({ dataSource, vault, now }: Deps<Policies>) {
  const byId = { idOf: (row: { id: string }) => row.id };
  return {
    region: batchLoader((ids) => regionStore.find(dataSource, ids), byId.idOf),
    regionChildren: childLoader(dataSource),
    rollUp: rollUpLoader(dataSource),
    household: batchLoader((ids) => householdStore.find(dataSource, ids), byId.idOf),
    householdPage: regionPageLoader(dataSource, HouseholdSchema),
    person: batchLoader((ids) => personStore.find(dataSource, ids), byId.idOf),
    disclosures: createDisclosures({ db: dataSource, log: dataSource, vault, onReveal: writeReveals, now }),
    members: groupLoader(dataSource, PersonSchema, 'householdId', 'and left_on is null order by joined_on, id'),
    riskClue: batchLoader((ids) => riskClueStore.find(dataSource, ids), byId.idOf),
    riskCluePage: regionPageLoader(dataSource, RiskClueSchema),
    riskCluesOfHousehold: groupLoader(dataSource, RiskClueSchema, 'householdId', 'order by raised_at desc, id'),
    monitoredHousehold: batchLoader((ids) => monitoredHouseholdStore.find(dataSource, ids), byId.idOf),
    monitoredHouseholdPage: regionPageLoader(dataSource, MonitoredHouseholdSchema),
    monitoringOfHousehold: groupLoader(dataSource, MonitoredHouseholdSchema, 'householdId', ''),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
