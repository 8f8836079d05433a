import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { kafkaSecurityFrom, kafkaSecurityVariables } from '@shouwang/kafka';
import { createLogger, logLevels, readEnv, StartError } from '@shouwang/process';
import { importSigningKey, watchSigningKey } from '@shouwang/viewer';
import { z } from 'zod';
import type { GatewayConfig } from './gateway.ts';
import { readReadyQueries } from './graphiql/ready-queries.ts';
import { readSignIn, signInVariables } from './identity/read-sign-in.ts';
import { openTracing } from './observation/tracing.ts';
import { doorFrom, doorVariables } from './request/door.ts';
import { limitsFrom, limitVariables } from './request/limits.ts';
import { readTrustedDocuments } from './request/trusted-documents.ts';

const port = z.coerce.number().int().min(0).max(65_535);
const timeout = z.coerce.number().int().min(1).max(600_000);

const environment = z.object({
  GATEWAY_PORT: port.default(4000).describe('端口 0–65535 / a port, 0 to 65535'),
  HOST: z.string().default('127.0.0.1').describe('监听地址 / the address to listen on'),
  SUPERGRAPH: z.string().default(fileURLToPath(new URL('../supergraph.graphql', import.meta.url))),
  SUPERGRAPH_POLL_MS: timeout.default(1_000).describe('毫秒 / milliseconds'),
  SUBGRAPH_URLS: recordFromJson(z.url({ protocol: /^https?$/ })).describe(
    'JSON，服务名 → 地址 / JSON, name of a service → its address: {"monitoring":"http://127.0.0.1:4001"}',
  ),
  SUBGRAPH_TIMEOUT_MS: timeout.default(5_000).describe('毫秒 / milliseconds'),
  SUBGRAPH_TIMEOUTS_MS: recordFromJson(timeout).describe(
    'JSON，服务名 → 毫秒 / JSON, name of a service → milliseconds: {"monitoring":8000}',
  ),
  VIEWER_PRIVATE_KEY: z.string().optional(),
  ...signInVariables,
  OTEL_EXPORTER_OTLP_ENDPOINT: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('追踪数据的去处，不设则不追踪 / where traces go; without it there are none: http://127.0.0.1:4318'),
  OTEL_TRACES_SAMPLER_ARG: z.coerce.number().min(0).max(1).default(1).describe('保留的比例 / the share kept, 0 to 1'),
  TRUSTED_DOCUMENTS: z.string().optional(),
  TRUSTED_DOCUMENTS_MODE: z.enum(['only', 'also']).default('also').describe('only | also'),
  CALLER_HEADER: z.string().toLowerCase().optional(),
  ...limitVariables,
  ...doorVariables,
  KAFKA_BROKERS: z.string().optional().describe('host:port,…'),
  ...kafkaSecurityVariables,
  TOPIC_PREFIX: z.string().default(''),
  LOG_LEVEL: z.enum(logLevels).default('info').describe(logLevels.join(' | ')),
});

/** For checks of what starts a gateway: manifests, compose. */
export { environment as gatewayVariables };

const usage = `用法 / Usage: npm run gateway -- [--supergraph FILE] [--port N] [--open]

  --supergraph FILE  超图文件，默认 gateway/supergraph.graphql；文件改变时自动重新载入
                     the supergraph's SDL, by default gateway/supergraph.graphql; reloaded when it changes
  --port N           端口，默认 4000；0 为任意空闲端口 / the port, by default 4000; 0 takes a free one
  --open             不登录，仅限本机，用于自己的超图；不签发身份令牌
                     without sign-in, on this machine only, over a supergraph of one's own; signs no viewer token
  --help             显示本说明 / shows this

环境变量 / Environment:
  GATEWAY_PORT HOST SUPERGRAPH SUPERGRAPH_POLL_MS SUBGRAPH_URLS SUBGRAPH_TIMEOUT_MS SUBGRAPH_TIMEOUTS_MS
  IDENTITY DATABASE_URL API_KEYS_SECRET AUDIT_HASH AUDIT_HEAD_SECONDS DEMO_SIGN_IN VIEWER_PRIVATE_KEY KAFKA_BROKERS TOPIC_PREFIX LOG_LEVEL
  OTEL_EXPORTER_OTLP_ENDPOINT OTEL_TRACES_SAMPLER_ARG TRUSTED_DOCUMENTS TRUSTED_DOCUMENTS_MODE CALLER_HEADER LIMIT_…
  ALLOWED_ORIGINS INTROSPECTION GATEWAY_TLS_CERT GATEWAY_TLS_KEY CONNECTIONS_PER_ADDRESS KAFKA_SASL_… KAFKA_SSL…
  (gateway/README.md)
`;

