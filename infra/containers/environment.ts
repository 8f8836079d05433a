import { kafkaSecurityFrom, kafkaSecurityVariables, type KafkaSecurity } from '@shouwang/kafka';
import { readEnv } from '@shouwang/process';
import { z } from 'zod';
import { type DatabaseName, databaseNames, type DatabasePasswords } from '../local/databases.ts';
import type { ServiceName } from '../start/members.ts';

/** What `prepare` is told by its environment; it holds secrets and is never printed. */
export interface PrepareEnvironment {
  /** Of an account that may create roles and databases. */
  adminUrl: string;
  passwords: DatabasePasswords;
  brokers: string[];
  /** On a secured broker it must be allowed to make topics there. */
  kafkaSecurity: KafkaSecurity;
  /** Where the system will answer, for the run file; null where nobody reads one. */
  addresses: { gateway: string; services: Record<ServiceName, string> } | null;
  /** What the hashes of API keys are keyed with, for the run file; null: no keys are made from here. */
  keysSecret: string | null;
}

/** MONITORING_PASSWORD, INDUSTRY_PROJECTS_PASSWORD, … */
export function passwordVariable(name: DatabaseName): string {
  return `${name.toUpperCase()}_PASSWORD`;
}

const password = z.string().describe('该服务数据库角色的密码 / the password of that service’s database role');

export const prepareVariables = z.object({
  POSTGRES_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe(
      '可建库建角色的账号 / an account that may create roles and databases: postgres://user:password@host:5432/db',
    ),
  OWNER_PASSWORD: z
    .string()
    .describe('五个数据库所有者角色的密码 / the password of the roles that own the five databases'),
  KAFKA_BROKERS: z.string().describe('host:port,host:port'),
  PERSONAL_DATA_KEYS: z
    .string()
    .min(1)
    .describe('个人信息密钥：文件、密钥服务地址或 JSON / keys of personal data: a file, a key service, or JSON'),
  KEY_SERVICE_TOKEN: z.string().min(1).optional().describe('密钥服务的令牌 / token of the key service'),
  PERSONAL_DATA_SUITE: z.string().optional().describe('新密钥文件的算法套件 / suite of a new key file'),
  ...kafkaSecurityVariables,
  GATEWAY_URL: z.url().optional().describe('网关地址,写入运行文件 / the gateway’s address, for the run file'),
  API_KEYS_SECRET: z
    .string()
    .optional()
    .describe('密钥散列所用,写入运行文件 / keys the hashes of API keys, for the run file'),
  SUBGRAPH_URLS: z.string().optional().describe('JSON,服务名 → 地址 / JSON, name of a service → its address'),
  ...(Object.fromEntries(databaseNames.map((name) => [passwordVariable(name), password])) as Record<
    string,
    typeof password
  >),
});

export function readPrepareEnvironment(): PrepareEnvironment {
  const env = readEnv(prepareVariables) as Record<string, string | undefined>;
  const { GATEWAY_URL: gateway, SUBGRAPH_URLS: services } = env;
  return {
    adminUrl: env['POSTGRES_URL'] ?? '',
    keysSecret: env['API_KEYS_SECRET'] ?? null,
    brokers: (env['KAFKA_BROKERS'] ?? '').split(',').filter(Boolean),
    kafkaSecurity: kafkaSecurityFrom(env as Parameters<typeof kafkaSecurityFrom>[0]),
    passwords: Object.fromEntries(
      databaseNames.map((name) => [name, { service: env[passwordVariable(name)], owner: env['OWNER_PASSWORD'] }]),
    ) as unknown as DatabasePasswords,
    addresses:
      gateway && services
        ? { gateway, services: originsOf(JSON.parse(services) as Record<ServiceName, string>) }
        : null,
  };
}

/** The gateway is told where a service's graph is; the run file says where the service is. */
function originsOf(urls: Record<ServiceName, string>): Record<ServiceName, string> {
  return Object.fromEntries(Object.entries(urls).map(([name, url]) => [name, new URL(url).origin])) as Record<
    ServiceName,
    string
  >;
}
