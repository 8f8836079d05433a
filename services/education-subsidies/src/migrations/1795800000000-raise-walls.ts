import { guardedByParent, guardedByRegion, migration } from '@shouwang/database';
import { registryWallsSql } from '@shouwang/registry';
import { wallsSql } from '@shouwang/service';

/** Row-level security on every table that holds records of a region. */
export const raiseWalls = migration(
  1795800000000,
  'raise-walls',
  ...wallsSql,
  ...registryWallsSql,
  ...['school', 'student', 'enrolment', 'subsidy_payment'].map((table) => guardedByRegion(table)),
  guardedByParent('enrolment_step', 'enrolment_id', 'enrolment'),
);
