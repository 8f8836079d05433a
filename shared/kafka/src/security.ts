import { readFileSync } from 'node:fs';
import { StartError } from '@shouwang/process';
import { z } from 'zod';
import type { KafkaSecurity } from './port.ts';

const mechanisms = ['scram-sha-512', 'scram-sha-256', 'plain'] as const;

/** A part of the schema of the environment of whoever talks to Kafka. */
export const kafkaSecurityVariables = {
  KAFKA_SASL_USERNAME: z.string().optional().describe('Kafka 用户名，不设则不认证 / who this is; without it nobody'),
  KAFKA_SASL_PASSWORD: z.string().optional().describe('该用户的密码 / the password of KAFKA_SASL_USERNAME'),
  KAFKA_SASL_MECHANISM: z.enum(mechanisms).default('scram-sha-512').describe(mechanisms.join(' | ')),
  KAFKA_SSL: z.enum(['on', 'off']).default('off').describe('on: TLS (SASL_SSL)'),
  KAFKA_SSL_CA: z.string().optional().describe('信任的证书（PEM 文件） / file with the certificates to trust (PEM)'),
};

type Environment = z.infer<z.ZodObject<typeof kafkaSecurityVariables>>;

/** @throws {StartError} for a name without its password, or a file that cannot be read. */
export function kafkaSecurityFrom(environment: Environment): KafkaSecurity {
  const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password, KAFKA_SASL_MECHANISM: mechanism } = environment;
  if ((username === undefined) !== (password === undefined)) {
    throw new StartError(
      'KAFKA_SASL_USERNAME 与 KAFKA_SASL_PASSWORD 须同时设置 / KAFKA_SASL_USERNAME and KAFKA_SASL_PASSWORD go together',
    );
  }
  const { KAFKA_SSL: ssl, KAFKA_SSL_CA: file } = environment;
  return {
    ...(username !== undefined && password !== undefined && { sasl: { mechanism, username, password } }),
    ...(ssl === 'on' && { ssl: file === undefined ? {} : { ca: certificatesIn(file) } }),
  };
}

function certificatesIn(file: string): string {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    throw new StartError('KAFKA_SSL_CA 无法读取 / KAFKA_SSL_CA: the file cannot be read');
  }
}
