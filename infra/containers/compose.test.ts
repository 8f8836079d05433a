import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { kafkaEnvironment } from '../engines/kafka-environment.ts';
import { kafkaImage, postgresImage } from '../engines/images.ts';
import { databaseNames } from '../local/databases.ts';
import { initdbSettings } from '../local/postgres.ts';
import { serviceNames } from '../start/members.ts';
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
  read_only?: boolean;
  cap_drop?: string[];
  user?: string;
}

const root = join(import.meta.dirname, '..', '..');
const text = readFileSync(join(root, 'docker-compose.yml'), 'utf8');
const { services } = parse(text, { merge: true }) as { services: Record<string, ComposeService> };
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

test.each(ours)('%s cannot write its own files and has no capabilities', (name) => {
  expect(service(name)).toMatchObject({ read_only: true, cap_drop: ['ALL'] });
  expect(service(name).user).toBeUndefined();
});

test('the image runs as a user who is not root', () => {
  const dockerfile = readFileSync(join(import.meta.dirname, 'Dockerfile'), 'utf8');
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

test('only the gateway holds the private key', () => {
  const holders = Object.entries(services).filter(([, { volumes = [] }]) =>
    volumes.some((volume) => volume.startsWith('gateway-keys:')),
  );
  expect(holders.map(([name]) => name).toSorted()).toEqual(['gateway', 'prepare']);
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
