import { repetitionDays } from '@shouwang/inbox';
import { kafkaSecurityFrom, kafkaSecurityVariables, type KafkaSecurity } from '@shouwang/kafka';
import { masterKeysOf, type MasterKeys } from '@shouwang/personal-data';
import { logLevels, readEnv, type LogLevel } from '@shouwang/process';
import { algorithms, type Algorithm } from '@shouwang/audit';
import { importVerificationKeys, watchVerificationKeys, type VerificationKeys } from '@shouwang/viewer';
import { z } from 'zod';

export interface ServiceConfig {
  host: string;
  port: number;
  databaseUrl: string;
  /** For tools, which rather wait than fail; see the data source. */
  connectionTimeoutMs?: number;
  /** Empty: everything but delivery works, events wait in the outbox. */
  brokers: string[];
  /** Absent: nobody in particular, unencrypted. */
  kafkaSecurity?: KafkaSecurity;
  /** Before topic names and group ids; tests only. */
  topicPrefix: string;
  viewerKeys: VerificationKeys;
  logLevel: LogLevel;
  /** Tests need not say. */
  retention?: RetentionDays;
  /** How the audit is sealed, and how often its head is published. */
  audit?: AuditSettings;
  /** Where traces go and the share of them that is kept; absent: no traces. */
  traces?: { endpoint: string; ratio: number } | null;
  /** Above the persons' keys; absent where no personal value is stored, or where none of them is read or written. */
  masterKeys?: MasterKeys;
}

/** How long what is done with is kept, in days; 0 keeps it for good. */
export interface RetentionDays {
  outbox: number;
  inbox: number;
  commandLog: number;
}

export interface AuditSettings {
  algorithm: Algorithm;
  /** The shortest time between two heads; 0 publishes none. */
  headSeconds: number;
}

export const defaultAudit: AuditSettings = { algorithm: 'sha256', headSeconds: 60 };

export const defaultRetention: RetentionDays = { outbox: 7, inbox: 90, commandLog: 30 };

const retentionDays = (absent: number): z.ZodType<number> => z.coerce.number().int().min(0).max(36_500).default(absent);

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
  ...kafkaSecurityVariables,
  TOPIC_PREFIX: z
    .string()
    .regex(/^[a-z0-9.-]*$/)
    .default('')
    .describe('Put before topic names; tests only.'),
  VIEWER_PUBLIC_KEYS: z
    .string()
    .describe('JWK set with the public key of the gateway, or the path of a file with it, read again when it changes.'),
  PERSONAL_DATA_KEYS: z
    .string()
    .min(1)
    .optional()
    .describe('Monitoring only: path of the key file (mode 600), address of a key service, or the key set as JSON.'),
  KEY_SERVICE_TOKEN: z.string().min(1).optional().describe('Monitoring only: what the key service asks for.'),
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where traces are sent, for instance http://127.0.0.1:4318; without it there are none.'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe('Share of traces that is kept, 0 to 1.'),
  LOG_LEVEL: z
    .enum(logLevels)
    .default('info')
    .describe(`One of ${logLevels.join(', ')}.`),
  OUTBOX_RETENTION_DAYS: retentionDays(defaultRetention.outbox).describe(
    'How long sent events can be published again; 0 keeps them for good.',
  ),
  INBOX_RETENTION_DAYS: retentionDays(defaultRetention.inbox)
    .refine((days) => days === 0 || days > repetitionDays, { error: `0, or more than ${repetitionDays}` })
    .describe('How long a repeated event is known to have been handled; 0 for good.'),
  AUDIT_HASH: z
    .enum(algorithms)
    .default(defaultAudit.algorithm)
    .describe('Hash of new seals of the audit; sm3 (GB/T 32905) where Chinese rules of cryptography apply.'),
  AUDIT_HEAD_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400)
    .default(defaultAudit.headSeconds)
    .describe('The shortest time between two heads of the audit on its topic; 0 publishes none.'),
  COMMAND_LOG_RETENTION_DAYS: retentionDays(defaultRetention.commandLog).describe(
    'How long a repeated idempotency key answers as the first time; 0 for good.',
  ),
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
    kafkaSecurity: kafkaSecurityFrom(env),
    topicPrefix: env.TOPIC_PREFIX,
    viewerKeys: keys.startsWith('{')
      ? await importVerificationKeys(JSON.parse(keys))
      : await watchVerificationKeys(keys),
    logLevel: env.LOG_LEVEL,
    retention: {
      outbox: env.OUTBOX_RETENTION_DAYS,
      inbox: env.INBOX_RETENTION_DAYS,
      commandLog: env.COMMAND_LOG_RETENTION_DAYS,
    },
    ...(env.PERSONAL_DATA_KEYS !== undefined && {
      masterKeys: masterKeysOf(env.PERSONAL_DATA_KEYS, env.KEY_SERVICE_TOKEN),
    }),
    audit: { algorithm: env.AUDIT_HASH, headSeconds: env.AUDIT_HEAD_SECONDS },
    traces:
      env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
        ? null
        : { endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, ratio: env.OTEL_TRACES_SAMPLER_ARG },
  };
}
