import type { ServiceName } from '../../start/members.ts';

/** What can be wrong, in both languages; each is looked for by one query or one comparison. */
export const checks = {
  'not-on-topic': ['已标记为已发送的事件不在主题上', 'an event that is marked as sent is not on its topic'],
  unexplained: ['主题上的事件没有对应的发件箱记录', 'an event on the topic has no outbox row'],
  malformed: ['主题上的消息不是事件', 'a message on the topic is no event'],
  'number-twice': ['同一键的同一序号有两个不同事件', 'two events of one key have the same number'],
  gap: ['同一键的序号有缺口', 'the numbers of a key have a gap'],
  order: ['同一键的事件先后颠倒', 'the events of a key are out of order'],
  'two-partitions': ['同一键的事件在两个分区', 'the events of a key are in two partitions'],
  'state-missing': ['数据行没有对应的状态消息', 'a row has no message on the state topic'],
  'state-differs': ['状态主题的最后一条与数据行不一致', 'the last message on the state topic differs from the row'],
  'state-without-row': ['状态消息没有对应的数据行', 'a message on the state topic has no row'],
  'copy-missing': ['副本缺少一行', 'a copy lacks a row'],
  'copy-extra': ['副本多出一行', 'a copy has a row that its source does not have'],
  'copy-differs': ['副本与来源不一致', 'a copy differs from its source'],
  'counter-differs': ['村级计数与重新统计不一致', 'a village counter differs from a recount'],
  'clue-missing': ['预警事件没有产生线索', 'a warning event raised no clue'],
  'clue-unfounded': ['线索没有对应的预警事件', 'a clue names an event that is no warning'],
} as const;

export type Check = keyof typeof checks;

export interface Difference {
  service: ServiceName;
  check: Check;
  count: number;
  /** At most twenty. */
  examples: string[];
}

const mostExamples = 20;

/** Differences by service and kind: all are counted, a few are named. */
export class Findings {
  readonly #found = new Map<string, Difference>();

  add(service: ServiceName, check: Check, example: string, count = 1): void {
    const key = `${service} ${check}`;
    const difference = this.#found.get(key) ?? { service, check, count: 0, examples: [] };
    difference.count += count;
    if (difference.examples.length < mostExamples) difference.examples.push(example);
    this.#found.set(key, difference);
  }

  all(): Difference[] {
    return [...this.#found.values()];
  }
}
