import { topics as declared } from '@shouwang/contracts';
import { parseOptions } from '../command-line/options.ts';
import { tableLines } from '../command-line/table.ts';
import type { ServiceName } from '../start/members.ts';
import {
  ageText,
  commandPrefix,
  commonOptions,
  commonUsage,
  toJson,
  type EventsCommand,
  printUsage,
} from './command.ts';
import { openSystem, type EventSystem } from './system.ts';
import { partsOf } from './topic-names.ts';

export interface GroupLag {
  group: string;
  state: string;
  members: string[];
  topic: string;
  /** Sums over the partitions; a partition that the group has not committed yet counts from its beginning. */
  committed: bigint;
  end: bigint;
  lag: bigint;
}

export interface OutboxLag {
  service: ServiceName;
  unsent: number;
  /** Since when the oldest unsent row waits, in ms; null: none waits. */
  oldestMs: number | null;
}

/** Every group that has a place on a topic of ours, those of outside systems too. */
export async function reportLag({ admin }: EventSystem): Promise<GroupLag[]> {
  const present = new Set((await admin.describeTopics('shouwang.')).map(({ name }) => name));
  const names = declared.map(({ name }) => name).filter((name) => present.has(name));
  const groups = (await admin.describeGroups('')).filter(({ groupId }) => !groupId.startsWith('shouwang.reader.'));
  const [begins, ends] = await Promise.all([admin.beginningOffsets(names), admin.endOffsets(names)]);
  const reports: GroupLag[] = [];
  for (const { groupId, state, members } of groups) {
    const committed = await admin.committedOffsets(groupId, names);
    const topics = new Set([
      ...[...committed.keys()].map((place) => partsOf(place).topic),
      ...members.flatMap((member) => member.topics),
    ]);
    for (const topic of [...topics].toSorted()) {
      const report: GroupLag = {
        group: groupId,
        state,
        members: members.map(({ clientId, host }) => `${clientId}@${host}`),
        topic,
        committed: 0n,
        end: 0n,
        lag: 0n,
      };
      for (const [place, end] of ends) {
        if (partsOf(place).topic !== topic) continue;
        const place0 = committed.get(place) ?? begins.get(place) ?? 0n;
        report.committed += place0;
        report.end += end;
        report.lag += end - place0;
      }
      reports.push(report);
    }
  }
  return reports;
}

export async function reportOutboxes(system: EventSystem): Promise<OutboxLag[]> {
  const reports: OutboxLag[] = [];
  for (const service of system.services) {
    const database = await system.database(service);
    const { rows } = await database.query<{ unsent: string; event_id: string | null; occurred_at: Date | null }>(
      `select (select count(*) from outbox where sent_at is null) as unsent, oldest.event_id, oldest.occurred_at
       from (select 1) as one left join lateral
         (select event_id, occurred_at from outbox where sent_at is null order by position limit 1) as oldest on true`,
    );
    const [row] = rows;
    const since = row?.event_id && row.occurred_at ? (madeAtMs(row.event_id) ?? row.occurred_at.getTime()) : null;
    const oldestMs = since === null ? null : Math.max(0, Date.now() - since);
    reports.push({ service, unsent: Number(row?.unsent ?? 0), oldestMs });
  }
  return reports;
}

/** When a UUIDv7 was made: the row's own time, where `occurred_at` may be the time of history that was loaded. */
function madeAtMs(id: string): number | null {
  return id[14] === '7' ? Number.parseInt(id.slice(0, 8) + id.slice(9, 13), 16) : null;
}

export const lag: EventsCommand = {
  summary: { zh: '消费组积压与发件箱积压', en: 'how far consumer groups and outboxes are behind' },
  usage: `${commandPrefix} lag [选项 · options]

${commonUsage}`,
  async run(args) {
    const { data, json, help } = parseOptions(args, { command: `${commandPrefix} lag`, options: commonOptions });
    if (help) return printUsage(lag.usage);
    const system = openSystem(data);
    try {
      const [groups, outboxes] = await Promise.all([reportLag(system), reportOutboxes(system)]);
      if (json) console.log(toJson({ groups, outboxes }, 2));
      else for (const line of linesOf(groups, outboxes)) console.log(line);
      return 0;
    } finally {
      await system.close();
    }
  },
};

function linesOf(groups: readonly GroupLag[], outboxes: readonly OutboxLag[]): string[] {
  return [
    ...tableLines(
      ['消费组 group', '状态 state', '主题 topic', '已提交 committed', '末尾 end', '积压 lag', '成员 members'],
      groups.map((row) => [row.group, row.state, row.topic, row.committed, row.end, row.lag, row.members.join(' ')]),
    ),
    '',
    ...tableLines(
      ['发件箱 outbox', '未发送 unsent', '最早的已等待 oldest waits'],
      outboxes.map((row) => [row.service, row.unsent, row.oldestMs === null ? '–' : ageText(row.oldestMs)]),
    ),
  ];
}
