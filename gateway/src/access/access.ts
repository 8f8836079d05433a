import { createSealer, type Algorithm } from '@shouwang/audit';
import { inTransaction, isConnectionFailure, waitForMigrations } from '@shouwang/database';
import { HttpError, type Routes } from '@shouwang/http';
import type { Kafka } from '@shouwang/kafka';
import { createRelay, outboxBacklog, type Relay } from '@shouwang/outbox';
import type { Logger } from '@shouwang/process';
import { openKeyDatabase } from '../identity/keys/key-rows.ts';
import { manageKeys } from '../identity/keys/manage-keys.ts';
import type { Observation } from '../observation/observation.ts';
import { createAccessRoutes, type AccessRoutesOptions } from './routes.ts';

/** Of the gateway in its seals, on its topic and for the locks by which one of its copies leads. */
const name = 'gateway';

/** Where keys are, and how what is done with them is sealed. */
export interface AccessSettings {
  databaseUrl: string;
  /** What the stored hashes are keyed with. */
  secret: Buffer;
  auditHash: Algorithm;
  /** The shortest time between two heads of the audit on their topic; absent: 60, 0 publishes none. */
  headSeconds?: number | undefined;
}

export interface AccessMeans extends Pick<AccessRoutesOptions, 'guard'> {
  /** Null: heads wait in the outbox. */
  kafka: Kafka | null;
  observation: Pick<Observation, 'relay' | 'outbox'>;
  logger: Logger;
}

/** Within the two seconds that `npm start` gives a gateway. A head that is cut off waits in the outbox. */
const relayStopMs = 1_000;

/**
 * The managing of keys over HTTP, on connections of its own: however much is asked here, the keys that callers sign in
 * with go on being read. It also seals the gateway's audit and publishes its heads; of several copies one does.
 */
export interface Access {
  routes: Routes;
  start(): void;
  stop(): Promise<void>;
}

export function createAccess(
  { databaseUrl, secret, auditHash, headSeconds = 60 }: AccessSettings,
  { guard, kafka, observation, logger }: AccessMeans,
): Access {
  const database = openKeyDatabase(databaseUrl);
  let opening: Promise<void> | null = null;
  const open = (): Promise<void> =>
    (opening ??= waitForMigrations(database, 0).catch((error: unknown) => {
      opening = null;
      throw error;
    }));
  observation.outbox(async () => {
    await open();
    return inTransaction(database, { areas: ['*'] }, outboxBacklog);
  });
  const relay = kafka && createHeadRelay(databaseUrl, kafka, observation, logger);
  const sealer = createSealer({
    service: name,
    databaseUrl,
    algorithm: auditHash,
    now: () => new Date(),
    logger,
    publishEveryMs: headSeconds === 0 ? null : headSeconds * 1_000,
    onPublished: () => relay?.poke(),
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
    start() {
      void relay?.start();
      sealer.start();
    },
    async stop() {
      await Promise.all([sealer.stop(), relay?.stop()]);
      await opening?.catch(() => {});
      if (database.isInitialized) await database.destroy();
    },
  };
}

/** Its outbox holds heads and nothing else. */
function createHeadRelay(databaseUrl: string, kafka: Kafka, observation: AccessMeans['observation'], logger: Logger) {
  const relay: Relay = createRelay({
    name,
    databaseUrl,
    kafka,
    logger,
    stopMs: relayStopMs,
    observer: observation.relay(() => relay.state()),
  });
  return relay;
}

const noDatabase = () =>
  new HttpError(503, 'SIGN_IN_UNAVAILABLE', {
    zh: '密钥库没有应答，请稍后再试',
    en: 'the database of keys does not answer: try again later',
  });
