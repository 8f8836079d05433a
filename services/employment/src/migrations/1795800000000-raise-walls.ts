import { guardedByRegion, migration } from '@shouwang/database';
import { registryWallsSql } from '@shouwang/registry';
import { wallsSql } from '@shouwang/service';

/** Row-level security on every table that holds records of a region. */
export const raiseWalls = migration(
  1795800000000,
  'raise-walls',
  ...wallsSql,
  ...registryWallsSql,
  ...['workshop', 'public_post', 'employment_record'].map((table) => guardedByRegion(table)),
);
