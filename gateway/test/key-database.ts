import { migrateDatabase } from '@shouwang/database';
import { createLogger } from '@shouwang/process';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import { openKeyDatabase, roleNames, type GatewayConfig } from '../index.ts';
import { createIdentity } from '../src/identity/identity.ts';
import { mappingSchema } from '../src/identity/mapping.ts';
import type { TestIssuer } from './oidc.ts';
import { runGateway, type RunningGateway } from './running-gateway.ts';

const secret = Buffer.alloc(32, 7);

/** A database of API keys for one test file. */
export function createKeyDatabase(): Promise<TestDatabase> {
  return createTestDatabase({
    name: 'gateway-keys',
    async migrate(url) {
      const migrated = openKeyDatabase(url);
      await migrateDatabase(migrated, 10_000);
      await migrated.destroy();
    },
  });
}

/** A gateway that takes tokens of this issuer and keys of this database, which it enters as gateways do: by its role. */
export function runGatewayWithKeys(
  issuer: TestIssuer,
  databaseUrl: string,
  { headSeconds, ...overrides }: Partial<GatewayConfig> & { headSeconds?: number } = {},
): Promise<RunningGateway> {
  const map = Object.fromEntries(roleNames.map((role) => [role, role]));
  const { issuers } = mappingSchema.parse({
    issuers: [
      {
        name: 'city',
        issuer: issuer.url,
        audience: 'shouwang',
        roles: { claim: 'roles', map },
        areas: { claim: 'areas' },
        demo: true,
      },
    ],
  });
  const logger = createLogger({ name: 'test', level: 'silent' });
  return runGateway({
    identity: createIdentity({ issuers, keys: { databaseUrl, secret }, callerHeader: null, logger }),
    access: { databaseUrl, secret, auditHash: 'sha256', headSeconds },
    ...overrides,
  });
}
