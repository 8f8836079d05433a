import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { kafkaEnvironment } from '../engines/kafka-environment.ts';
import { kafkaImage, postgresImage } from '../engines/images.ts';
import { databaseNames } from '../local/databases.ts';
import { initdbSettings } from '../local/postgres.ts';
import { serviceNames } from '../start/members.ts';
import { viewerKeysFolder } from '../start/secrets.ts';
import { keyFolder } from '../viewer-keys/key-folder.ts';
import { passwordVariable } from './environment.ts';
import { environmentProblems } from './process-environment.ts';

interface ComposeService {
  image: string;
  command: string[];
  environment: Record<string, string>;
  depends_on: Record<string, { condition: string }>;
  healthcheck?: object;
  ports?: string[];
  volumes?: string[];
  entrypoint?: string[];
  profiles?: string[];
  read_only?: boolean;
  cap_drop?: string[];
  user?: string;
}

const dockerfile = readFileSync(join(import.meta.dirname, 'Dockerfile'), 'utf8');
const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const { services, volumes: declared } = parse(text, { merge: true }) as {
  services: Record<string, ComposeService>;
  volumes: Record<string, null>;
};
const service = (name: string): ComposeService => {
  const found = services[name];
  if (!found) throw new Error(`docker-compose.yml has no ${name}`);
  return found;
};
const ours = [...serviceNames, 'gateway', 'prepare'];

/** As compose fills them in: defaults where there are some, else a value that any variable may have. Empty is not set. */
function given(name: string): Record<string, string> {
  const entries = Object.entries(service(name).environment);
  const fill = (value: string): string =>
    value.replaceAll(/\$\{[^}]*?:-([^}]*)\}/g, '$1').replaceAll(/\$\{[^}]*\}/g, 'example');
  return Object.fromEntries(entries.map(([key, value]) => [key, fill(value)]).filter(([, value]) => value !== ''));
}

test.each(ours)('%s is given the variables that it reads, and no other', (name) => {
  expect(environmentProblems(service(name).command[0] ?? '', given(name))).toEqual([]);
});

