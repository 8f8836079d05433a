import { randomBytes } from 'node:crypto';
import type { Access } from '@shouwang/kafka';
import { domainsOf, subscriberOf, subscriberRights, userOf } from '../access/principals.ts';
import { without } from '../access/secure-broker.ts';
import type { ServiceName } from '../start/members.ts';

/** An outside system with a name and a password on the secured broker. */
export interface Subscriber {
  name: string;
  domains: ServiceName[];
}

/** What may stand in a name: it goes into users, groups and shells as it is. */
export const namePattern = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])?$/;

/**
 * Gives it these domains, beside those that it has. A new one gets a password, an old one only where that is asked for;
 * null: it keeps the one that it has.
 */
export async function grant(
  access: Access,
  { name, domains, newPassword }: Subscriber & { newPassword: boolean },
): Promise<string | null> {
  const user = userOf(name);
  const isNew = !(await access.users()).includes(user);
  await access.grant(without(subscriberRights(name, domains), await access.rights(user)));
  if (!isNew && !newPassword) return null;
  const password = randomBytes(24).toString('base64url');
  await access.setPassword(user, password);
  return password;
}

/** Takes everything: a connection that is open reads nothing further, and none can be opened. False: there is none. */
export async function revoke(access: Access, name: string): Promise<boolean> {
  const user = userOf(name);
  const [users, rights] = await Promise.all([access.users(), access.rights(user)]);
  // First the rights: they are looked at for every request, a password only when a connection is opened.
  await access.revoke(rights);
  await access.removeUser(user);
  return users.includes(user) || rights.length > 0;
}

export async function list(access: Access): Promise<Subscriber[]> {
  const [users, rights] = await Promise.all([access.users(), access.rights()]);
  return users.flatMap((user) => {
    const name = subscriberOf(user);
    return name === null ? [] : [{ name, domains: domainsOf(rights.filter((right) => right.user === user)) }];
  });
}
