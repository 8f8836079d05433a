import { serviceGroup } from '@shouwang/database';
import pg from 'pg';
import { scramVerifier } from './scram-verifier.ts';

/**
 * The five services' databases and the gateway's (API keys). A role of the same name owns each: it migrates, and the
 * tools work as it. The service logs in as another, `<name>_service`, which owns nothing, so that row-level security
 * holds it (decision 0026). Neither can enter another database.
 */
export const databaseNames = [
  'monitoring',
  'employment',
  'industry_projects',
  'housing_safety',
  'education_subsidies',
  'gateway',
] as const;

export type DatabaseName = (typeof databaseNames)[number];

/** Of the service's role and of the owner's. */
export interface RolePasswords {
  service: string;
  owner: string;
}

export type DatabasePasswords = Readonly<Record<DatabaseName, RolePasswords>>;

export interface DatabaseAddresses {
  /** What a service is given. */
  service: string;
  /** For migrations and tools: sees and may do everything in this database. */
  owner: string;
}

export function serviceRoleOf(name: DatabaseName): string {
  return `${name}_service`;
}

export interface DatabasesOptions {
  passwords: DatabasePasswords;
  /** Then the roles are kept out of its other databases too; on a server that was given those are not ours to touch. */
  isOurServer: boolean;
  /** A role existed with another password: another data directory used this server before. */
  onPasswordChanged(name: string): void;
}

/** Creates what is missing. */
export async function ensureDatabases(
  adminUrl: string,
  { passwords, isOurServer, onPasswordChanged }: DatabasesOptions,
): Promise<Record<DatabaseName, DatabaseAddresses>> {
  const admin = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await admin.connect();
  try {
    if (isOurServer) await admin.query('revoke connect on database postgres, template1 from public');
    await ensureRole(admin, serviceGroup, null);
    const addresses: [DatabaseName, DatabaseAddresses][] = [];
    for (const name of databaseNames) {
      const serviceRole = serviceRoleOf(name);
      const owner = urlOf(adminUrl, { role: name, password: passwords[name].owner, database: name });
      const service = urlOf(adminUrl, { role: serviceRole, password: passwords[name].service, database: name });
      const existed = {
        [name]: await ensureRole(admin, name, passwords[name].owner),
        [serviceRole]: await ensureRole(admin, serviceRole, passwords[name].service),
      };
      await ensureDatabase(admin, name);
      for (const [role, url, password] of [
        [name, owner, passwords[name].owner],
        [serviceRole, service, passwords[name].service],
      ] as const) {
        if (!existed[role] || (await canLogIn(url))) continue;
        await admin.query(
          `alter role ${pg.escapeIdentifier(role)} password ${pg.escapeLiteral(scramVerifier(password))}`,
        );
        onPasswordChanged(role);
      }
      addresses.push([name, { owner, service }]);
    }
    return Object.fromEntries(addresses) as Record<DatabaseName, DatabaseAddresses>;
  } finally {
    await admin.end();
  }
}

/** Whether it had existed before. Without a password it is a group that nobody logs in as. */
async function ensureRole(admin: pg.Client, name: string, password: string | null): Promise<boolean> {
  const found = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  if (found.rowCount !== 0) return true;
  const login = password === null ? 'nologin' : `login password ${pg.escapeLiteral(scramVerifier(password))}`;
  await admin.query(`create role ${pg.escapeIdentifier(name)} ${login}`);
  return false;
}

async function ensureDatabase(admin: pg.Client, name: DatabaseName): Promise<void> {
  const id = pg.escapeIdentifier(name);
  const database = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (database.rowCount === 0) {
    // An administrator who is not superuser must be a member of the role to give it a database.
    await admin.query(`grant ${id} to current_user`);
    await admin.query(`create database ${id} owner ${id} encoding 'UTF8' template template0`);
  }
  // Not only after creating: a run may have been killed in between. Nothing but these two enters.
  const service = pg.escapeIdentifier(serviceRoleOf(name));
  await admin.query(`revoke connect, temporary on database ${id} from public`);
  await admin.query(`grant connect on database ${id} to ${service}`);
  // Its rights and not its name: what it does is written down as done by the service's own role.
  await admin.query(`grant ${serviceGroup} to ${service} with inherit true, set false`);
  // So that a restore, which works as the owner, can send the service's connections away (shared/outbox/src/quiet.ts).
  await admin.query(`grant ${service} to ${id} with inherit true, set false`);
}

function urlOf(
  adminUrl: string,
  { role, password, database }: Record<'role' | 'password' | 'database', string>,
): string {
  const url = new URL(adminUrl);
  url.username = role;
  url.password = password;
  url.pathname = `/${database}`;
  return url.href;
}

async function canLogIn(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    return true;
  } catch (error) {
    if (error instanceof Error && 'code' in error && error.code === '28P01') return false;
    throw error;
  } finally {
    await client.end().catch(() => {});
  }
}
