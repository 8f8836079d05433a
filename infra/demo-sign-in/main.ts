import { readEnv, runProcess } from '@shouwang/process';
import type { JWKS } from 'oidc-provider';
import { z } from 'zod';
import { startDemoProvider } from './provider.ts';

/** The process of the demo's provider; `npm start` runs it beside the gateway. */
const environment = z.object({
  DEMO_SIGN_IN_PORT: z.coerce.number().int().min(0).max(65_535),
  /** A JWK set with the private keys. */
  DEMO_SIGN_IN_KEYS: z.string(),
});

runProcess('demo-sign-in', async () => {
  const env = readEnv(environment);
  return startDemoProvider(env.DEMO_SIGN_IN_PORT, JSON.parse(env.DEMO_SIGN_IN_KEYS) as JWKS);
});
