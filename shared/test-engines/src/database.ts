import { randomBytes } from 'node:crypto';
import pg from 'pg';
import { engineAddress } from './engine-address.ts';

/** A database of its own for one test file. */
export interface TestDatabase {
  /** As the owner of the tables, who sees everything. */
  url: string;
  /** As the role of a service: row-level security holds it. */
  serviceUrl: string;
  drop(): Promise<void>;
}

export interface TestDatabaseOptions {
  /** What the migrations belong to, usually the service: files with the same name share one template. */
  name: string;
  /** Brings an empty database to the state every file of this name begins with; must close its connections. */
  migrate(url: string): Promise<void>;
}

/**
 * Migrations run once per test run and name, into a template; each file gets a copy of it, which costs some 50 ms.
 * Two jest workers may ask at the same moment, so the template is made under an advisory lock and renamed when it is
 * complete: a name without `_new` is always whole.
 */
export async function createTestDatabase({ name, migrate }: TestDatabaseOptions): Promise<TestDatabase> {
  const { only } = await createTestDatabases({ name, of: ['only'], migrate: (urls) => migrate(urls.only) });
  return only;
}

export interface TestDatabasesOptions<Part extends string> {
  name: string;
  /** What each of them is called among them. */
  of: readonly Part[];
  /** Brings all of them to the state every file of this name begins with; must close its connections. */
  migrate(urls: Record<Part, string>): Promise<void>;
}

/** Several databases that are filled together, once per test run. */
export async function createTestDatabases<Part extends string>({
  name,
  of,
  migrate,
}: TestDatabasesOptions<Part>): Promise<Record<Part, TestDatabase>> {
  const serverUrl = engineAddress('TEST_POSTGRES_URL', 'PostgreSQL');
  const templates = of.map((part) => `${prefixOf(name)}_${plain(part)}_template`);
  const copies = of.map((part) => `${prefixOf(name)}_${plain(part)}_${randomBytes(4).toString('hex')}`);
  await asAdmin(serverUrl, async (admin) => {
    await ensureServiceRole(admin);
    await admin.query('select pg_advisory_lock(hashtext($1))', [prefixOf(name)]);
    const found = await admin.query('select 1 from pg_database where datname = any($1)', [templates]);
    if ((found.rowCount ?? 0) < templates.length) {
      await makeTemplates(admin, serverUrl, templates, (urls) =>
        migrate(Object.fromEntries(of.map((part, at) => [part, urls[at]])) as Record<Part, string>),
      );
    }
    await admin.query('select pg_advisory_unlock(hashtext($1))', [prefixOf(name)]);
    for (const [at, copy] of copies.entries()) await admin.query(`create database ${copy} template ${templates[at]}`);
  });
  return Object.fromEntries(of.map((part, at) => [part, testDatabase(serverUrl, copies[at] ?? '')])) as Record<
    Part,
    TestDatabase
  >;
}

const plain = (name: string): string => name.replaceAll(/[^a-z0-9]+/g, '_');
const prefixOf = (name: string): string => `test_${runId()}_${plain(name)}`;

function testDatabase(serverUrl: string, database: string): TestDatabase {
  const service = new URL(urlOf(serverUrl, database));
  service.username = serviceRole;
  service.password = serviceRole;
  return {
    url: urlOf(serverUrl, database),
    serviceUrl: service.href,
    drop: () => asAdmin(serverUrl, async (admin) => void (await admin.query(`drop database ${database} with (force)`))),
  };
}

const serviceRole = 'test_service';
/** The name that migrations grant rights to; shared/database has it, and knows nothing of tests. */
const serviceGroup = 'shouwang_service';

/** Roles are the server's, not a database's: one pair serves all tests. */
async function ensureServiceRole(admin: pg.Client): Promise<void> {
  await admin.query('begin');
  await admin.query(`select pg_advisory_xact_lock(hashtext('test roles'))`);
  const { rows } = await admin.query<{ rolname: string }>('select rolname from pg_roles where rolname = any($1)', [
    [serviceGroup, serviceRole],
  ]);
  const there = new Set(rows.map((row) => row.rolname));
  if (!there.has(serviceGroup)) await admin.query(`create role ${serviceGroup} nologin`);
  if (!there.has(serviceRole)) {
    await admin.query(`create role ${serviceRole} login password '${serviceRole}'`);
    await admin.query(`grant ${serviceGroup} to ${serviceRole} with inherit true, set false`);
  }
  await admin.query('commit');
}

async function makeTemplates(
  admin: pg.Client,
  serverUrl: string,
  templates: readonly string[],
  migrate: (urls: string[]) => Promise<void>,
): Promise<void> {
  const unfinished = templates.map((template) => `${template}_new`);
  for (const database of [...unfinished, ...templates]) {
    await admin.query(`drop database if exists ${database} with (force)`);
  }
  for (const database of unfinished)
    await admin.query(`create database ${database} encoding 'UTF8' template template0`);
  await migrate(unfinished.map((database) => urlOf(serverUrl, database)));
  for (const template of templates) await admin.query(`alter database ${template}_new rename to ${template}`);
}

async function asAdmin(serverUrl: string, work: (admin: pg.Client) => Promise<void>): Promise<void> {
  const admin = new pg.Client({ connectionString: serverUrl, connectionTimeoutMillis: 10_000 });
  await admin.connect();
  try {
    await work(admin);
  } finally {
    // Gives back the advisory lock as well, should the work have failed.
    await admin.end();
  }
}

/** All workers of one jest run agree on it: `npm test` sets it, otherwise it is the process that started them. */
function runId(): string {
  return process.env['TEST_RUN_ID'] ?? `p${process.ppid}`;
}

function urlOf(serverUrl: string, database: string): string {
  const url = new URL(serverUrl);
  url.pathname = `/${database}`;
  return url.href;
}
