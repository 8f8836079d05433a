import pg from 'pg';
import type { Service, ServiceConfig } from '@shouwang/service';
import type { PolicyBook, PolicyDefinitions } from '@shouwang/policy';
import { createHousingSafety } from '@shouwang/housing-safety';
import { createMonitoring } from '@shouwang/monitoring';
import type { ServiceName } from '../start/members.ts';
import { loadHousing } from './housing-safety.ts';
import { createLoader, type Loader } from './loader.ts';
import { loadMonitoring, loadRegions } from './monitoring.ts';
import { createPlan, seed, type Plan } from './plan.ts';

export interface DemoOptions {
  postgres: Record<ServiceName, string>;
  /** Without the demo only the regions are loaded: nothing can be registered without them. */
  households: boolean;
  say(zh: string, en: string): void;
  signal: AbortSignal;
}

/** Loads regions and demo once; false when the databases remember that it was done before. */
export async function loadDemo(options: DemoOptions): Promise<boolean> {
  const { postgres, households, signal } = options;
  const mark = households ? 'complete' : 'regions-complete';
  if (await isMarked(postgres.monitoring, mark)) return false;
  const plan = createPlan();
  const load = <P extends PolicyDefinitions>(
    create: Create<Service<P>>,
    service: ServiceName,
    write: (loader: Loader, plan: Plan, policies: PolicyBook<P>) => Promise<void>,
  ): Promise<void> =>
    withService(create, postgres[service], signal, (loader, policies) => write(loader, plan, policies));
  // First: the others' events are about these households, and a warning about one that is not there yet is parked.
  await load(createMonitoring, 'monitoring', async (loader, _, policies) => {
    await loadRegions(loader, plan);
    if (households) await loadMonitoring(loader, plan, policies);
  });
  if (households) await Promise.all([load(createHousingSafety, 'housing-safety', loadHousing)]);
  await setMark(postgres.monitoring, mark);
  return true;
}

type Create<S> = (config: ServiceConfig) => Promise<S>;

/** The service's own stores and policies over its database; its process, which runs beside, sends the events. */
async function withService<P extends PolicyDefinitions>(
  create: Create<Service<P>>,
  databaseUrl: string,
  signal: AbortSignal,
  load: (loader: Loader, policies: PolicyBook<P>) => Promise<void>,
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
    await load(createLoader(dataSource, signal), await service.deps.policies());
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
