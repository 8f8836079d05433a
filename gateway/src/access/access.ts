import { createSealer, type Algorithm } from '@shouwang/audit';
import { isConnectionFailure, waitForMigrations } from '@shouwang/database';
import { HttpError, type Routes } from '@shouwang/http';
import type { Logger } from '@shouwang/process';
import { openKeyDatabase } from '../identity/keys/key-rows.ts';
import { manageKeys } from '../identity/keys/manage-keys.ts';
import { createAccessRoutes, type AccessRoutesOptions } from './routes.ts';

/** Where keys are, and how what is done with them is sealed. */
export interface AccessSettings {
  databaseUrl: string;
  /** What the stored hashes are keyed with. */
  secret: Buffer;
  auditHash: Algorithm;
}

/**
 * The managing of keys over HTTP, on connections of its own: however much is asked here, the keys that callers sign in
 * with go on being read. It also seals the gateway's audit; of several copies one does.
 */
export interface Access {
  routes: Routes;
  start(): void;
  stop(): Promise<void>;
}

export function createAccess(
  { databaseUrl, secret, auditHash }: AccessSettings,
  { guard, logger }: Pick<AccessRoutesOptions, 'guard'> & { logger: Logger },
): Access {
  const database = openKeyDatabase(databaseUrl);
  let opening: Promise<void> | null = null;
  const open = (): Promise<void> =>
    (opening ??= waitForMigrations(database, 0).catch((error: unknown) => {
      opening = null;
      throw error;
    }));
  const sealer = createSealer({
    service: 'gateway',
    databaseUrl,
    algorithm: auditHash,
    now: () => new Date(),
    logger,
    // The gateway writes to no topic, so its heads are published nowhere (decision 0033).
    publishEveryMs: null,
    onPublished: () => {},
  });
  return {
    routes: createAccessRoutes({
      database,
      keys: manageKeys(database, secret),
      guard,
      async withDatabase(work) {
        try {
          await open();
          return await work();
        } catch (error) {
          if (!(error instanceof HttpError) && isConnectionFailure(error)) throw noDatabase();
          throw error;
        }
      },
    }),
    start: () => sealer.start(),
    async stop() {
      await sealer.stop();
      await opening?.catch(() => {});
      if (database.isInitialized) await database.destroy();
    },
  };
}

const noDatabase = () =>
  new HttpError(503, 'SIGN_IN_UNAVAILABLE', {
    zh: '密钥库没有应答，请稍后再试',
    en: 'the database of keys does not answer: try again later',
  });
