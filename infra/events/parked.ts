import { parseOptions } from '../command-line/options.ts';
import { tableLines } from '../command-line/table.ts';
import type { ServiceName } from '../start/members.ts';
import {
  ageText,
  commandPrefix,
  commonOptions,
  commonUsage,
  serviceOption,
  toJson,
  type EventsCommand,
  printUsage,
} from './command.ts';
import { openSystem, servicesOf, type EventSystem } from './system.ts';

export interface ParkedKey {
  service: ServiceName;
  consumer: string;
  topic: string;
  key: string;
  /** Of the message that failed; null when it is being redriven right now. */
  reason: string | null;
  attempts: number;
  partition: number;
  offset: bigint;
  since: Date;
  /** How many wait behind it. */
  behind: number;
}

const mostShown = 500;

const parkedSql = `
select key.consumer, key.topic, key.key, key.parked_at as since, first.reason, first.attempts, first.partition,
  first."offset",
  (select count(*) - 1 from parked_message as message
   where message.consumer = key.consumer and message.topic = key.topic and message.key = key.key)::int as behind
from parked_key as key
cross join lateral (
  select * from parked_message as message
  where message.consumer = key.consumer and message.topic = key.topic and message.key = key.key
  order by id limit 1
) as first
order by key.parked_at, key.key limit $1`;

export async function reportParked(system: EventSystem, service: ServiceName | null): Promise<ParkedKey[]> {
  const found: ParkedKey[] = [];
  for (const name of servicesOf(system, service)) {
    const database = await system.database(name);
    const { rows } = await database.query<Omit<ParkedKey, 'service' | 'offset'> & { offset: string }>(parkedSql, [
      mostShown,
    ]);
    for (const row of rows) found.push({ service: name, ...row, offset: BigInt(row.offset) });
  }
  return found;
}

const command = `${commandPrefix} parked`;

export const parked: EventsCommand = {
  summary: {
    zh: '被搁置的键:原因、次数、其后等待的消息',
    en: 'keys that are parked: why, since when, what waits behind them',
  },
  usage: `${command} [选项 · options]

  --service NAME  只看一个服务 · of one service
${commonUsage}
  每个服务最多列出 ${mostShown} 个 · at most ${mostShown} of each service
`,
  async run(args) {
    const options = { ...commonOptions, service: serviceOption };
    const { data, json, help, service } = parseOptions(args, { command, options });
    if (help) return printUsage(parked.usage);
    const system = openSystem(data);
    try {
      const keys = await reportParked(system, service);
      if (json) console.log(toJson(keys, 2));
      else for (const line of linesOf(keys)) console.log(line);
      return 0;
    } finally {
      await system.close();
    }
  },
};

function linesOf(keys: readonly ParkedKey[]): string[] {
  if (keys.length === 0) return ['没有被搁置的键 · nothing is parked'];
  const head = ['消费者 consumer', '主题 topic', '键 key', '原因 reason', '次数 attempts', '已搁置 for', '其后 behind'];
  const rows = keys.map((row) => [
    row.consumer,
    `${row.topic}:${row.partition}@${row.offset}`,
    row.key || "''",
    row.reason ?? '–',
    row.attempts,
    ageText(Date.now() - row.since.getTime()),
    row.behind,
  ]);
  return tableLines(head, rows);
}
