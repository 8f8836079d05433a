import { counterWallsSql, countyAdditionSql } from '@shouwang/aggregate';
import { guardedByRegion, guardedForSystem, serviceGrantsSql } from '@shouwang/database';

/**
 * What a migration of each service begins with that raises the second wall: the rights of the service's role, and the
 * tables that every service has. Its own tables follow there; a table that has no policy fails the tests, but for those
 * named with a reason (infra/walls).
 */
export const wallsSql: readonly string[] = [
  countyAdditionSql,
  serviceGrantsSql,
  ...counterWallsSql,
  guardedByRegion('outbox'),
  ...['inbox_event', 'parked_key', 'parked_message', 'discarded_message', 'inbox_request'].map(guardedForSystem),
];
