import pg from 'pg';
import { scramVerifier } from './scram-verifier.ts';

/** The five services' databases; a role of the same name owns each and can enter no other. */
export const databaseNames = [
  'monitoring',
  'employment',
  'industry_projects',
  'housing_safety',
  'education_subsidies',
] as const;

export type DatabaseName = (typeof databaseNames)[number];

export type DatabasePasswords = Readonly<Record<DatabaseName, string>>;

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
): Promise<Record<DatabaseName, string>> {
  const admin = new pg.Client({ connectionString: adminUrl, connectionTimeoutMillis: 10_000 });
  await admin.connect();
  try {
    if (isOurServer) await admin.query('revoke connect on database postgres, template1 from public');
    const urls: [DatabaseName, string][] = [];
    for (const name of databaseNames) {
      const url = urlOf(adminUrl, name, passwords[name]);
      const existed = await ensureDatabase(admin, name, passwords[name]);
      if (existed && !(await canLogIn(url))) {
        await admin.query(
          `alter role ${pg.escapeIdentifier(name)} password ${pg.escapeLiteral(scramVerifier(passwords[name]))}`,
        );
        onPasswordChanged(name);
      }
      urls.push([name, url]);
    }
    return Object.fromEntries(urls) as Record<DatabaseName, string>;
  } finally {
    await admin.end();
  }
}

/** Whether the role had existed before. */
async function ensureDatabase(admin: pg.Client, name: DatabaseName, password: string): Promise<boolean> {
  const id = pg.escapeIdentifier(name);
  const role = await admin.query('select 1 from pg_roles where rolname = $1', [name]);
  if (role.rowCount === 0) {
    await admin.query(`create role ${id} login password ${pg.escapeLiteral(scramVerifier(password))}`);
    // An administrator who is not superuser must be a member of the role to give it a database.
    await admin.query(`grant ${id} to current_user`);
  }
  const database = await admin.query('select 1 from pg_database where datname = $1', [name]);
  if (database.rowCount === 0) {
    await admin.query(`create database ${id} owner ${id} encoding 'UTF8' template template0`);
  }
  // Not only after creating: a run may have been killed in between. Nothing but the owner enters.
  await admin.query(`revoke connect, temporary on database ${id} from public`);
  return role.rowCount !== 0;
}

function urlOf(adminUrl: string, name: string, password: string): string {
  const url = new URL(adminUrl);
  url.username = name;
  url.password = password;
  url.pathname = `/${name}`;
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
