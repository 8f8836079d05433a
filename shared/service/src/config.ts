import { readFileSync } from 'node:fs';
import { logLevels, readEnv, type LogLevel } from '@shouwang/process';
import { importVerificationKeys, type VerificationKeys } from '@shouwang/viewer';
import { z } from 'zod';

export interface ServiceConfig {
  host: string;
  port: number;
  databaseUrl: string;
  /** Empty: everything but delivery works, events wait in the outbox. */
  brokers: string[];
  /** Before topic names and group ids; tests only. */
  topicPrefix: string;
  viewerKeys: VerificationKeys;
  logLevel: LogLevel;
}

const environment = z.object({
  HOST: z.string().default('127.0.0.1').describe('Address to listen on.'),
  SERVICE_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65_535)
    .describe('Port to listen on, for instance 4001; 0 takes a free one.'),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .describe('postgres://user:password@host:port/database'),
  KAFKA_BROKERS: z.string().default('').describe('host:port,host:port; empty runs without delivery.'),
  TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9.-]*$/)
    .default('')
    .describe('Put before topic names; tests only.'),
  VIEWER_PUBLIC_KEYS: z.string().describe('JWK set with the public key of the gateway, or the path of a file with it.'),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .describe(`One of ${logLevels.join(', ')}.`),
});

/** For checks of what starts a service: manifests, compose. */
export { environment as serviceVariables };

/** The only reader of the environment of a service's process. */
export async function readServiceConfig(): Promise<ServiceConfig> {
  const env = readEnv(environment);
  const keys = env.VIEWER_PUBLIC_KEYS;
  return {
    host: env.HOST,
    port: env.SERVICE_PORT,
    databaseUrl: env.DATABASE_URL,
    brokers: env.KAFKA_BROKERS.split(',').filter(Boolean),
    topicPrefix: env.TOPIC_PREFIX,
    viewerKeys: await importVerificationKeys(JSON.parse(keys.startsWith('{') ? keys : readFileSync(keys, 'utf8'))),
    logLevel: env.LOG_LEVEL,
  };
}
