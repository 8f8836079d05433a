import { readFileSync } from 'node:fs';
import { StartError } from '@shouwang/process';
import { z } from 'zod';
import { introspectionPolicies, type IntrospectionPolicy } from './introspection.ts';

/** What is settled about a caller before anything of GraphQL. */
export interface DoorSettings {
  /** Origins whose pages may call; pages of the gateway itself always may. */
  allowedOrigins: readonly string[];
  introspection: IntrospectionPolicy;
  /** Paths of the certificate (with its chain) and its key, both PEM; null: no TLS. */
  tls: { certFile: string; keyFile: string } | null;
  /** 0: as many as come. */
  connectionsPerAddress: number;
}

/** A gateway without settings of its own: for tests, and over supergraphs that are not ours. */
export const openDoor: DoorSettings = { allowedOrigins: [], introspection: 'on', tls: null, connectionsPerAddress: 0 };

function isOrigin(text: string): boolean {
  const url = URL.parse(text);
  return url !== null && /^https?:$/.test(url.protocol) && url.origin === text;
}

/** A part of the schema of the environment. */
export const doorVariables = {
  ALLOWED_ORIGINS: z
    .string()
    .default('')
    .transform((text) => text.split(',').flatMap((origin) => origin.trim() || []))
    .refine((origins) => origins.every(isOrigin), { error: 'not an origin' })
    .describe('可从网页调用的来源，逗号分隔，不可用 * / exact origins, no *: https://board.example,https://…'),
  INTROSPECTION: z.enum(introspectionPolicies).optional().describe(introspectionPolicies.join(' | ')),
  GATEWAY_TLS_CERT: z.string().optional().describe('证书（含链）PEM 文件 / file with the certificate and its chain'),
  GATEWAY_TLS_KEY: z.string().optional().describe('私钥 PEM 文件 / file with its key'),
  CONNECTIONS_PER_ADDRESS: z.coerce.number().int().min(0).max(1_000_000).default(1_000).describe('0: 不限 / no limit'),
};

/**
 * Where nothing is said, the schema is told to those who have signed in, and to everybody by a gateway that signs no
 * tokens: the services behind it are not ours.
 */
export function doorFrom(env: z.infer<z.ZodObject<typeof doorVariables>>, signsTokens: boolean): DoorSettings {
  const { GATEWAY_TLS_CERT: certFile, GATEWAY_TLS_KEY: keyFile } = env;
  if ((certFile === undefined) !== (keyFile === undefined)) {
    throw new StartError(
      'GATEWAY_TLS_CERT 与 GATEWAY_TLS_KEY 须同时设置 / GATEWAY_TLS_CERT and GATEWAY_TLS_KEY go together',
    );
  }
  return {
    allowedOrigins: env.ALLOWED_ORIGINS,
    introspection: env.INTROSPECTION ?? (signsTokens ? 'signed-in' : 'on'),
    tls: certFile !== undefined && keyFile !== undefined ? { certFile, keyFile } : null,
    connectionsPerAddress: env.CONNECTIONS_PER_ADDRESS,
  };
}

/** @throws {StartError} without the reason, which may quote the key. */
export function readCertificate({ certFile, keyFile }: NonNullable<DoorSettings['tls']>) {
  try {
    return { cert: readFileSync(certFile, 'utf8'), key: readFileSync(keyFile, 'utf8') };
  } catch {
    throw new StartError(
      `无法读取 ${certFile} 或 ${keyFile} / cannot read ${certFile} or ${keyFile} (GATEWAY_TLS_CERT, GATEWAY_TLS_KEY)`,
    );
  }
}

/** What the server itself must know of it. */
export function serverSettings({ allowedOrigins, tls, connectionsPerAddress }: DoorSettings) {
  return { browsers: { origins: allowedOrigins }, ...(tls && { tls: readCertificate(tls) }), connectionsPerAddress };
}
