import { guardedByRegion, guardedOpenly, migration } from '@shouwang/database';
import { wallsSql } from '@shouwang/service';

/** Row-level security on every table that holds records of a region. */
export const raiseWalls = migration(
  1795800000000,
  'raise-walls',
  ...wallsSql,
  guardedOpenly('region', 'region_code'),
  ...['household', 'person', 'risk_clue', 'monitored_household'].map((table) => guardedByRegion(table)),
);
