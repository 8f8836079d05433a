import { once } from 'node:events';
import { readFileSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { afterEach, describe, expect, test } from '@jest/globals';
import pg from 'pg';
import { ensureDatabases, type DatabasePasswords, databaseNames } from '../databases.ts';
import { createPortChooser } from '../ports.ts';
import { type LocalPostgres, preparePostgres } from '../postgres.ts';
import { readPostgresHome } from '../postgres-home.ts';
import { findByMarker } from '../processes.ts';
import { createScratch, type Scratch } from './scratch.ts';

const scratches: Scratch[] = [];
afterEach(async () => {
  await Promise.all(scratches.splice(0).map((scratch) => scratch.remove()));
});

async function given(options = { restart: false }): Promise<Scratch> {
  const scratch = await createScratch(options);
  scratches.push(scratch);
  return scratch;
}

async function start({ path, supervisor, signal }: Scratch): Promise<LocalPostgres> {
  const postgres = await preparePostgres({
    dataDirectory: path,
    logFile: join(path, 'logs', 'postgres.log'),
    port: await createPortChooser()(null),
    password: 'only-for-this-test',
    durable: true,
    signal,
  });
  await supervisor.start(postgres.program);
  return postgres;
}

async function query(url: string, sql: string): Promise<unknown[]> {
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => {});
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

function filesOf({ path }: Scratch): string {
  return join(readPostgresHome(path) ?? path, 'postgres');
}

test('what was committed before kill -9 of the server is there after the next start', async () => {
  const scratch = await given();
  const first = await start(scratch);
  await query(first.adminUrl, 'create table note as select 42 as number');
  for (const pid of findByMarker(first.program.marker)) process.kill(pid, 'SIGKILL');
  const second = await start(scratch);
  expect(await query(second.adminUrl, 'select number from note')).toEqual([{ number: 42 }]);
});

test('a server whose supervisor was killed is ended by the next start', async () => {
  const scratch = await given();
  const first = await start(scratch);
  const [orphan] = findByMarker(first.program.marker);
  const second = await start(scratch);
  expect(findByMarker(second.program.marker)).not.toContain(orphan);
  await expect(query(first.adminUrl, 'select 1')).rejects.toThrow();
  expect(await query(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('a postmaster.pid whose number belongs to another process by now does not stand in the way', async () => {
  const scratch = await given();
  const first = await start(scratch);
  const pidFile = join(filesOf(scratch), 'postmaster.pid');
  const content = readFileSync(pidFile, 'utf8');
  await scratch.supervisor.stop(['postgres']);
  writeFileSync(pidFile, content.replace(/^\d+/, String(process.pid)));
  const second = await start(scratch);
  expect(await query(second.adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
  expect(second.home).toBe(first.home);
});

test('a server that is killed under supervision comes back by itself on the same address', async () => {
  const scratch = await given({ restart: true });
  const { adminUrl, program } = await start(scratch);
  for (const pid of findByMarker(program.marker)) process.kill(pid, 'SIGKILL');
  const until = Date.now() + 20_000;
  while (scratch.lost.length === 0 || !(await program.isReady())) {
    if (Date.now() > until) throw new Error('it did not come back');
    await sleep(50);
  }
  expect(await query(adminUrl, 'select 1 as one')).toEqual([{ one: 1 }]);
});

test('an owner and a service enter their own database and no other, and the service owns nothing', async () => {
  const scratch = await given();
  const { adminUrl } = await start(scratch);
  const passwords = Object.fromEntries(
    databaseNames.map((name) => [name, { owner: `owner-${name}`, service: `of-${name}` }]),
  ) as DatabasePasswords;
  const changed: string[] = [];
  const options = { passwords, isOurServer: true, onPasswordChanged: (name: string) => changed.push(name) };
  const urls = await ensureDatabases(adminUrl, options);
  expect(await ensureDatabases(adminUrl, options)).toEqual(urls);
  expect(changed).toEqual([]);
  await query(urls.monitoring.owner, 'create table mine (n int)');
  const doors = ['postgres', 'template1', ...databaseNames];
  for (const name of databaseNames) {
    for (const [role, url] of [
      [name, urls[name].owner],
      [`${name}_service`, urls[name].service],
    ] as const) {
      expect(await query(url, 'select current_user, current_database()')).toEqual([
        { current_user: role, current_database: name },
      ]);
      for (const database of doors.filter((door) => door !== name)) {
        const trespass = new URL(url);
        trespass.pathname = `/${database}`;
        await expect(query(trespass.href, 'select 1')).rejects.toThrow(`permission denied for database "${database}"`);
      }
    }
    const service = urls[name].service;
    await expect(query(service, `set role ${name}`)).rejects.toThrow('permission denied');
    await expect(query(service, 'set role shouwang_service')).rejects.toThrow('permission denied');
    await expect(query(service, 'create table mine_too (n int)')).rejects.toThrow('permission denied');
  }
  await expect(query(urls.monitoring.service, 'select * from mine')).rejects.toThrow('permission denied');
  // As a restore does it; the service cannot do the same to its owner.
  const end = (role: string): string =>
    `select count(pg_terminate_backend(pid))::int as ended from pg_stat_activity where usename = '${role}' and pid <> pg_backend_pid()`;
  const service = new pg.Client({ connectionString: urls.monitoring.service });
  service.on('error', () => {});
  const gone = new Promise((resolve) => service.once('end', resolve));
  await service.connect();
  expect(await query(urls.monitoring.owner, end('monitoring_service'))).toEqual([{ ended: 1 }]);
  await gone;
  const owner = new pg.Client({ connectionString: urls.monitoring.owner });
  await owner.connect();
  await expect(query(urls.monitoring.service, end('monitoring'))).rejects.toThrow('permission denied');
  await owner.end();
});

describe('nobody is let in without the right password', () => {
  /** What the server answers to a caller who only says a name: `R` and 10 ask for SCRAM, `R` and 0 let in. */
  async function demandTo(adminUrl: string, user: string, database: string): Promise<string> {
    const { port, hostname } = new URL(adminUrl);
    const names = Buffer.from(`user\0${user}\0database\0${database}\0\0`);
    const head = Buffer.alloc(8);
    head.writeInt32BE(names.length + 8, 0);
    head.writeInt32BE(196_608, 4);
    const socket = connect(Number(port), hostname);
    socket.write(Buffer.concat([head, names]));
    const [answer] = (await once(socket, 'data')) as [Buffer];
    socket.destroy();
    return answer.toString('latin1', 0, 1) === 'R' ? `R ${answer.readInt32BE(5)}` : answer.toString('utf8');
  }

  test('whichever role and database, and nothing keeps a password that could be read', async () => {
    const scratch = await given();
    const { adminUrl } = await start(scratch);
    const passwords = Object.fromEntries(
      databaseNames.map((name) => [name, { owner: `secret-of-${name}`, service: `secret-of-${name}-service` }]),
    ) as DatabasePasswords;
    await ensureDatabases(adminUrl, { passwords, isOurServer: true, onPasswordChanged: () => {} });
    const rules = await query(adminUrl, 'select distinct auth_method from pg_hba_file_rules');
    expect(rules).toEqual([{ auth_method: 'scram-sha-256' }]);
    const roles = (await query(
      adminUrl,
      "select rolname, rolpassword like 'SCRAM-SHA-256$%' as scram from pg_authid where rolcanlogin",
    )) as { rolname: string; scram: boolean }[];
    expect(roles.map(({ rolname }) => rolname)).toEqual(expect.arrayContaining(['postgres', ...databaseNames]));
    const databases = (await query(adminUrl, 'select datname from pg_database where datallowconn')) as {
      datname: string;
    }[];
    for (const { rolname, scram } of roles) {
      expect([rolname, scram]).toEqual([rolname, true]);
      for (const { datname } of databases) {
        expect([rolname, datname, await demandTo(adminUrl, rolname, datname)]).toEqual([rolname, datname, 'R 10']);
      }
      const guess = new URL(adminUrl);
      guess.username = rolname;
      guess.password = 'guessed';
      guess.pathname = `/${databaseNames.find((name) => name === rolname) ?? 'postgres'}`;
      await expect(query(guess.href, 'select 1')).rejects.toMatchObject({ code: '28P01' });
    }
    const log = readFileSync(join(scratch.path, 'logs', 'postgres.log'), 'utf8');
    expect(log).toMatch(/password authentication failed/);
    expect(log).not.toMatch(/secret-of-|only-for-this-test/);
    expect(await query(adminUrl, 'show password_encryption')).toEqual([{ password_encryption: 'scram-sha-256' }]);
  });
});