test.each([...ours, 'ops'])('%s cannot write its own files and has no capabilities', (name) => {
  expect(service(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  expect(service(name).user).toBeUndefined();
});

test('the image runs as a user who is not root', () => {
  const users = [...dockerfile.matchAll(/^USER (.+)$/gm)].map(([, user]) => user);
  expect(users.at(-1)).toMatch(/^[1-9]\d*:[1-9]\d*$/);
});

test('no password has a default, and the first use of each says how it is made', () => {
  for (const name of [
    'POSTGRES_PASSWORD',
    'OWNER_PASSWORD',
    'API_KEYS_SECRET',
    ...databaseNames.map(passwordVariable),
  ]) {
    const uses = [...text.matchAll(new RegExp(String.raw`\$\{${name}([^}]*)\}`, 'g'))].map(([, rest]) => rest ?? '');
    expect(uses.filter((rest) => rest.startsWith(':-') || rest.startsWith('-'))).toEqual([]);
    expect(uses.filter((rest) => rest.startsWith(':?'))).toHaveLength(1);
  }
});

test('a service, and the gateway, has its own role, database and password, and not those of the owner', () => {
  for (const name of [...serviceNames, 'gateway']) {
    const database = name.replaceAll('-', '_');
    const password = `\${${database.toUpperCase()}_PASSWORD}`;
    expect(service(name).environment['DATABASE_URL']).toBe(
      `postgres://${database}_service:${password}@postgres:5432/${database}`,
    );
  }
});

test('the start is in order: engines healthy, prepare done, services healthy, gateway', () => {
  expect(service('prepare').depends_on).toEqual({
    postgres: { condition: 'service_healthy' },
    kafka: { condition: 'service_healthy' },
  });
  for (const name of serviceNames) {
    expect(service(name).depends_on).toMatchObject({ prepare: { condition: 'service_completed_successfully' } });
    expect(service('gateway').depends_on[name]).toEqual({ condition: 'service_healthy' });
  }
  for (const name of ['postgres', 'kafka', 'gateway', ...serviceNames]) expect(service(name).healthcheck).toBeDefined();
});

test('only this machine reaches what is opened', () => {
  const opened = Object.values(services).flatMap(({ ports = [] }) => ports);
  expect(opened.toSorted()).toEqual(expect.arrayContaining(['127.0.0.1:4000:4000', '127.0.0.1:9092:9092']));
  expect(opened.filter((port) => !port.startsWith('127.0.0.1:'))).toEqual([]);
});

/** Beside those who make and exchange keys. */
test.each([
  ['the private key of the gateway', 'gateway-keys', ['gateway']],
  ['the master keys of personal data', 'personal-data-keys', ['monitoring']],
  ["the back-ups of the persons' keys", 'key-backups', []],
])('%s: nobody else holds it, and who uses it cannot write it', (_what, volume, users) => {
  const holders = Object.entries(services).flatMap(([name, { volumes = [] }]) =>
    volumes.filter((mount) => mount.startsWith(`${volume}:`)).map((mount) => ({ name, mount })),
  );
  const tasks = new Set(['prepare', 'ops']);
  expect(holders.filter(({ name }) => !tasks.has(name)).map(({ name }) => name)).toEqual(users);
  expect(holders.filter(({ name, mount }) => !tasks.has(name) && !mount.endsWith(':ro'))).toEqual([]);
});

test('commands find what they read and write where they look for it', () => {
  const { environment, volumes = [] } = service('ops');
  const mounts = volumes.map((mount) => mount.split(':'));
  expect(mounts.filter(([, , mode]) => mode === 'ro')).toEqual([]);
  const places = mounts.map(([, place]) => place);
  // The data directory of the image, with run.json and back-ups.
  expect(dockerfile).toMatch(/^ +SHOUWANG_DATA=\/data /m);
  const { privateFile, publicFile } = keyFolder(join('/data', viewerKeysFolder));
  for (const file of [privateFile, publicFile, environment['PERSONAL_DATA_KEYS'] ?? '', '/data/run.json']) {
    expect(places).toContain(dirname(file));
  }
});

test('what `down --volumes` takes away is everything: it leaves the volumes of profiles', () => {
  const mounted = Object.values(services)
    .filter(({ profiles = [] }) => profiles.length === 0)
    .flatMap((one) => (one.volumes ?? []).map((mount) => mount.split(':')[0]));
  expect(Object.keys(declared).filter((volume) => !mounted.includes(volume))).toEqual([]);
});

test('a volume begins as a folder that our user may write', () => {
  const made = /^RUN mkdir -p (.+) && /m.exec(dockerfile)?.[1]?.split(' ') ?? [];
  const wanted = [...ours, 'ops'].flatMap((name) => service(name).volumes ?? []).map((mount) => mount.split(':')[1]);
  // The halves of the viewer keys are filled by `prepare`, in other places.
  expect(wanted.filter((place) => !place?.startsWith('/data/') && !made.includes(place ?? ''))).toEqual([]);
});

test('the engines keep no more rights than their images need', () => {
  for (const name of ['postgres', 'kafka']) {
    expect(service(name)).toMatchObject({ cap_drop: ['ALL'], security_opt: ['no-new-privileges:true'] });
  }
  expect(service('postgres').read_only).toBe(true);
});

test('no secret is in an argument', () => {
  for (const { command, entrypoint, healthcheck } of Object.values(services)) {
    expect(JSON.stringify([command, entrypoint, healthcheck])).not.toMatch(/PASSWORD|SECRET|:\/\/[^"]*@/);
  }
});

test('the example of what is yours gives the gateway what it knows', () => {
  const readme = readFileSync(join(import.meta.dirname, 'README.md'), 'utf8');
  const example = parse(/```yaml\n(.+?)```/s.exec(readme)?.[1] ?? '') as { services: Record<string, ComposeService> };
  expect(Object.keys(example.services)).toEqual(['gateway']);
  const own = example.services['gateway']?.environment ?? {};
  expect(environmentProblems('gateway/src/main.ts', { ...given('gateway'), ...own })).toEqual([]);
});

test('passwords are made in a file that nobody else reads', () => {
  expect(text).toMatch(/^# +\(umask 077; for name in [A-Z_ ]+; do$/m);
  const made = (/for name in ([A-Z_ ]+); do/.exec(text)?.[1] ?? '').split(' ').map((name) => `${name}_PASSWORD`);
  expect(made).toEqual(['POSTGRES_PASSWORD', 'OWNER_PASSWORD', ...databaseNames.map(passwordVariable)]);
});

test('the engines are those of npm start, with its settings', () => {
  expect(service('postgres').image).toBe(postgresImage);
  expect(service('kafka').image).toBe(kafkaImage);
  expect(service('postgres').environment['POSTGRES_INITDB_ARGS']).toBe(initdbSettings(true).join(' '));
  // What differs: addresses, and the patience with a killed broker, which a machine of other people's needs.
  const own = /LISTENER|SESSION_TIMEOUT|HEARTBEAT/;
  const settings = (environment: Record<string, string>): Record<string, string> =>
    Object.fromEntries(Object.entries(environment).filter(([name]) => !own.test(name)));
  expect(settings(service('kafka').environment)).toEqual(settings(kafkaEnvironment('', 0)));
});
