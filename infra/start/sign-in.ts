import { demoMapping } from '../demo-sign-in/mapping.ts';
import type { Secrets } from './secrets.ts';

/** What a gateway of the demo needs so that one can sign in at it: the demo's provider, and API keys. */
export function signInEnvironment(
  issuer: string,
  databaseUrl: string,
  { apiKeysSecret }: Pick<Secrets, 'apiKeysSecret'>,
): Record<string, string> {
  return {
    HOST: '127.0.0.1',
    IDENTITY: JSON.stringify(demoMapping(issuer)),
    DEMO_SIGN_IN: 'on',
    DATABASE_URL: databaseUrl,
    API_KEYS_SECRET: apiKeysSecret,
  };
}

export function demoSignInEnvironment(
  port: number,
  { demoSignInKeys }: Pick<Secrets, 'demoSignInKeys'>,
): Record<string, string> {
  return { DEMO_SIGN_IN_PORT: String(port), DEMO_SIGN_IN_KEYS: JSON.stringify(demoSignInKeys) };
}
