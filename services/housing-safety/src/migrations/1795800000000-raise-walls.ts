import { guardedByParent, guardedByRegion, migration } from '@shouwang/database';
import { registryWallsSql } from '@shouwang/registry';
import { wallsSql } from '@shouwang/service';

/** Row-level security on every table that holds records of a region. */
export const raiseWalls = migration(
  1795800000000,
  'raise-walls',
  ...wallsSql,
  ...registryWallsSql,
  ...['dwelling', 'renovation'].map((table) => guardedByRegion(table)),
  guardedByParent('appraisal', 'dwelling_id', 'dwelling'),
);
