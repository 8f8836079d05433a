import type { Store, Stored } from '@shouwang/aggregate';
import { enrolmentStore, schoolStore, studentStore, subsidyPaymentStore } from '@shouwang/education-subsidies';
import { employmentRecordStore, publicPostStore, workshopStore } from '@shouwang/employment';
import { dwellingStore, renovationStore } from '@shouwang/housing-safety';
import {
  benefitLinkStore,
  budgetLineStore,
  enterpriseStore,
  fundAllocationStore,
  projectStore,
} from '@shouwang/industry-projects';
import { householdStore, monitoredHouseholdStore, personStore, regionStore, riskClueStore } from '@shouwang/monitoring';
import type { ServiceName } from '../../start/members.ts';

/** Every aggregate's store: how its rows are read, what is published of them, and what they count. */
export const stores: Readonly<Record<ServiceName, readonly Store<Stored>[]>> = {
  monitoring: asStores(regionStore, householdStore, personStore, riskClueStore, monitoredHouseholdStore),
  employment: asStores(employmentRecordStore, workshopStore, publicPostStore),
  'industry-projects': asStores(projectStore, budgetLineStore, fundAllocationStore, enterpriseStore, benefitLinkStore),
  'housing-safety': asStores(dwellingStore, renovationStore),
  'education-subsidies': asStores(schoolStore, studentStore, enrolmentStore, subsidyPaymentStore),
};

/** A store of one kind of row, used only with rows that it read itself. */
function asStores(...ofAllKinds: readonly unknown[]): readonly Store<Stored>[] {
  return ofAllKinds as readonly Store<Stored>[];
}
