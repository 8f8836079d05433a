import { createRequire } from 'node:module';
import kafkajs, { type AclEntry, type Admin as KafkaJsAdmin, type DescribeAclResource } from 'kafkajs';
import { createClient, defaultRequestTimeoutMs, settles, tlsOf, type Client } from './client.ts';
import type { Access, KafkaOptions, Right } from './port.ts';
import { listScramUsers, removeScramUser, setScramPassword, type ScramRequest } from './scram-requests.ts';

/**
 * Rights go by kafkajs's own requests. Users go by two that it does not know, over one connection of its own making: that
 * signs in by whatever mechanism the listener has, so that a password can also be set at a controller, which is where the
 * first one of a new cluster must be set (infra/access).
 */
export function createAccess(options: KafkaOptions): Access {
  let connection: Promise<{ client: Client; admin: KafkaJsAdmin }> | null = null;

  async function close(): Promise<void> {
    const opened = await connection?.catch(() => null);
    connection = null;
    if (!opened) return;
    await settles(opened.admin.disconnect(), 500);
    opened.client.destroy();
  }

  async function ask<T>(question: (admin: KafkaJsAdmin) => Promise<T>): Promise<T> {
    connection ??= connectAdmin(options);
    try {
      return await question((await connection).admin);
    } catch (error) {
      await close();
      throw error;
    }
  }

  return {
    setPassword: (user, password) => sendToBroker(options, setScramPassword(user, password)),
    removeUser: (user) => sendToBroker(options, removeScramUser(user)),
    users: () => sendToBroker(options, listScramUsers()),
    rights: (user) => ask((admin) => listRights(admin, user)),
    async grant(rights) {
      if (rights.length > 0) await ask((admin) => admin.createAcls({ acl: rights.map(entryOf) }));
    },
    async revoke(rights) {
      if (rights.length === 0) return;
      await ask(async (admin) => {
        const { filterResponses } = await admin.deleteAcls({ filters: rights.map(entryOf) });
        const failed = filterResponses.find(({ errorCode }) => errorCode !== 0);
        if (failed) throw new Error(`Kafka refused to take a right: ${failed.errorMessage ?? failed.errorCode}`);
      });
    },
    close,
  };
}

async function connectAdmin(options: KafkaOptions): Promise<{ client: Client; admin: KafkaJsAdmin }> {
  const client = createClient(options);
  const admin = client.kafka.admin();
  try {
    await admin.connect();
    return { client, admin };
  } catch (error) {
    client.destroy();
    throw error;
  }
}

const types = { topic: kafkajs.AclResourceTypes.TOPIC, group: kafkajs.AclResourceTypes.GROUP } as const;
const patterns = {
  literal: kafkajs.ResourcePatternTypes.LITERAL,
  prefixed: kafkajs.ResourcePatternTypes.PREFIXED,
} as const;
const operations = {
  read: kafkajs.AclOperationTypes.READ,
  write: kafkajs.AclOperationTypes.WRITE,
  describe: kafkajs.AclOperationTypes.DESCRIBE,
} as const;

function nameIn<Name extends string>(table: Readonly<Record<Name, number>>, value: number): Name | undefined {
  return (Object.keys(table) as Name[]).find((name) => table[name] === value);
}

function entryOf({ user, resource, name, match, operation }: Right): AclEntry {
  return {
    principal: `User:${user}`,
    host: '*',
    resourceType: types[resource],
    resourceName: name,
    resourcePatternType: patterns[match],
    operation: operations[operation],
    permissionType: kafkajs.AclPermissionTypes.ALLOW,
  };
}

/** Rights of another kind (on the cluster, for hosts, denials) are somebody else's and are not told. */
async function listRights(admin: KafkaJsAdmin, user: string | undefined): Promise<Right[]> {
  const { resources } = await admin.describeAcls({
    resourceType: kafkajs.AclResourceTypes.ANY,
    resourcePatternType: kafkajs.ResourcePatternTypes.ANY,
    operation: kafkajs.AclOperationTypes.ANY,
    permissionType: kafkajs.AclPermissionTypes.ALLOW,
    ...(user !== undefined && { principal: `User:${user}` }),
  });
  return resources.flatMap(rightsOn);
}

function rightsOn({ resourceType, resourceName, resourcePatternType, acls }: DescribeAclResource): Right[] {
  const resource = nameIn(types, resourceType);
  const match = nameIn(patterns, resourcePatternType);
  if (!resource || !match) return [];
  return acls.flatMap(({ principal, operation: number }) => {
    const operation = nameIn(operations, number);
    const user = /^User:(.+)$/.exec(principal)?.[1];
    return operation && user ? [{ user, resource, name: resourceName, match, operation }] : [];
  });
}

/** What of the library's inside is used: a connection that signs in and sends any request. */
interface Internals {
  ConnectionPool: new (options: object) => { send<T>(request: ScramRequest<T>): Promise<T>; destroy(): Promise<void> };
  Broker: new (options: object) => { connect(): Promise<void>; disconnect(): Promise<void> };
  createLogger(options: object): object;
}

function internals(): Internals {
  const require = createRequire(import.meta.url);
  return {
    ConnectionPool: require('kafkajs/src/network/connectionPool') as Internals['ConnectionPool'],
    Broker: require('kafkajs/src/broker') as Internals['Broker'],
    ...(require('kafkajs/src/loggers') as Pick<Internals, 'createLogger'>),
  };
}

/** Any broker passes it on to the controller. */
async function sendToBroker<T>(options: KafkaOptions, request: ScramRequest<T>): Promise<T> {
  const { ConnectionPool, Broker, createLogger } = internals();
  const logger = createLogger({ level: kafkajs.logLevel.NOTHING, logCreator: () => () => {} });
  let failure: unknown = new Error('no broker is named');
  for (const address of options.brokers) {
    const at = address.lastIndexOf(':');
    const client = createClient(options);
    const connectionPool = new ConnectionPool({
      host: address.slice(0, at),
      port: Number(address.slice(at + 1)),
      logger,
      socketFactory: client.socketFactory,
      requestTimeout: options.requestTimeoutMs ?? defaultRequestTimeoutMs,
      connectionTimeout: 3_000,
      clientId: options.clientId,
      ...(options.sasl && { sasl: { ...options.sasl } }),
      ...(options.ssl && { ssl: tlsOf(options.ssl) }),
    });
    try {
      await new Broker({ connectionPool, logger }).connect();
      return await connectionPool.send(request);
    } catch (error) {
      failure = error;
    } finally {
      await settles(connectionPool.destroy(), 500);
      client.destroy();
    }
  }
  throw failure;
}
