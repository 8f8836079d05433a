import pg from 'pg';
import type { Service, ServiceConfig } from '@shouwang/service';
import type { PolicyDefinitions } from '@shouwang/policy';
import { createMonitoring } from '@shouwang/monitoring';
import type { ServiceName } from '../start/members.ts';
import { createLoader, type Loader } from './loader.ts';
import { loadMonitoring, loadRegions } from './monitoring.ts';
import { createPlan, seed } from './plan.ts';

export interface DemoOptions {
  postgres: Record<ServiceName, string>;
  /** Without the demo only the regions are loaded: nothing can be registered without them. */
  households: boolean;
  say(zh: string, en: string): void;
  signal: AbortSignal;
}

/** Loads regions and demo once; false when the databases remember that it was done before. */
export async function loadDemo(options: DemoOptions): Promise<boolean> {
  const mark = options.households ? 'complete' : 'regions-complete';
  if (await isMarked(options.postgres.monitoring, mark)) return false;
  const plan = createPlan();
  const { signal } = options;
  const loads: Promise<void>[] = [
    withService(createMonitoring, options.postgres.monitoring, signal, async (loader, service) => {
      await loadRegions(loader, plan);
      if (options.households) await loadMonitoring(loader, plan, await service.deps.policies());
    }),
  ];
  await Promise.all(loads);
  await setMark(options.postgres.monitoring, mark);
  return true;
}

type Create<S> = (config: ServiceConfig) => Promise<S>;

/** The service's own stores and policies over its database; its process, which runs beside, sends the events. */
async function withService<P extends PolicyDefinitions>(
  create: Create<Service<P>>,
  databaseUrl: string,
  signal: AbortSignal,
  load: (loader: Loader, service: Service<P>) => Promise<void>,
): Promise<void> {
  const service = await create({
    host: '127.0.0.1',
    port: 0,
    brokers: [],
    topicPrefix: '',
    viewerKeys: new Map(),
    logLevel: 'error',
    databaseUrl,
  });
  const { dataSource } = service.deps;
  await dataSource.initialize();
  try {
    await load(createLoader(dataSource, signal), service);
  } finally {
    await dataSource.destroy();
  }
}

async function isMarked(databaseUrl: string, mark: string): Promise<boolean> {
  return inDatabase(databaseUrl, async (client) => {
    const found = await client.query('select 1 from command_log where viewer_id = $1 and idempotency_key = $2', [
      seed,
      mark,
    ]);
    return found.rowCount === 1;
  });
}

async function setMark(databaseUrl: string, mark: string): Promise<void> {
  await inDatabase(databaseUrl, async (client) => {
    await client.query(
      `insert into command_log (viewer_id, idempotency_key, operation, input_hash) values ($1, $2, 'loadDemo', '')
       on conflict do nothing`,
      [seed, mark],
    );
  });
}

async function inDatabase<T>(databaseUrl: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client({ connectionString: databaseUrl });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
