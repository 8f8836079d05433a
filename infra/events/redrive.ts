import type { InboxResult, KeyFilter, RedriveResult } from '@shouwang/inbox';
import { flag, parseOptions, refusal, text, value } from '../command-line/options.ts';
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
import { askService, refusedBy } from './inbox-requests.ts';
import { createProgress } from './progress.ts';
import { openSystem, servicesOf, type EventSystem } from './system.ts';

const command = `${commandPrefix} redrive`;

export interface Redriven {
  service: ServiceName;
  result: Extract<InboxResult, { action: 'redrive' | 'discard' }>;
}

/** Asks each service that has something parked; the others need not run. */
export async function redriveIn(
  system: EventSystem,
  service: ServiceName | null,
  filter: KeyFilter,
  onProgress: (service: ServiceName, handled: number) => void = () => {},
): Promise<Redriven[]> {
  const redriven: Redriven[] = [];
  for (const name of servicesOf(system, service)) {
    if (!(await hasParked(system, name, filter))) continue;
    const result = await askService(system, name, { action: 'redrive', arguments: filter }, (handled) =>
      onProgress(name, handled),
    );
    redriven.push({ service: name, result: asDone(name, result) });
  }
  return redriven;
}

export async function discardIn(
  system: EventSystem,
  service: ServiceName,
  filter: KeyFilter & { key: string },
  because: string,
): Promise<Redriven> {
  const result = await askService(system, service, { action: 'discard', arguments: { ...filter, because } });
  return { service, result: asDone(service, result) };
}

function asDone(service: ServiceName, result: InboxResult): Redriven['result'] {
  if ('action' in result && result.action !== 'replay') return result;
  throw refusedBy(service, result) ?? new Error('the service answered another request');
}

async function hasParked(system: EventSystem, service: ServiceName, filter: KeyFilter): Promise<boolean> {
  const database = await system.database(service);
  const { rows } = await database.query<{ found: boolean }>(
    `select exists (select from parked_key
       where ($1::text is null or consumer = $1) and ($2::text is null or topic = $2) and ($3::text is null or key = $3)
     ) as found`,
    [filter.consumer, filter.topic, filter.key],
  );
  return rows[0]?.found === true;
}

/** May be empty: messages without a key are parked under the empty one. */
const key = value<string | null, null>(null, (given) => given);

const options = {
  ...commonOptions,
  service: serviceOption,
  consumer: text(null),
  topic: text(null),
  key,
  discard: flag(),
  because: text(null),
};

export const redrive: EventsCommand = {
  summary: {
    zh: '再次处理被搁置的消息,或放弃一条坏消息',
    en: 'try parked messages again, or give up a malformed one for good',
  },
  usage: `${command} [选项 · options]

  --service NAME    只处理一个服务 · of one service
  --consumer NAME   只处理一个消费者 · of one consumer
  --topic NAME      只处理一个主题 · of one topic
  --key KEY         只处理一个键 · of one key
  --discard         放弃该键的第一条消息(不可恢复),其后的消息随即处理;需要 --service、--key 和 --because
                    · give up the key's first message for good; what waits behind it is tried then
  --because "…"     为什么放弃,会连同时间与操作人记录下来 · why; written down with who and when
${commonUsage}
  由服务自己处理,所以服务必须在运行。仍有搁置时退出码为 1。
  The service itself does it, so it must be running. Exit code 1 when something is still parked.
`,
  async run(args) {
    const given = parseOptions(args, { command, options });
    if (given.help) return printUsage(redrive.usage);
    const { service, consumer, topic, json } = given;
    const system = openSystem(given.data);
    const progress = createProgress();
    try {
      const filter = { consumer, topic, key: given.key };
      let redriven: Redriven[];
      if (given.discard) {
        const { because, ...who } = discardOptions(given);
        redriven = [await discardIn(system, who.service, { ...filter, key: who.key }, because)];
      } else {
        redriven = await redriveIn(system, service, filter, (name, handled) =>
          progress.show(`${name}: 已处理 handled ${handled}`),
        );
      }
      progress.clear();
      if (json) console.log(toJson(redriven, 2));
      else for (const line of linesOf(redriven)) console.log(line);
      return redriven.some(({ result }) => result.redriven.stillParked > 0) ? 1 : 0;
    } finally {
      progress.clear();
      await system.close();
    }
  },
};

function discardOptions(given: { service: ServiceName | null; key: string | null; because: string | null }): {
  service: ServiceName;
  key: string;
  because: string;
} {
  const { service, key: named, because } = given;
  if (service !== null && named !== null && because !== null) return { service, key: named, because };
  throw refusal(
    command,
    '--discard',
    '需要 --service、--key 和 --because "原因"',
    'needs --service, --key and --because "why"',
  );
}

function linesOf(redriven: readonly Redriven[]): string[] {
  if (redriven.length === 0) return ['没有被搁置的键 · nothing is parked'];
  return redriven.flatMap(({ service, result }) => {
    const { keys, handled, stillParked }: RedriveResult = result.redriven;
    const discarded =
      result.action === 'discard'
        ? [
            `已放弃 discarded: ${result.discarded.topic}:${result.discarded.partition}@${result.discarded.offset} (${result.discarded.reason})`,
          ]
        : [];
    const table =
      keys.length === 0
        ? []
        : tableLines(
            ['消费者 consumer', '主题 topic', '键 key', '已处理 handled', '仍搁置 still parked', '原因 reason'],
            keys.map((row) => [
              row.consumer,
              row.topic,
              row.key || "''",
              row.handled,
              row.stillParked,
              row.reason ?? '',
            ]),
          );
    return [
      ...discarded,
      ...table,
      `${service}:已处理 ${handled} 条,仍搁置 ${stillParked} 条 · ${handled} handled, ${stillParked} still parked`,
    ];
  });
}
