import { setTimeout as delay } from 'node:timers/promises';
import { CannotStart } from '../local/cannot-start.ts';
import { flag, parseOptions, refusal, text, wholeNumber } from '../command-line/options.ts';
import { tableLines } from '../command-line/table.ts';
import type { ServiceName } from '../start/members.ts';
import {
  commandPrefix,
  commonOptions,
  commonUsage,
  serviceOption,
  toJson,
  type EventsCommand,
  printUsage,
} from './command.ts';
import { askService, beyondInbox, refusedBy } from './inbox-requests.ts';
import { reportLag } from './lag.ts';
import { moment, type Moment } from './moment.ts';
import { createProgress, type Progress } from './progress.ts';
import { planReplay, topicsOf } from './replay-plan.ts';
import { countSent, countUnsent, republish } from './republish.ts';
import { openSystem, type EventSystem } from './system.ts';
import { topicsNamed } from './topic-names.ts';

const command = `${commandPrefix} replay`;

const options = {
  ...commonOptions,
  service: serviceOption,
  topic: text(null),
  from: moment(null, ['beginning', 'time', 'offset']),
  outbox: flag(),
  'dry-run': flag(),
  wait: wholeNumber(0, 86_400, 120),
};

interface Asked {
  system: EventSystem;
  service: ServiceName;
  from: Moment;
  topic: string | null;
  isDryRun: boolean;
  waitMs: number;
  json: boolean;
  progress: Progress;
}

export const replay: EventsCommand = {
  summary: {
    zh: '让一个服务重新接收主题,或重新发布发件箱',
    en: 'let a service take its topics again, or publish its outbox again',
  },
  usage: `${command} --service NAME --from beginning|TIME|OFFSET [选项 · options]
${command} --service NAME --outbox --from beginning|TIME

  --service NAME  哪个服务 · which service
  --from          beginning、时间(2026-03-01T08:00)、多久以前(2h、7d)或偏移量(须用 --topic 指明一个主题)
                  · the beginning, a time, how long ago, or an offset (with --topic that names one topic)
  --topic WORDS   只重放名称含此词的主题;默认该服务接收的全部 · only topics so named; by default all that it takes
  --outbox        改为重新发布发件箱中自此之后已发送的事件(编号不变,订阅方会丢弃重复)
                  · publish again what the outbox still holds since then: same ids, subscribers drop the repeats
  --dry-run       只计数,不执行 · only count
  --wait 120      完成后最多等待多少秒直到追上 · how many seconds to wait until it has caught up
${commonUsage}
  已处理过的事件不会再次产生效果(收件箱);处理记录可能已删除的事件被拒绝重放,状态主题总是可以。
  What was handled has no second effect (inbox); events whose record may be deleted are refused, state topics never.
`,
  async run(args) {
    const given = parseOptions(args, { command, options });
    if (given.help) return printUsage(replay.usage);
    const { service, from, topic, outbox, json, wait, 'dry-run': isDryRun } = given;
    if (service === null) throw refusal(command, '--service', '需要服务名', 'name the service');
    if (from === null) throw refusal(command, '--from', '需要起点', 'say from where');
    const system = openSystem(given.data);
    const progress = createProgress();
    const asked = { system, service, from, topic, isDryRun, waitMs: wait * 1_000, json, progress };
    try {
      return await (outbox ? replayOutbox(asked) : replayTopics(asked));
    } finally {
      progress.clear();
      await system.close();
    }
  },
};

async function replayTopics({
  system,
  service,
  from,
  topic,
  isDryRun,
  waitMs,
  json,
  progress,
}: Asked): Promise<number> {
  const own = await topicsOf(system, service);
  if (own.length === 0) {
    throw new CannotStart(`${service} 还没有接收过任何主题`, `${service} has not taken anything from any topic yet`);
  }
  const topics = topic === null ? own : topicsNamed(command, topic, own);
  if (from.kind === 'offset' && topics.length > 1) {
    throw refusal(command, '--from', '偏移量须用 --topic 指明一个主题', 'an offset needs --topic with one topic');
  }
  const plan = await planReplay(system, service, topics, from);
  const { oldestEventMs } = plan.request;
  const isRefused = oldestEventMs !== null && plan.limitMs !== null && oldestEventMs < plan.limitMs;
  const messages = plan.topics.reduce((sum, row) => sum + row.messages, 0n);
  if (!json) {
    const head = ['主题 topic', '重放 messages', '种类 kind'];
    const rows = plan.topics.map((row) => [row.topic, row.messages, row.isState ? '状态 state' : '事件 events']);
    for (const line of tableLines(head, rows)) console.log(line);
  }
  if (isRefused) throw beyondInbox(service, new Date(plan.limitMs ?? 0).toISOString());
  if (isDryRun || messages === 0n) return told(json, { service, topics: plan.topics, messages, done: false }, messages);
  const result = await askService(system, service, { action: 'replay', arguments: plan.request });
  const refused = refusedBy(service, result);
  if (refused) throw refused;
  const behind = await untilZero(waitMs, progress, () => lagOf(system, service, topics));
  return told(json, { service, topics: plan.topics, messages, done: true, behind }, messages, behind);
}

async function replayOutbox({ system, service, from, isDryRun, waitMs, json, progress }: Asked): Promise<number> {
  if (from.kind === 'offset' || from.kind === 'end') {
    throw refusal(command, '--from', '--outbox 需要时间或 beginning', '--outbox needs a time or beginning');
  }
  const sinceMs = from.kind === 'time' ? from.ms : null;
  const count = await countSent(system, service, sinceMs);
  if (!json) console.log(`${service}:将重新发布 ${count} 个事件 · ${count} events to be published again`);
  if (isDryRun || count === 0) return told(json, { service, events: count, done: false }, BigInt(count));
  const events = await republish(system, service, sinceMs);
  const behind = await untilZero(waitMs, progress, async () => BigInt(await countUnsent(system, service)));
  return told(json, { service, events, done: true, behind }, BigInt(events), behind);
}

async function lagOf(system: EventSystem, service: ServiceName, topics: readonly string[]): Promise<bigint> {
  const rows = (await reportLag(system)).filter(
    (row) => row.group === `shouwang.${service}` && topics.includes(row.topic),
  );
  return rows.reduce((sum, row) => sum + row.lag, 0n);
}

/** What is left when the time is over; 0 when it has caught up. */
async function untilZero(waitMs: number, progress: Progress, count: () => Promise<bigint>): Promise<bigint> {
  const until = Date.now() + waitMs;
  for (;;) {
    const left = await count();
    if (left === 0n || Date.now() >= until) return left;
    progress.show(`剩余 left ${left}`);
    await delay(250);
  }
}

function told(json: boolean, outcome: Record<string, unknown> & { done: boolean }, count: bigint, behind = 0n): number {
  if (json) console.log(toJson(outcome, 2));
  else if (!outcome.done) console.log(`共 ${count} 条,未执行 · ${count} in all, nothing was done`);
  else if (behind === 0n) console.log(`已完成,${count} 条已追上 · done, all ${count} are dealt with`);
  else console.log(`已执行,还剩 ${behind} 条在处理中 · done, ${behind} are still to be dealt with`);
  return 0;
}
