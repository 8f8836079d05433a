import { z } from 'zod';
import { count, instant } from './fields.ts';

/** The head of the audit of a service, or of the gateway: the last seal of the chain, which covers every seal before it. */
const head = z.object({
  service: z.string().min(1).max(64),
  number: z.int().min(1),
  lastPosition: count(),
  hash: z.string().regex(/^[0-9a-f]{64}$/),
  algorithm: z.enum(['sha256', 'sm3']),
  sealedAt: instant(),
});

export type AuditHead = z.output<typeof head>;

/** No aggregate and no state: a head is said once and holds for good. */
export interface AuditSeals {
  type: string;
  service: string;
  aggregate: string;
  topic: string;
  data: typeof head;
  description: { zh: string; en: string };
}

/**
 * The topic on which a service, or the gateway, says now and then how far its audit is sealed, and by which hash. Whoever keeps these
 * messages can show later that nothing below was changed, also if someone rewrote the whole chain in the database.
 */
export function auditSeals(service: string): AuditSeals {
  return {
    type: 'audit.sealed',
    service,
    aggregate: 'audit',
    topic: `shouwang.${service}.audit.seals.v1`,
    data: head,
    description: { zh: '审计链的封存头', en: 'The audit is sealed up to here' },
  };
}
