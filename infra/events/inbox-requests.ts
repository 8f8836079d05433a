import { randomUUID } from 'node:crypto';
import { setTimeout as delay } from 'node:timers/promises';
import { userInfo } from 'node:os';
import { requesterName, type InboxRequest, type InboxResult } from '@shouwang/inbox';
import { CannotStart } from '../local/cannot-start.ts';
import type { ServiceName } from '../start/members.ts';
import type { EventSystem } from './system.ts';

/** A running copy looks twice a second, and takes up a dead copy's request after ten seconds. */
const takenUpWithinMs = 5_000;
const silentForMs = 20_000;

interface Row {
  touched_at: Date | null;
  silent_ms: number | null;
  progress: number;
  result: InboxResult | null;
}

/**
 * Leaves a request in the service's database and waits until its consumer process has carried it out. A request that
 * nobody takes up is taken back, so that nothing happens later when nobody expects it any more.
 *
 * @throws {CannotStart} when the service is not running, or refused or failed it.
 */
export async function askService(
  system: EventSystem,
  service: ServiceName,
  request: InboxRequest,
  onProgress: (handled: number) => void = () => {},
): Promise<InboxResult> {
  const database = await system.database(service);
  const id = randomUUID();
  await database.query('insert into inbox_request (id, action, arguments, requested_by) values ($1, $2, $3, $4)', [
    id,
    request.action,
    JSON.stringify(request.arguments),
    requesterName(userInfo().username),
  ]);
  const askedAt = Date.now();
  for (;;) {
    const { rows } = await database.query<Row>(
      `select touched_at, extract(epoch from now() - touched_at)::float8 * 1000 as silent_ms, progress, result
       from inbox_request where id = $1`,
      [id],
    );
    const [row] = rows;
    if (!row) throw new Error('the request vanished');
    if (row.result) return row.result;
    onProgress(row.progress);
    const isTaken = row.touched_at !== null;
    if (!isTaken && Date.now() - askedAt > takenUpWithinMs) {
      const taken = await database.query('delete from inbox_request where id = $1 and touched_at is null', [id]);
      if (taken.rowCount === 1) throw notRunning(service);
    }
    if (row.silent_ms !== null && row.silent_ms > silentForMs) throw wentAway(service);
    await delay(100);
  }
}

function notRunning(service: ServiceName): CannotStart {
  return new CannotStart(
    `服务 ${service} 没有在运行(或没有连接 Kafka),请求未被受理,已撤回。`,
    `The service ${service} is not running (or has no Kafka); the request was not taken up and is withdrawn.`,
  );
}

function wentAway(service: ServiceName): CannotStart {
  return new CannotStart(
    `服务 ${service} 在处理请求时停止了;它再次运行后会继续处理该请求。`,
    `The service ${service} stopped while it worked on the request; it goes on with it when it runs again.`,
  );
}

const refusals: Readonly<Record<string, [zh: string, en: string]>> = {
  'nothing-parked': ['没有这样的被搁置的键', 'no such key is parked'],
  'several-consumers': [
    '多个消费者都搁置了这个键,请用 --consumer 指明一个',
    'several consumers parked this key; name one with --consumer',
  ],
  'not-failed': [
    '该键的第一条消息没有失败,不能放弃',
    'the first message of this key did not fail, so it cannot be given up',
  ],
};

/** What a service answered that is no result. */
export function refusedBy(service: ServiceName, result: InboxResult): CannotStart | null {
  if ('failed' in result) {
    return new CannotStart(
      `${service}:未能完成(${result.failed})`,
      `${service}: it could not be done (${result.failed})`,
    );
  }
  if (!('refused' in result)) return null;
  if (result.refused === 'beyond-inbox') return beyondInbox(service, result.limit ?? '');
  const [zh, en] = refusals[result.refused] ?? [result.refused, result.refused];
  return new CannotStart(`${service}:${zh}`, `${service}: ${en}`);
}

export function beyondInbox(service: ServiceName, limit: string): CannotStart {
  return new CannotStart(
    `${service}:早于 ${limit} 的事件,其处理记录可能已按保留期删除,重放会产生第二次效果;请用不早于该时间的 --from,或只重放状态主题。`,
    `${service}: of events before ${limit} the record that they were handled may be deleted, and they could have a second effect; use --from at or after it, or replay state topics only.`,
  );
}
