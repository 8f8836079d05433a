import type { RetentionRule } from '@shouwang/database';

/** Only what is sent; while it is kept it can be published again (after Kafka lost data). */
export function outboxRetention(days: number): RetentionRule {
  return { table: 'outbox', days, where: 'sent_at < $1' };
}
