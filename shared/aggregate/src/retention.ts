import type { RetentionRule } from '@shouwang/database';

/** A command repeated later than this is a new command. Marks that name no aggregate (the demo's) are kept. */
export function commandLogRetention(days: number): RetentionRule {
  return { table: 'command_log', days, where: 'handled_at < $1 and aggregate_id is not null' };
}
