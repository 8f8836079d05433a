import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { topics as declared, type TopicSettings } from '@shouwang/contracts';
import type { TopicDescription } from '@shouwang/kafka';
import { parseOptions } from '../command-line/options.ts';
import { tableLines } from '../command-line/table.ts';
import { commandPrefix, commonOptions, commonUsage, toJson, type EventsCommand, printUsage } from './command.ts';
import { openSystem, type EventSystem } from './system.ts';

export interface TopicReport {
  name: string;
  partitions: number;
  /** End minus beginning; on a compacted topic the offsets between them are not all taken. */
  messages: bigint;
  /** On the disk of this machine, where the broker's logs lie here; else null. */
  bytes: number | null;
  policy: string;
  /** Declared but not there, there but not declared, or what differs from the declaration. */
  differences: string[];
}

export async function reportTopics({ admin }: EventSystem): Promise<TopicReport[]> {
  const present = await admin.describeTopics('shouwang.');
  const names = present.map(({ name }) => name);
  const [begins, ends, directories] = await Promise.all([
    admin.beginningOffsets(names),
    admin.endOffsets(names),
    admin.logDirectories(),
  ]);
  const declarations = new Map(declared.map((topic) => [topic.name, topic]));
  const found = present.map((topic): TopicReport => {
    const places = Array.from({ length: topic.partitions }, (_, number) => `${topic.name}:${number}` as const);
    return {
      name: topic.name,
      partitions: topic.partitions,
      messages: places.reduce((sum, place) => sum + (ends.get(place) ?? 0n) - (begins.get(place) ?? 0n), 0n),
      bytes: bytesOf(directories, topic),
      policy: policyOf(topic.config),
      differences: differencesOf(topic, declarations.get(topic.name)),
    };
  });
  const missing = declared
    .filter(({ name }) => !names.includes(name))
    .map(({ name, config }): TopicReport => ({
      name,
      partitions: 0,
      messages: 0n,
      bytes: null,
      policy: policyOf(config),
      differences: ['不存在 missing'],
    }));
  return [...found, ...missing].toSorted((a, b) => (a.name < b.name ? -1 : 1));
}

function differencesOf(topic: TopicDescription, wanted: TopicSettings | undefined): string[] {
  if (!wanted) return ['未声明 not declared'];
  const differences: string[] = [];
  if (topic.partitions !== wanted.partitions) differences.push(`partitions ${topic.partitions} ≠ ${wanted.partitions}`);
  for (const [name, value] of Object.entries(wanted.config)) {
    const actual = topic.config[name] ?? 'default';
    if (actual !== value) differences.push(`${name} ${actual} ≠ ${value}`);
  }
  return differences;
}

function policyOf(config: Record<string, string>): string {
  if (config['cleanup.policy'] === 'compact') return '压缩 compact';
  const retentionMs = Number(config['retention.ms'] ?? Number.NaN);
  if (retentionMs === -1) return '永久 for good';
  return Number.isNaN(retentionMs) ? '默认 default' : `${Math.round(retentionMs / 86_400_000)} d`;
}

function bytesOf(directories: readonly string[], { name, partitions }: TopicDescription): number | null {
  try {
    let bytes = 0;
    for (const directory of directories) {
      for (let partition = 0; partition < partitions; partition += 1) {
        const folder = join(directory, `${name}-${partition}`);
        for (const file of readdirSync(folder)) if (file.endsWith('.log')) bytes += statSync(join(folder, file)).size;
      }
    }
    return directories.length === 0 ? null : bytes;
  } catch {
    return null;
  }
}

export const topics: EventsCommand = {
  summary: {
    zh: '主题、消息数与声明是否一致',
    en: 'topics, how much is on them, and what differs from their declaration',
  },
  usage: `${commandPrefix} topics [选项 · options]

${commonUsage}`,
  async run(args) {
    const { data, json, help } = parseOptions(args, { command: `${commandPrefix} topics`, options: commonOptions });
    if (help) return printUsage(topics.usage);
    const system = openSystem(data);
    try {
      const reports = await reportTopics(system);
      if (json) console.log(toJson(reports, 2));
      else for (const line of linesOf(reports)) console.log(line);
      return 0;
    } finally {
      await system.close();
    }
  },
};

function linesOf(reports: readonly TopicReport[]): string[] {
  const head = ['主题 topic', '分区 partitions', '消息 messages', '大小 MB', '保留 policy', '差异 differences'];
  const rows = reports.map((report) => [
    report.name,
    report.partitions,
    report.messages,
    report.bytes === null ? '–' : (report.bytes / 1e6).toFixed(1),
    report.policy,
    report.differences.join('; '),
  ]);
  const messages = reports.reduce((sum, report) => sum + report.messages, 0n);
  const differing = reports.filter((report) => report.differences.length > 0).length;
  return [
    ...tableLines(head, rows),
    '',
    `${reports.length} 个主题,${messages} 条消息,${differing} 个与声明不同 · ${reports.length} topics, ${messages} messages, ${differing} differ from their declaration`,
  ];
}
