import type { HttpRequest } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import { purposes, type Purpose } from '@shouwang/viewer';
import { addressOf } from '../request/caller.ts';
import { createAccessTokens, type AccessTokensOptions } from './access-tokens.ts';
import { createKeyRing, type KeyRingOptions } from './keys/key-ring.ts';
import { keyStart, prefixOf } from './keys/key-text.ts';
import { createWrongKeys } from './keys/wrong-keys.ts';
import { signInMissing, signInRefused, tooManyWrongKeys, unknownPurpose } from './refusals.ts';
import type { Signed, SignIn } from './sign-in.ts';

/**
 * Who asks, found out before anything of a request's body is read:
 *
 *   Authorization: Bearer ─┬─ swk_…  ─▶ key ring (the gateway's database) ─┐
 *                          └─ a JWT  ─▶ its issuer's keys, mapping file   ─┴▶ roles in force ─▶ scopes, areas ─▶ Viewer
 *
 * and the purpose of `x-purpose`. Nothing else of a request says who asks.
 */
export interface Identity {
  start(): Promise<void>;
  stop(): Promise<void>;
  /** @throws {HttpError} 401, 429 after too many wrong keys, 503 where it cannot be found out, 400 for `x-purpose`. */
  authenticate(request: HttpRequest): Promise<SignIn> | SignIn;
  /** False where everybody is one viewer: then callers are told apart by their address. */
  readonly tellsApart: boolean;
}

export interface IdentityOptions extends Omit<AccessTokensOptions, 'logger'> {
  /** null: no API keys. */
  keys: Omit<KeyRingOptions, 'logger'> | null;
  /** As of the limits per caller: what a proxy in front names the address in. */
  callerHeader: string | null;
  logger: Logger;
}

export function createIdentity({ keys, callerHeader, logger, ...tokenOptions }: IdentityOptions): Identity {
  const tokens = createAccessTokens({ ...tokenOptions, logger });
  const ring = keys && createKeyRing({ ...keys, logger });
  const wrongKeys = createWrongKeys();

  function byKey(text: string, address: string): SignIn<Signed> | null {
    const prefix = prefixOf(text);
    if (ring === null || prefix === null) return null;
    const waitSeconds = wrongKeys.waitSeconds(address, prefix);
    if (waitSeconds > 0) throw tooManyWrongKeys(waitSeconds);
    const signIn = ring.verify(text, prefix);
    if (signIn) wrongKeys.right(address, prefix);
    else wrongKeys.wrong(address, prefix);
    return signIn;
  }

  return {
    tellsApart: true,
    async start() {
      await ring?.start();
    },
    async stop() {
      await ring?.stop();
    },
    async authenticate(request) {
      const { authorization } = request.headers;
      if (!authorization) throw signInMissing();
      const [, token] = /^Bearer +([\w.~+/=-]+) *$/i.exec(authorization) ?? [];
      if (token === undefined) throw signInRefused();
      const signIn = token.startsWith(keyStart)
        ? byKey(token, addressOf(request, callerHeader))
        : await tokens.verify(token);
      if (!signIn) throw signInRefused();
      return { ...signIn, viewer: { ...signIn.viewer, purpose: purposeOf(request) } };
    },
  };
}

/** Why personal data is wanted in clear; a word that is not on the list is a mistake to be told, not one to be passed over. */
export function purposeOf({ headers }: HttpRequest): Purpose | null {
  const given = headers['x-purpose'];
  if (given === undefined || given === '') return null;
  if (typeof given === 'string' && Object.hasOwn(purposes, given)) return given as Purpose;
  throw unknownPurpose();
}
