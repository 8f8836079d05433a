import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, realpathSync } from 'node:fs';
import { checkCharacter } from '@shouwang/values';
import { demoSignInName, gatewayName, serviceNames } from '../start/members.ts';
import type { RunningSystem } from './running-system.ts';

/** `kill -9` of every process of a system that `npm start` runs on this data directory, engines and supervisor as well. */
export function killEverything(dataDirectory: string): void {
  const names = ['start', gatewayName, demoSignInName, ...serviceNames, 'kafka', 'postgres'];
  for (const pid of names.map((name) => pidOf(dataDirectory, name))) process.kill(pid, 'SIGKILL');
}

function pidOf(dataDirectory: string, name: string): number {
  const data = realpathSync(dataDirectory);
  const id = createHash('sha256').update(data).digest('hex').slice(0, 12);
  const wanted = (args: string[]): boolean =>
    name === 'postgres'
      ? args[0]?.endsWith('postgres') === true && args.some((argument) => argument.startsWith(data))
      : name === 'kafka'
        ? args.includes('kafka.Kafka') && args.some((argument) => argument.includes(data))
        : args.some((argument) => argument.trim() === `shouwang-${id}-${name}`);
  for (const entry of readdirSync('/proc')) {
    if (!/^\d+$/.test(entry)) continue;
    try {
      if (wanted(readFileSync(`/proc/${entry}/cmdline`, 'utf8').split('\0'))) return Number(entry);
    } catch {
      // Gone since it was listed.
    }
  }
  throw new Error(`no process ${name}`);
}

/** Ids of so many new households, all acknowledged; nobody knows how far their events have come. */
export function registerHouseholds(system: RunningSystem, count: number): Promise<string[]> {
  const register = `mutation ($input: RegisterHouseholdInput!) {
    registerHousehold(input: $input) { ... on Household { id } }
  }`;
  return Promise.all(
    Array.from({ length: count }, async (_, index) => {
      const digits = `99000019800307${String(101 + 2 * index)}`;
      const idNumber = digits + checkCharacter(digits);
      const members = [{ name: '虚构', idNumber, relation: 'HEAD', labourGrade: 'ORDINARY' }];
      const input = { idempotencyKey: `kill-${index}`, regionCode: '360704100001', origin: 'LIFTED', members };
      const { data } = await system.ask<{ registerHousehold: { id: string } }>(register, { variables: { input } });
      return data.registerHousehold.id;
    }),
  );
}
