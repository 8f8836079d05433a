import type { Service } from '@shouwang/service';
import { readGuardedTables } from '../guarded-tables.ts';
import { asOwner } from './demo-databases.ts';

/** From now on the database is told of one county, whoever the code takes the viewer for. Gives the way back. */
export function narrowDatabase(service: Service<never>, areas: string): () => void {
  const { dataSource } = service.deps;
  const { createQueryRunner } = dataSource;
  dataSource.createQueryRunner = (mode) => {
    const runner = createQueryRunner.call(dataSource, mode);
    const query = runner.query.bind(runner);
    runner.query = ((sql: string, ...rest: []) =>
      query(sql.replace(/shouwang\.areas = '[^']*'/, `shouwang.areas = '${areas}'`), ...rest)) as typeof runner.query;
    return runner;
  };
  return () => {
    dataSource.createQueryRunner = createQueryRunner;
  };
}

/** From now on PostgreSQL shows all rows of these tables to everybody. Gives the way back. */
export async function withoutRowSecurity(
  databaseUrl: string,
  isMeant = (_table: string) => true,
): Promise<() => Promise<void>> {
  const set = (how: 'enable' | 'disable') => (): Promise<void> =>
    asOwner(databaseUrl, async (client) => {
      for (const { name, policies } of await readGuardedTables(client)) {
        if (policies > 0 && isMeant(name)) await client.query(`alter table ${name} ${how} row level security`);
      }
    });
  await set('disable')();
  return set('enable');
}
