import type { ViewerReads } from '@shouwang/database';
import {
  batchLoader,
  groupLoader,
  regionPageLoader,
  rollUpLoader,
  type Deps,
  type RequestContext,
} from '@shouwang/service';
import { HouseholdSchema, householdStore } from './households/table.ts';
import { PersonSchema, personStore } from './households/person-table.ts';
import { MonitoredHouseholdSchema, monitoredHouseholdStore } from './monitored-households/table.ts';
import { personKeys } from '@shouwang/personal-data';
import { createDisclosures } from './personal-data/disclosure.ts';
import { textLoader } from './personal-data/texts.ts';
import type { Policies } from './policies.ts';
import { childLoader } from './regions/queries.ts';
import { regionStore } from './regions/table.ts';
import { RiskClueSchema, riskClueStore } from './risk-clues/table.ts';

/** One loader for each kind of thing that a list may ask for; new for each request, and bound to its viewer's areas. */
export function createLoaders(reads: ViewerReads, deps: Pick<Deps<Policies>, 'vault' | 'now' | 'policies'>) {
  const byId = { idOf: (row: { id: string }) => row.id };
  return {
    region: batchLoader((ids) => regionStore.find(reads, ids), byId.idOf),
    regionChildren: childLoader(reads),
    rollUp: rollUpLoader(reads, deps),
    household: batchLoader((ids) => householdStore.find(reads, ids), byId.idOf),
    householdPage: regionPageLoader(reads, HouseholdSchema),
    person: batchLoader((ids) => personStore.find(reads, ids), byId.idOf),
    disclosures: createDisclosures({ reads, vault: deps.vault, now: deps.now }),
    texts: textLoader(reads, deps.vault),
    members: groupLoader(
      reads,
      PersonSchema,
      'householdId',
      'and left_on is null order by joined_on, id',
      personKeys.keyOfRow,
    ),
    riskClue: batchLoader((ids) => riskClueStore.find(reads, ids), byId.idOf),
    riskCluePage: regionPageLoader(reads, RiskClueSchema),
    riskCluesOfHousehold: groupLoader(reads, RiskClueSchema, 'householdId', 'order by raised_at desc, id'),
    monitoredHousehold: batchLoader((ids) => monitoredHouseholdStore.find(reads, ids), byId.idOf),
    monitoredHouseholdPage: regionPageLoader(reads, MonitoredHouseholdSchema),
    monitoringOfHousehold: groupLoader(reads, MonitoredHouseholdSchema, 'householdId', ''),
  };
}

export type Context = RequestContext<Policies, ReturnType<typeof createLoaders>>;
