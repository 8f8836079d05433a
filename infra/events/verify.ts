import { parseOptions, wholeNumber } from '../command-line/options.ts';
import { tableLines } from '../command-line/table.ts';
import {
  commandPrefix,
  commonOptions,
  commonUsage,
  serviceOption,
  toJson,
  type EventsCommand,
  printUsage,
} from './command.ts';
import { createProgress } from './progress.ts';
import { openSystem } from './system.ts';
import { checks } from './verify/findings.ts';
import type { Verification } from './verify/verify-system.ts';

const command = `${commandPrefix} verify`;

export const verify: EventsCommand = {
  summary: {
    zh: '发件箱、主题、数据行、副本、计数与线索是否一致',
    en: 'outbox, topics, rows, copies, counters and clues agree',
  },
  usage: `${command} [选项 · options]

  --service NAME  只核对一个服务 · one service only
  --settle 20     出现差异时最多等待多少秒,让在途的事件到达 · seconds to wait for what is under way before a difference counts
${commonUsage}
  可在系统运行时核对;有差异时退出码为 1,只列出字段名,不列出内容。
  May run beside the system. Exit code 1 when something differs; fields are named, their values are not.
`,
  async run(args) {
    const options = { ...commonOptions, service: serviceOption, settle: wholeNumber(0, 3_600, 20) };
    const { data, json, help, service, settle } = parseOptions(args, { command, options });
    if (help) return printUsage(verify.usage);
    // The code of five services, which the other sub-commands need not load.
    const { verifySystem } = await import('./verify/verify-system.ts');
    const system = openSystem(data);
    const progress = createProgress();
    try {
      const onProgress = (text: string): void => progress.show(text);
      const verification = await verifySystem(system, { service, settleMs: settle * 1_000, onProgress });
      progress.clear();
      if (json) console.log(toJson(verification, 2));
      else for (const line of linesOf(verification)) console.log(line);
      return verification.differences.length === 0 ? 0 : 1;
    } finally {
      progress.clear();
      await system.close();
    }
  },
};

function linesOf({ services, warnings, differences }: Verification): string[] {
  const head = [
    '服务 service',
    '发件箱 outbox',
    '未发送 unsent',
    '主题事件 on topics',
    '重复 repeated',
    '数据行 rows',
    '副本 copied',
  ];
  const rows = services.map((row) => [
    row.service,
    row.outbox,
    row.unsent,
    row.onTopics,
    row.repeated,
    row.rows,
    row.copied ?? '–',
  ]);
  const named = differences.flatMap(({ service, check, count, examples }) => {
    const [zh, en] = checks[check];
    const rest = count > examples.length ? [`    … ${count - examples.length} 个 more`] : [];
    return [`✗ ${service}:${zh}(${count})· ${en}`, ...examples.map((example) => `    ${example}`), ...rest];
  });
  const total = differences.reduce((sum, { count }) => sum + count, 0);
  return [
    ...tableLines(head, rows),
    ...(warnings === null ? [] : [`预警事件 warning events: ${warnings}`]),
    '',
    ...named,
    total === 0 ? '✓ 全部一致 · everything agrees' : `${total} 处差异 · ${total} differences`,
  ];
}
