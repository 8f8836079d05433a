import { readFileSync } from 'node:fs';
import { algorithms, type Algorithm } from '@shouwang/audit';
import type { Logger } from '@shouwang/process';
import { StartError } from '@shouwang/process';
import { z } from 'zod';
import type { GatewayConfig } from '../gateway.ts';
import { everybodyIs, openViewer } from './everybody.ts';
import { createIdentity } from './identity.ts';
import { isLoopback } from './loopback.ts';
import { isDemoIssuer, mappingSchema, type IssuerMapping } from './mapping.ts';

/** A part of the schema of the environment. */
export const signInVariables = {
  IDENTITY: z.string().min(1).optional(),
  DATABASE_URL: z
    .string()
    .regex(/^postgres(ql)?:\/\//)
    .optional()
    .describe(
      '网关自己的数据库（密钥） / the gateway’s own database (API keys): postgres://gateway:password@host:5432/gateway',
    ),
  API_KEYS_SECRET: z.string().min(1).optional(),
  AUDIT_HASH: z.enum(algorithms).default('sha256').describe(algorithms.join(' | ')),
  AUDIT_HEAD_SECONDS: z.coerce
    .number()
    .int()
    .min(0)
    .max(86_400)
    .optional()
    .describe('秒，0 则不公布 / seconds; 0 publishes none'),
  DEMO_SIGN_IN: z.enum(['on', 'off']).default('off').describe('on | off'),
};

export interface SignInEnvironment {
  HOST: string;
  IDENTITY?: string | undefined;
  DATABASE_URL?: string | undefined;
  API_KEYS_SECRET?: string | undefined;
  AUDIT_HASH: Algorithm;
  AUDIT_HEAD_SECONDS?: number | undefined;
  DEMO_SIGN_IN: 'on' | 'off';
  VIEWER_PRIVATE_KEY?: string | undefined;
}

/** How callers sign in at this gateway. A gateway that nobody could sign in at, or everybody by mistake, does not start. */
export function readSignIn(
  env: SignInEnvironment,
  { isOpen, callerHeader, logger }: { isOpen: boolean; callerHeader: string | null; logger: Logger },
): Pick<GatewayConfig, 'identity' | 'demo' | 'access'> {
  if (isOpen) {
    requireOpenIsHarmless(env);
    return { identity: everybodyIs(openViewer) };
  }
  const issuers = env.IDENTITY === undefined ? [] : readMapping(env.IDENTITY);
  const demo = requireDemoIsMeant(env, issuers);
  const keys = readKeys(env);
  if (issuers.length === 0 && keys === null) throw noSignIn();
  return {
    identity: createIdentity({ issuers, keys, callerHeader, logger }),
    demo,
    access: keys && { ...keys, auditHash: env.AUDIT_HASH, headSeconds: env.AUDIT_HEAD_SECONDS },
  };
}

function requireOpenIsHarmless({ HOST, VIEWER_PRIVATE_KEY }: SignInEnvironment): void {
  if (!isLoopback(HOST)) {
    throw new StartError(
      `--open 只能监听本机（HOST 为 ${HOST}） / --open listens on this machine only (HOST is ${HOST}): use 127.0.0.1`,
    );
  }
  if (VIEWER_PRIVATE_KEY !== undefined) {
    throw new StartError(
      '--open 不能与 VIEWER_PRIVATE_KEY 同用：任何人都将得到全部权限 / --open does not go with VIEWER_PRIVATE_KEY: everybody would be let in to our services',
    );
  }
}

function noSignIn(): StartError {
  return new StartError(
    [
      '未设置登录方式：请设置 IDENTITY（签发方映射文件）或 DATABASE_URL 与 API_KEYS_SECRET（密钥），见 gateway/sign-in/README.md；对自己的超图可在本机用 --open',
      'nobody could sign in: set IDENTITY (the mapping file of issuers) or DATABASE_URL and API_KEYS_SECRET (API keys), see gateway/sign-in/README.md; over a supergraph of your own, use --open on this machine',
    ].join(' / '),
  );
}

function readMapping(given: string): IssuerMapping[] {
  const text = given.trimStart().startsWith('{') ? given : fileAt('IDENTITY', given);
  let json: unknown;
  try {
    json = JSON.parse(text);
  } catch {
    throw new StartError('IDENTITY 不是有效的 JSON / IDENTITY is not valid JSON');
  }
  const parsed = mappingSchema.safeParse(json);
  if (parsed.success) return parsed.data.issuers;
  throw new StartError(`IDENTITY 无效 / IDENTITY is not valid:\n${z.prettifyError(parsed.error)}`);
}

/**
 * The demo's provider gives a token of any account to whoever asks. So an issuer that is marked as demo, or whose address
 * says that it is on this machine, is trusted only by a gateway that nobody else reaches and that was told of the demo.
 */
function requireDemoIsMeant({ HOST, DEMO_SIGN_IN }: SignInEnvironment, issuers: readonly IssuerMapping[]) {
  const demo = issuers.find(isDemoIssuer);
  if (!demo) return null;
  if (isLoopback(HOST) && DEMO_SIGN_IN === 'on') return { issuer: demo.issuer };
  throw new StartError(
    `签发方 ${demo.name}（${demo.issuer}）仅供演示，不能在生产中使用：它须配合 DEMO_SIGN_IN=on，且网关只监听本机 / issuer ${demo.name} (${demo.issuer}) is for the demo and never for production: it takes DEMO_SIGN_IN=on and a gateway that listens on this machine only (HOST is ${HOST})`,
  );
}

function readKeys({ DATABASE_URL: databaseUrl, API_KEYS_SECRET: given }: SignInEnvironment) {
  if (databaseUrl === undefined && given === undefined) return null;
  if (databaseUrl === undefined || given === undefined) {
    throw new StartError(
      'DATABASE_URL 与 API_KEYS_SECRET 须一同设置 / DATABASE_URL and API_KEYS_SECRET go together: set both or neither',
    );
  }
  return { databaseUrl, secret: readApiKeysSecret(given) };
}

/** 32 bytes or more in hexadecimal digits, or the path of a file with them. */
export function readApiKeysSecret(given: string): Buffer {
  const hex = /^[0-9a-f]{64,}$/i;
  const text = hex.test(given) ? given : fileAt('API_KEYS_SECRET', given).trim();
  if (hex.test(text) && text.length % 2 === 0) return Buffer.from(text, 'hex');
  throw new StartError(
    'API_KEYS_SECRET 须为至少 32 字节的十六进制数，或存有它的文件 / API_KEYS_SECRET must be 32 bytes or more in hexadecimal digits, or the path of a file with them',
  );
}

function fileAt(variable: string, path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    // The path is not repeated: it may be the secret itself, mistyped.
    throw new StartError(`${variable}：读不到文件 / ${variable}: the file cannot be read`);
  }
}
