import { verifyAudit, type AuditReport } from '@shouwang/audit';
import { auditSeals, type AuditHead } from '@shouwang/contracts';
import { readTopic, type Kafka } from '@shouwang/kafka';
import pg from 'pg';
import { CannotStart } from '../local/cannot-start.ts';
import type { MemberName } from '../start/members.ts';

export interface AuditedSystem {
  /** Null where the system runs without Kafka: then no head was ever published. */
  kafka: Kafka | null;
  databaseUrls: Partial<Record<MemberName, string>>;
}

/** The audits of these services, one after the other. It may run beside the system. */
export async function verifyServices(
  { kafka, databaseUrls }: AuditedSystem,
  services: readonly MemberName[],
  onProgress: (service: MemberName, entries: number) => void = () => {},
): Promise<AuditReport[]> {
  const reports: AuditReport[] = [];
  for (const service of services) {
    // Before the seals: a head that is published meanwhile would be ahead of what is read.
    const heads = kafka && (await readHeads(kafka, service));
    const client = new pg.Client({
      connectionString: databaseUrls[service],
      application_name: 'shouwang audit',
      connectionTimeoutMillis: 5_000,
    });
    client.on('error', () => {});
    await client.connect().catch((error: Error & { code?: string }) => {
      throw new CannotStart(
        `${service} 的数据库没有应答(${error.code ?? 'unknown'})`,
        `The database of ${service} does not answer (${error.code ?? 'unknown'})`,
      );
    });
    try {
      reports.push(
        await verifyAudit({
          database: client,
          service,
          heads,
          onProgress: (entries) => onProgress(service, entries),
        }),
      );
    } finally {
      await client.end();
    }
  }
  return reports;
}

/** A message that is no head of this service says nothing about its chain and is left out. */
async function readHeads(kafka: Kafka, service: MemberName): Promise<AuditHead[]> {
  const { topic, data } = auditSeals(service);
  const messages = await readTopic(kafka, topic).catch((error: unknown) => {
    throw new CannotStart(
      `读不到主题 ${topic},无法对照已公布的封存头(${messageOf(error)})`,
      `The topic ${topic} can't be read, so nothing published can be compared (${messageOf(error)})`,
    );
  });
  return messages.flatMap(({ value }) => {
    const parsed = data.safeParse(jsonOf(value));
    return parsed.success && parsed.data.service === service ? [parsed.data] : [];
  });
}

function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

function jsonOf(value: Buffer | null): unknown {
  try {
    return JSON.parse(value?.toString('utf8') ?? 'null');
  } catch {
    return null;
  }
}
