import { decodeMessage, MalformedEvent } from '@shouwang/events';
import type { KafkaMessage, ReadRange } from '@shouwang/kafka';
import { contains, parseRegionCode, type RegionCode } from '@shouwang/values';
import { flag, parseOptions, text, Unreadable, value, wholeNumber } from '../command-line/options.ts';
import { commandPrefix, commonOptions, commonUsage, toJson, type EventsCommand, printUsage } from './command.ts';
import { moment, type Moment } from './moment.ts';
import { createPrinter } from './printer.ts';
import { openSystem, type EventSystem } from './system.ts';
import { eventsTopics, partsOf, topicsNamed } from './topic-names.ts';

export interface TailFilter {
  /** A whole type (`dwelling.appraised`) or the aggregate before the dot. */
  type: string | null;
  /** With everything below it. */
  region: RegionCode | null;
  key: string | null;
}

/** A message as it is shown: the decoded attributes, or why it could not be decoded. */
export interface Shown {
  topic: string;
  partition: number;
  offset: string;
  key: string | null;
  id: string | null;
  type: string | null;
  time: string;
  regionCode: string | null;
  sequence: number | null;
  correlationId: string | null;
  causationId: string | null;
  source: string | null;
  data: unknown;
  malformed: string | null;
}

const command = `${commandPrefix} tail`;

export function passes({ type, region, key }: TailFilter, message: KafkaMessage): boolean {
  const { ce_type: ownType = '', ce_regioncode: ownRegion = '' } = message.headers;
  if (key !== null && message.key !== key) return false;
  if (type !== null && ownType !== type && !ownType.startsWith(`${type}.`)) return false;
  return region === null || (/^\d{12}$/.test(ownRegion) && contains(region, ownRegion as RegionCode));
}

export function show(message: KafkaMessage): Shown {
  const { topic, partition, offset, key, headers, timestamp } = message;
  const attributes = {
    topic,
    partition,
    offset,
    key,
    id: headers['ce_id'] ?? null,
    type: headers['ce_type'] ?? null,
    time: headers['ce_time'] ?? new Date(Number(timestamp)).toISOString(),
    regionCode: headers['ce_regioncode'] ?? null,
    sequence: Number(headers['ce_sequence'] ?? Number.NaN) || null,
    correlationId: headers['ce_correlationid'] ?? null,
    causationId: headers['ce_causationid'] ?? null,
    source: headers['ce_source'] ?? null,
  };
  try {
    const decoded = decodeMessage(message);
    return { ...attributes, data: decoded.kind === 'event' ? decoded.event.data : null, malformed: null };
  } catch (error) {
    if (!(error instanceof MalformedEvent)) throw error;
    return { ...attributes, data: null, malformed: headers['dl_reason'] ?? error.reason };
  }
}

/** Where each partition's reading begins and, unless it is to follow, ends. */
export async function rangesFrom(
  { admin }: EventSystem,
  topics: string[],
  from: Moment,
  follow: boolean,
): Promise<ReadRange[]> {
  const [begins, ends] = await Promise.all([admin.beginningOffsets(topics), admin.endOffsets(topics)]);
  const starts = from.kind === 'time' ? await admin.offsetsAt(topics, from.ms) : null;
  return [...ends].map(([place, end]) => {
    const begin = begins.get(place) ?? 0n;
    const wanted = from.kind === 'offset' ? from.offset : from.kind === 'end' ? end : (starts?.get(place) ?? begin);
    const start = wanted < begin ? begin : wanted > end ? end : wanted;
    return { ...partsOf(place), from: start, to: follow ? null : end };
  });
}

const region = value<RegionCode | null, null>(null, (given) => {
  const parsed = parseRegionCode(given);
  if (parsed.ok) return parsed.value;
  throw new Unreadable(parsed.reason.zh, parsed.reason.en);
});

export const tail: EventsCommand = {
  summary: { zh: '查看事件,可按类型、区划、键过滤', en: 'events as they come, by type, region or key' },
  usage: `${command} [选项 · options]

  --from end        从何处读:beginning、end、偏移量、时间(2026-03-01T08:00)或多久以前(15m、2h、7d)
                    · from where: beginning, end, an offset, a time, or how long ago
  --follow          读到末尾后继续等待(--from end 时总是)· go on at the end (always with --from end)
  --limit N         最多显示 N 条 · show at most N
  --topic WORDS     主题全名或其中一段;默认所有事件主题 · a topic or part of its name; all event topics by default
  --type TYPE       dwelling.appraised,或 dwelling 表示其全部 · or dwelling for all of its events
  --region CODE     区划代码,含其下级 · a region code with all below it
  --key KEY         聚合的编号 · an aggregate's id
${commonUsage}
  多个分区之间不保证先后,同一键的事件总按先后显示。
  Between partitions there is no order; the events of one key always come in theirs.
`,
  async run(args) {
    const given = parseOptions(args, {
      command,
      options: {
        ...commonOptions,
        from: moment({ kind: 'end' }, ['beginning', 'end', 'time', 'offset']),
        follow: flag(),
        limit: wholeNumber(1, 1_000_000_000, null),
        topic: text(null),
        type: text(null),
        key: text(null),
        region,
      },
    });
    if (given.help) return printUsage(tail.usage);
    const { from, limit, json } = given;
    const system = openSystem(given.data);
    const all = (await system.admin.describeTopics('shouwang.')).map(({ name }) => name);
    const topics =
      given.topic === null ? eventsTopics.filter((name) => all.includes(name)) : topicsNamed(command, given.topic, all);
    const printer = createPrinter();
    let shown = 0;
    try {
      await system.kafka.read({
        ranges: await rangesFrom(system, topics, from, given.follow || from.kind === 'end'),
        signal: printer.signal,
        onMessages: async (messages) => {
          for (const message of messages) {
            if (printer.signal.aborted) return;
            if (!passes(given, message)) continue;
            await printer.print(json ? toJson(show(message)) : lineOf(show(message)));
            shown += 1;
            if (shown === limit) return printer.end();
          }
        },
      });
      return 0;
    } finally {
      printer.release();
      await system.close();
    }
  },
};

const longestData = 240;

function lineOf({ time, type, regionCode, key, sequence, data, malformed, topic, partition, offset }: Shown): string {
  const content = malformed === null ? JSON.stringify(data) : `✗ ${malformed}`;
  const shortened = content.length > longestData ? `${content.slice(0, longestData)}…` : content;
  const place = `${topic}:${partition}@${offset}`;
  const head = [time, (type ?? '–').padEnd(28), regionCode ?? '–', key ?? '–', `#${sequence ?? '–'}`].join('  ');
  return `${head}  ${place}\n    ${data === null && malformed === null ? '(墓碑 tombstone)' : shortened}`;
}
