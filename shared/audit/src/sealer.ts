import { setTimeout as delay } from 'node:timers/promises';
import { auditSeals, type AuditHead } from '@shouwang/contracts';
import { newId } from '@shouwang/values';
import type { Algorithm, Head } from './seal.ts';
import { openSealingSession, type SealingSession } from './sealing-session.ts';

export interface SealerOptions {
  /** Its name is part of every seal; sealers of one name in one database elect one leader. */
  service: string;
  databaseUrl: string;
  algorithm: Algorithm;
  now: () => Date;
  logger: { info(fields: object, message: string): void; warn(fields: object, message: string): void };
  /** Called when a head waits in the outbox. */
  onPublished: () => void;
  pollMs?: number;
  /** The shortest time between two heads; the topic is kept for good. Null publishes none. */
  publishEveryMs: number | null;
}

export interface Sealer {
  start(): void;
  stop(): Promise<void>;
}

/** A leaf is 40 bytes: at most 40 kB per seal. */
const rowsPerSeal = 1_000;
const followMs = 2_000;
const shortestRetryMs = 100;
const settleCheckMs = 50;

/**
 * Chains what was written to the audit, behind the writers and never in their way:
 *
 *   follow (wait for the lock) ─▶ see how far rows reach ─▶ wait until all that could come below has come ─▶ seal ─▶ publish
 *
 * Positions are given before a transaction commits, so a lower one may appear after a higher one. Sealing what is visible
 * would leave such a row outside of every seal, and it would look like one that was slipped in. So the leader takes a
 * transaction id of its own after it saw the highest position, and waits until every transaction with a lower id has
 * ended: then whatever has a position up to there is visible, or will never be. A transaction that hangs holds up the
 * sealing (at most a minute, see data-source.ts), never a write.
 */
export function createSealer(options: SealerOptions): Sealer {
  const { service, databaseUrl, logger, pollMs = 1_000 } = options;
  const stopping = new AbortController();
  const { signal } = stopping;
  let sealing: Promise<void> | null = null;
  let failed = false;
  const pause = (timeMs: number): Promise<void> => delay(timeMs, undefined, { signal, ref: false }).catch(() => {});

  async function run(): Promise<void> {
    for (let retryMs = shortestRetryMs; !signal.aborted; retryMs = Math.min(retryMs * 2, followMs)) {
      let session: SealingSession | null = null;
      try {
        session = await openSealingSession(databaseUrl, service);
        while (!signal.aborted && !(await session.tryToLead())) await pause(followMs);
        const lead = leadership(session, options, pause);
        while (!signal.aborted && !session.lost.aborted) {
          await lead(signal);
          if (failed) logger.info({ service }, 'the audit is sealed again');
          failed = false;
          retryMs = shortestRetryMs;
          await pause(pollMs);
        }
      } catch (error) {
        const code = error instanceof Error && 'code' in error ? String(error.code) : 'unknown';
        if (!failed && !signal.aborted) logger.warn({ service, code }, 'the audit is not sealed at the moment');
        failed = true;
      } finally {
        await session?.close();
      }
      await pause(retryMs);
    }
  }

  return {
    start() {
      sealing ??= run();
    },
    async stop() {
      stopping.abort();
      await sealing;
    },
  };
}

/** One round of a leader at a time; it remembers what it published, a new leader publishes the head that it finds. */
function leadership(
  session: SealingSession,
  { service, algorithm, now, onPublished, publishEveryMs }: SealerOptions,
  pause: (timeMs: number) => Promise<void>,
): (signal: AbortSignal) => Promise<void> {
  let head: Head | null | undefined;
  let publishedNumber: bigint | null = null;
  let publishedAt = 0;
  return async (signal) => {
    const horizon = await session.horizon();
    if (horizon) {
      while (!(await session.hasSettled(horizon))) {
        await pause(settleCheckMs);
        if (signal.aborted) return;
      }
      for (;;) {
        const seal = await session.seal(horizon.position, rowsPerSeal, algorithm, now());
        if (!seal) break;
        head = seal;
        if (signal.aborted || seal.lastPosition >= horizon.position) break;
      }
    }
    if (publishEveryMs === null) return;
    head ??= await session.head();
    if (!head || head.number === publishedNumber || Date.now() - publishedAt < publishEveryMs) return;
    await session.publish(headRow(service, head));
    publishedNumber = head.number;
    publishedAt = Date.now();
    onPublished();
  };
}

/** What is published of a seal: enough to show later that the chain up to it is still the same. */
function headRow(service: string, seal: Head): Parameters<SealingSession['publish']>[0] {
  const contract = auditSeals(service);
  const head: AuditHead = {
    service,
    number: Number(seal.number),
    lastPosition: Number(seal.lastPosition),
    hash: seal.hash.toString('hex'),
    algorithm: seal.algorithm,
    sealedAt: seal.sealedAt.toISOString(),
  };
  return {
    eventId: newId(),
    topic: contract.topic,
    stateTopic: null,
    key: service,
    type: contract.type,
    source: `/shouwang/${service}`,
    sequence: head.number,
    // Of no region: only who sees the whole country may see it.
    regionCode: '000000000000',
    correlationId: `audit.${service}.${seal.number}`,
    causationId: null,
    occurredAt: seal.sealedAt,
    data: contract.data.parse(head),
  };
}
