import { setTimeout as sleep } from 'node:timers/promises';
import { createKafka, type Access, type KafkaSasl, type Right } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { memberNames, type MemberName } from '../start/members.ts';
import { administrator, memberRights } from './principals.ts';

/** By name: the administrator's, the services' and the gateway's; each process knows its own only. */
export type KafkaPasswords = Readonly<Record<typeof administrator | MemberName, string>>;

export const kafkaUsers = [administrator, ...memberNames] as const;

export interface SecuredBroker {
  brokers: string[];
  /** host:port of its controller, where the administrator signs in without a password being stored in the cluster. */
  controller: string;
  passwords: KafkaPasswords;
  signal: AbortSignal;
}

/**
 * Gives a running broker its users and rights, at every start: what somebody changed by hand is put right again. On a
 * new cluster nobody has a password yet, so the first ones are set at the controller, which knows the administrator by
 * its settings. (`kafka-storage format --add-scram` was rejected: it takes the password in its arguments, where the
 * process table shows it, and it cannot secure a data directory that exists.)
 */
export async function secureBroker({ brokers, controller, passwords, signal }: SecuredBroker): Promise<void> {
  const logger = createLogger({ name: 'start', level: 'silent' });
  const admin = { username: administrator, password: passwords[administrator] };
  const first = createKafka({
    brokers: [controller],
    clientId: 'shouwang-start',
    sasl: { ...admin, mechanism: 'plain' },
    logger,
  }).access();
  await patiently(signal, async () => {
    for (const user of kafkaUsers) await first.setPassword(user, passwords[user]);
  });
  const access = createKafka({
    brokers,
    clientId: 'shouwang-start',
    sasl: administratorOf(passwords),
    logger,
  }).access();
  try {
    // The broker hears of a password a moment after the controller has it.
    await patiently(signal, () => setRights(access, memberRights()));
  } finally {
    await access.close();
  }
}

export function saslOf(passwords: KafkaPasswords, user: keyof KafkaPasswords): KafkaSasl {
  return { mechanism: 'scram-sha-512', username: user, password: passwords[user] };
}

export function administratorOf(passwords: KafkaPasswords): KafkaSasl {
  return saslOf(passwords, administrator);
}

/** Exactly these for the users that are named in them; those of others (subscribers) stay. */
async function setRights(access: Access, wanted: readonly Right[]): Promise<void> {
  const users = new Set(wanted.map(({ user }) => user));
  const present = (await access.rights()).filter(({ user }) => users.has(user));
  await access.grant(without(wanted, present));
  await access.revoke(without(present, wanted));
}

export function without(rights: readonly Right[], others: readonly Right[]): Right[] {
  const known = new Set(others.map(textOf));
  return rights.filter((right) => !known.has(textOf(right)));
}

function textOf({ user, resource, name, match, operation }: Right): string {
  return [user, resource, match, name, operation].join(' ');
}

const patienceMs = 15_000;

async function patiently(signal: AbortSignal, work: () => Promise<void>): Promise<void> {
  const until = Date.now() + patienceMs;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (signal.aborted || Date.now() > until) throw error;
      await sleep(200);
    }
  }
}
