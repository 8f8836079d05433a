import { today } from '@shouwang/values';
import type { Logger } from '@shouwang/process';
import { decodeJwt, errors, jwtVerify } from 'jose';
import type { JWTPayload, JWTVerifyOptions } from 'jose';
import { createHalvedTable } from '../request/halved-table.ts';
import { createIssuerKeys, KeysUnavailable, type IssuerKeys, type IssuerKeysOptions } from './issuer-keys.ts';
import { readClaims, type IssuerMapping } from './mapping.ts';
import { signInUnavailable } from './refusals.ts';
import { scopesOf } from './roles.ts';
import type { Signed, SignIn } from './sign-in.ts';

export interface AccessTokens {
  /** Null: refused, whatever the reason. @throws {HttpError} 503 where no key of the issuer is known. */
  verify(token: string): Promise<SignIn<Signed> | null>;
}

export interface AccessTokensOptions extends Pick<IssuerKeysOptions, 'coolDownMs' | 'refreshMs'> {
  issuers: readonly IssuerMapping[];
  logger: Pick<Logger, 'warn'>;
}

const clockToleranceSeconds = 5;
/** A token for longer than a day is a key, and keys are made elsewhere. */
const longestLifeSeconds = 24 * 60 * 60;
/** How long a verified token is taken for what it is without another look at signature, keys and table of roles. */
const rememberedMs = 30_000;
const remembered = 5_000;

interface Issuer {
  mapping: IssuerMapping;
  keys: IssuerKeys;
  options: JWTVerifyOptions;
}

/** OIDC access tokens (JWT) of the issuers in the mapping file. */
export function createAccessTokens({ issuers, logger, ...keyOptions }: AccessTokensOptions): AccessTokens {
  const known = new Map(
    issuers.map((mapping): [string, Issuer] => {
      const { issuer, jwksUri } = mapping;
      const keys = createIssuerKeys({ issuer, jwksUri, logger, ...keyOptions });
      return [issuer, { mapping, keys, options: verifyOptions(mapping) }];
    }),
  );
  const verified = createHalvedTable<{ signIn: SignIn<Signed>; atMs: number }>(remembered);
  return {
    async verify(token) {
      const earlier = verified.get(token);
      if (earlier && performance.now() - earlier.atMs < rememberedMs) {
        return earlier.signIn.isGood() ? earlier.signIn : null;
      }
      const issuer = known.get(issuerOf(token) ?? '');
      const payload = issuer && (await payloadOf(token, issuer));
      const signIn = payload ? signInOf(payload, issuer.mapping) : null;
      if (signIn) verified.set(token, { signIn, atMs: performance.now() });
      return signIn;
    },
  };
}

function verifyOptions({ issuer, audience, algorithms, tokenType }: IssuerMapping): JWTVerifyOptions {
  return {
    issuer,
    audience,
    algorithms,
    requiredClaims: ['exp'],
    clockTolerance: clockToleranceSeconds,
    ...(tokenType !== undefined && { typ: tokenType }),
  };
}

/** Not to be trusted: it says only by whose keys the token is to be checked. */
function issuerOf(token: string): string | null {
  try {
    return decodeJwt(token).iss ?? null;
  } catch {
    return null;
  }
}

async function payloadOf(token: string, { keys, options }: Issuer): Promise<JWTPayload | null> {
  try {
    const { payload } = await jwtVerify(token, (header, jws) => keys.find(header, jws), options);
    return payload;
  } catch (error) {
    if (error instanceof KeysUnavailable) throw signInUnavailable();
    if (error instanceof errors.JOSEError) return null;
    // A key of another kind than the algorithm's, which jose reports as a mistake of the programmer's.
    if (error instanceof TypeError) return null;
    throw error;
  }
}

function signInOf(payload: JWTPayload, mapping: IssuerMapping): SignIn<Signed> | null {
  const { exp = 0 } = payload;
  const nowSeconds = Date.now() / 1000;
  if (exp > nowSeconds + longestLifeSeconds + clockToleranceSeconds) return null;
  const claims = readClaims(mapping, payload);
  if (!claims) return null;
  const viewer = { ...claims, scopes: scopesOf(claims.roles, today(new Date())) };
  return { viewer, isGood: () => Date.now() / 1000 < exp + clockToleranceSeconds };
}
