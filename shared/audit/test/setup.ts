import pg from 'pg';
import { outboxTableSql } from '@shouwang/outbox';
import { createTestDatabase } from '@shouwang/test-engines';
import { appendAuditPart, auditTablesSql, createSealer, type AuditEntry, type Sealer } from '../index.ts';

export const service = 'test-service';

export interface World {
  url: string;
  client: pg.Client;
  /** Another connection; closed with the world. */
  connect(): Promise<pg.Client>;
  /** A sealer that looks every 10 ms; stopped with the world. */
  seal(options?: Partial<Parameters<typeof createSealer>[0]>): Sealer;
  /** Until every committed entry is sealed. */
  untilSealed(): Promise<void>;
  close(): Promise<void>;
}

/** A database with an outbox and an audit. */
export async function createWorld(): Promise<World> {
  const database = await createTestDatabase({
    name: 'audit',
    async migrate(url) {
      const migrating = new pg.Client({ connectionString: url });
      await migrating.connect();
      for (const sql of [outboxTableSql, ...auditTablesSql]) await migrating.query(sql);
      await migrating.end();
    },
  });
  const clients: pg.Client[] = [];
  const sealers: Sealer[] = [];
  const connect = async (): Promise<pg.Client> => {
    const client = new pg.Client({ connectionString: database.url });
    await client.connect();
    clients.push(client);
    return client;
  };
  const client = await connect();
  return {
    url: database.url,
    client,
    connect,
    seal(options = {}) {
      const sealer = createSealer({
        service,
        databaseUrl: database.url,
        algorithm: 'sha256',
        now: () => new Date(),
        logger: { info() {}, warn() {} },
        onPublished() {},
        pollMs: 10,
        publishEveryMs: null,
        ...options,
      });
      sealer.start();
      sealers.push(sealer);
      return sealer;
    },
    async untilSealed() {
      const sql = `select (select coalesce(max(position), 0) from audit_entry)
        <= (select coalesce(max(last_position), 0) from audit_seal) as sealed`;
      while (!(await client.query(sql)).rows[0]?.sealed) await new Promise((resolve) => setTimeout(resolve, 20));
    },
    async close() {
      await Promise.all(sealers.map((sealer) => sealer.stop()));
      await Promise.all(clients.map((each) => each.end()));
      await database.drop();
    },
  };
}

let entries = 0;

export function entry(overrides: Partial<AuditEntry> = {}): AuditEntry {
  entries += 1;
  return {
    action: 'WRITE',
    viewerId: `clerk-${entries % 7}`,
    roles: ['county-clerk'],
    areas: ['360704000000'],
    purpose: null,
    requestId: `request-${entries}`,
    operation: 'appraiseDwelling',
    subjectKind: 'dwelling',
    subjectId: crypto.randomUUID(),
    personId: crypto.randomUUID(),
    regionCode: '360704101201',
    fields: ['grade'],
    before: { version: entries, grade: 'B' },
    after: { version: entries + 1, grade: 'D' },
    at: new Date('2026-03-02T01:00:00.123Z'),
    ...overrides,
  };
}

export async function append(client: pg.Client, count: number): Promise<void> {
  const { sql, parameters } = appendAuditPart(Array.from({ length: count }, () => entry()));
  await client.query(`with ${sql} select`, [...parameters]);
}
