import { aggregates, auditSeals, employment, education, housing, monitoring } from '@shouwang/contracts';
import type { Right } from '@shouwang/kafka';
import { gatewayName, serviceNames, type ServiceName } from '../start/members.ts';

/** The broker's administrator: makes topics, users and rights, and is asked nothing. For commands, never for a process. */
export const administrator = 'shouwang-admin';

/** The copies of the register that four services keep. */
const register = [monitoring.region.stateTopic, monitoring.household.stateTopic, monitoring.person.stateTopic];

/** What a service listens to. Its subscriptions are the truth; a test compares what each group was given with this. */
export const readBy: Readonly<Record<ServiceName, readonly string[]>> = {
  monitoring: [housing.dwelling.eventsTopic, education.enrolment.eventsTopic, employment.employmentRecord.eventsTopic],
  employment: register,
  'industry-projects': register,
  'housing-safety': register,
  'education-subsidies': register,
};

/** Of services and gateway; nothing else is allowed to them. */
export function memberRights(): Right[] {
  return [...serviceNames.flatMap(rightsOfService), ...rightsOfGateway()];
}

/** Writes what begins with its own name, dead letters too; reads what it listens to, in groups of its own name. */
function rightsOfService(service: ServiceName): Right[] {
  return [
    { user: service, resource: 'topic', name: `shouwang.${service}.`, match: 'prefixed', operation: 'write' },
    ...readBy[service].map((topic) => reads(service, topic)),
    ...ownGroups(service, `shouwang.${service}`),
  ];
}

/** Reads for the live tail of its page; writes how far its audit is sealed, and nothing else. */
function rightsOfGateway(): Right[] {
  const topics = aggregates.map(({ eventsTopic }) => reads(gatewayName, eventsTopic));
  const seals = auditSeals(gatewayName).topic;
  return [
    ...topics,
    { user: gatewayName, resource: 'topic', name: seals, match: 'literal', operation: 'write' },
    ...ownGroups(gatewayName, `shouwang.${gatewayName}`),
  ];
}

export const domains = serviceNames;
const subscriberPrefix = 'subscriber-';

/** On the broker a subscriber has this name, so that it can never be one of ours. */
export function userOf(subscriber: string): string {
  return `${subscriberPrefix}${subscriber}`;
}

export function subscriberOf(user: string): string | null {
  return user.startsWith(subscriberPrefix) ? user.slice(subscriberPrefix.length) : null;
}

/**
 * An outside system reads every aggregate of the domains it was granted, one by one: a prefix would give it the dead
 * letters too. Its groups are called as itself, or begin so with a dot.
 */
export function subscriberRights(subscriber: string, granted: readonly ServiceName[]): Right[] {
  const user = userOf(subscriber);
  return [
    ...granted.flatMap((domain) => topicsOf(domain).map((topic) => reads(user, topic))),
    ...ownGroups(user, user),
  ];
}

/** Which domains rights like these are of; a domain counts with its first topic. */
export function domainsOf(rights: readonly Right[]): ServiceName[] {
  const topics = new Set(rights.filter(({ resource }) => resource === 'topic').map(({ name }) => name));
  return domains.filter((domain) => topicsOf(domain).some((topic) => topics.has(topic)));
}

function topicsOf(domain: ServiceName): string[] {
  const own = aggregates.filter(({ eventsTopic }) => eventsTopic.startsWith(`shouwang.${domain}.`));
  return own.flatMap(({ eventsTopic, stateTopic }) => [eventsTopic, stateTopic]);
}

function reads(user: string, topic: string): Right {
  return { user, resource: 'topic', name: topic, match: 'literal', operation: 'read' };
}

function ownGroups(user: string, name: string): Right[] {
  return [
    { user, resource: 'group', name, match: 'literal', operation: 'read' },
    { user, resource: 'group', name: `${name}.`, match: 'prefixed', operation: 'read' },
  ];
}
