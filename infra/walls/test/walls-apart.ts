import type { Service } from '@shouwang/service';
import { switchRowSecurity } from '../switch-row-security.ts';

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
  isMeant?: (table: string) => boolean,
): Promise<() => Promise<void>> {
  await switchRowSecurity(databaseUrl, 'disable', isMeant);
  return () => switchRowSecurity(databaseUrl, 'enable', isMeant);
}
