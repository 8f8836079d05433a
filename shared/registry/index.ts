export {
  registryTablesSql,
  registryEntities,
  registryWallsSql,
  type RegionCopy,
  type HouseholdCopy,
  type PersonCopy,
} from './src/tables.ts';
export { registrySubscriptions, type Follower } from './src/subscriptions.ts';
export {
  findHousehold,
  findPerson,
  findRegion,
  lockHousehold,
  notYetKnown,
  type RecordNotYetKnown,
} from './src/lookup.ts';