/** What to run, or the text to print instead. */
export async function readConfig(args: readonly string[]): Promise<{ config: GatewayConfig } | { help: string }> {
  const options = readOptions(args);
  if (options.help) return { help: usage };
  const env = readEnv(environment);
  const logger = createLogger({ name: 'gateway', level: env.LOG_LEVEL });
  const callerHeader = env.CALLER_HEADER ?? null;
  return {
    config: {
      host: env.HOST,
      port: options.port ?? env.GATEWAY_PORT,
      supergraph: options.supergraph ?? env.SUPERGRAPH,
      supergraphPollMs: env.SUPERGRAPH_POLL_MS,
      serviceUrls: Object.fromEntries(Object.entries(env.SUBGRAPH_URLS).map(([name, url]) => [name, graphqlUrl(url)])),
      serviceTimeoutMs: env.SUBGRAPH_TIMEOUT_MS,
      serviceTimeoutsMs: env.SUBGRAPH_TIMEOUTS_MS,
      ...readSignIn(env, { isOpen: options.open, callerHeader, logger }),
      viewerKey: env.VIEWER_PRIVATE_KEY === undefined ? null : readSigningKey(env.VIEWER_PRIVATE_KEY),
      readyQueries: await readReadyQueries(),
      limits: limitsFrom(env),
      door: doorFrom(env, env.VIEWER_PRIVATE_KEY !== undefined),
      ...(env.TRUSTED_DOCUMENTS !== undefined && {
        trustedDocuments: {
          mode: env.TRUSTED_DOCUMENTS_MODE,
          documents: await readTrustedDocuments(env.TRUSTED_DOCUMENTS),
        },
      }),
      callerHeader,
      ...(env.KAFKA_BROKERS && {
        kafka: { ...kafkaSecurityFrom(env), brokers: env.KAFKA_BROKERS.split(','), topicPrefix: env.TOPIC_PREFIX },
      }),
      logger,
      tracing:
        env.OTEL_EXPORTER_OTLP_ENDPOINT === undefined
          ? null
          : await openTracing({ endpoint: env.OTEL_EXPORTER_OTLP_ENDPOINT, ratio: env.OTEL_TRACES_SAMPLER_ARG }),
    },
  };
}

interface Options {
  help: boolean;
  open: boolean;
  port?: number;
  supergraph?: string;
}

function readOptions(args: readonly string[]): Options {
  try {
    const { values } = parseArgs({
      args: [...args],
      options: {
        supergraph: { type: 'string' },
        port: { type: 'string' },
        open: { type: 'boolean', default: false },
        help: { type: 'boolean', default: false },
      },
    });
    if (values.supergraph === '') throw new Error('--supergraph');
    return {
      help: values.help,
      open: values.open,
      ...(values.supergraph !== undefined && { supergraph: values.supergraph }),
      ...(values.port !== undefined && { port: portFrom(values.port) }),
    };
  } catch (error) {
    if (error instanceof StartError) throw error;
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`无法识别的参数 / cannot read the options: ${reason}\n\n${usage}`);
  }
}

function portFrom(text: string): number {
  const parsed = /^\d+$/.test(text) ? port.safeParse(text) : null;
  if (parsed?.success) return parsed.data;
  throw new StartError('--port 须为 0–65535 的整数 / --port must be a whole number from 0 to 65535');
}

/** An address without a path is that of a service of ours, as `npm start` hands them out. */
function graphqlUrl(url: string): string {
  const parsed = new URL(url);
  if (parsed.pathname === '/') parsed.pathname = '/graphql';
  return parsed.href;
}

function readSigningKey(value: string) {
  try {
    return value.trimStart().startsWith('{') ? importSigningKey(JSON.parse(value)) : watchSigningKey(value);
  } catch {
    // The reason may quote the key.
    throw new StartError(
      'VIEWER_PRIVATE_KEY 须为 Ed25519 私钥的 JWK（含 kid）或其文件路径 / VIEWER_PRIVATE_KEY must be the JWK of an Ed25519 private key with kid, or the path of a file with it',
    );
  }
}

function recordFromJson<V extends z.ZodType>(value: V) {
  const parse = (text: string, context: z.RefinementCtx): unknown => {
    try {
      return JSON.parse(text);
    } catch {
      context.addIssue({ code: 'custom', message: 'not JSON' });
      return z.NEVER;
    }
  };
  return z.string().default('{}').transform(parse).pipe(z.record(z.string(), value));
}
