import type { Logger } from '@shouwang/process';
import { createLocalJWKSet, errors } from 'jose';
import type { FlattenedJWSInput, JWTHeaderParameters } from 'jose';
import { z } from 'zod';
import { webAddress } from './mapping.ts';

type Keys = ReturnType<typeof createLocalJWKSet>;
type Key = Awaited<ReturnType<Keys>>;

/** The provider does not answer and no key of it is known. */
export class KeysUnavailable extends Error {}

export interface IssuerKeys {
  /** @throws {KeysUnavailable} @throws jose's errors where no key fits. */
  find(header: JWTHeaderParameters, token: FlattenedJWSInput): Promise<Key>;
}

export interface IssuerKeysOptions {
  issuer: string;
  /** Absent: found by the provider's own description (OpenID Connect Discovery 1.0). */
  jwksUri: string | undefined;
  logger: Pick<Logger, 'warn'>;
  /** Between two questions to the provider that unknown keys give rise to. */
  coolDownMs?: number;
  /** How old the keys may become before they are asked for again; a key that the provider withdrew is gone then. */
  refreshMs?: number;
  now?: () => number;
}

const timeoutMs = 5_000;
const longestAnswer = 512 * 1024;

const discovery = z.object({ issuer: z.string(), jwks_uri: webAddress });
const keySet = z.object({ keys: z.array(z.looseObject({ kty: z.string() })).max(100) });

/**
 * The public keys of one issuer. They are asked for when a token names a key that is not among them, so that a new key
 * of the provider works without a restart; at most once per cool-down, so that made-up key ids are no way to flood it.
 * While the provider is away the last good keys go on. jose's own remote set was not taken: it forgets the keys when they
 * are old and the provider is away, and asks again for every token while it is.
 */
export function createIssuerKeys(options: IssuerKeysOptions): IssuerKeys {
  const { logger, issuer, coolDownMs = 10_000, refreshMs = 10 * 60_000, now = () => performance.now() } = options;
  let keys: Keys | null = null;
  let loadedAtMs = -Infinity;
  let askedAtMs = -Infinity;
  let asking: Promise<void> | null = null;

  async function load(): Promise<void> {
    try {
      const uri = options.jwksUri ?? (await discover(issuer));
      keys = createLocalJWKSet(keySet.parse(await getJson(uri)));
      loadedAtMs = now();
    } catch (error) {
      logger.warn({ issuer, error }, 'the keys of the issuer could not be had; the last good ones go on');
    }
  }

  /** Everybody who needs it waits for the same answer. */
  function ask(): Promise<void> {
    if (asking) return asking;
    if (now() - askedAtMs < coolDownMs) return Promise.resolve();
    askedAtMs = now();
    asking = load().finally(() => (asking = null));
    return asking;
  }

  return {
    async find(header, token) {
      if (keys === null) await ask();
      else if (now() - loadedAtMs > refreshMs) void ask();
      if (keys === null) throw new KeysUnavailable();
      try {
        return await keys(header, token);
      } catch (error) {
        if (!(error instanceof errors.JWKSNoMatchingKey)) throw error;
        await ask();
        return keys(header, token);
      }
    },
  };
}

async function discover(issuer: string): Promise<string> {
  const found = discovery.parse(await getJson(`${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`));
  if (found.issuer !== issuer) throw new Error('the provider names itself otherwise');
  return found.jwks_uri;
}

async function getJson(url: string): Promise<unknown> {
  const response = await fetch(url, {
    headers: { accept: 'application/json' },
    redirect: 'error',
    signal: AbortSignal.timeout(timeoutMs),
  });
  if (!response.ok || !response.body) throw new Error(`${url} answered ${response.status}`);
  let text = '';
  for await (const part of response.body.pipeThrough(new TextDecoderStream())) {
    text += part;
    if (text.length > longestAnswer) throw new Error(`${url} answered with too much`);
  }
  return JSON.parse(text);
}
