import type { Store, Stored } from '@shouwang/aggregate';
import type { DataSource } from 'typeorm';
import { creators } from '../services/creators.ts';
import { openService } from '../services/open-service.ts';
import { gatewayName, type MemberName } from '../start/members.ts';

/** What a restore works on: the database with the migrations of this version, and the records that others were told of. */
export interface RestoreTarget {
  dataSource: DataSource;
  /** The gateway has none: nobody is told of its keys. */
  stores: readonly Store<Stored>[];
}

export async function openTarget(member: MemberName, databaseUrl: string): Promise<RestoreTarget> {
  if (member === gatewayName) {
    const { openKeyDatabase } = await import('@shouwang/gateway');
    const dataSource = openKeyDatabase(databaseUrl);
    await dataSource.initialize();
    return { dataSource, stores: [] };
  }
  const { deps, stores } = await openService(await creators[member](), databaseUrl);
  return { dataSource: deps.dataSource, stores };
}
