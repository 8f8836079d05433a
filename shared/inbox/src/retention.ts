import type { RetentionRule } from '@shouwang/database';

/**
 * What was handled long ago may come again unnoticed, so it is kept longer than anything is sent again: see
 * `repetitionDays`. While a replay may be under way nothing is deleted, or what it brings again could find its record gone.
 */
export function inboxRetention(days: number): RetentionRule {
  return {
    table: 'inbox_event',
    days,
    where: `handled_at < $1 and not exists (
      select from inbox_request where action = 'replay' and coalesce(finished_at, now()) > now() - interval '1 day')`,
  };
}

/** Requests and their results, for as long as somebody may want to know what was done. */
export function requestRetention(days: number): RetentionRule {
  return { table: 'inbox_request', days, where: 'finished_at is not null and finished_at < $1' };
}
