import { padTo } from '../command-line/table.ts';
import { gatewayName, serviceNames, titles } from './members.ts';
import type { RunFile } from './run-file.ts';

/** The line that scripts wait for, and a table of addresses for people; no passwords. */
export function readyLines(run: RunFile, dataDirectory: string, tookMs: number): string[] {
  const seconds = (tookMs / 1_000).toFixed(1);
  const rows: [string, string, string][] = [
    ['网关', gatewayName, `${run.gateway}/graphql`],
    ...serviceNames.map((name): [string, string, string] => [titles[name], name, run.services[name]]),
    ['数据库', 'PostgreSQL', new URL(run.postgres.monitoring).host],
    ['消息', 'Kafka', run.kafka.brokers.join(',') || '未运行 · not running'],
    ...(run.demoSignIn ? [['登录', 'sign in', 'npm run token -- --as province'] as [string, string, string]] : []),
    ['数据', 'data', dataDirectory],
    ['停止', 'stop', 'Ctrl-C'],
  ];
  return [`[守望] 已就绪 · ready: ${run.gateway} (${seconds} s)`, ...rows.map(renderRow)];
}

function renderRow([zh, en, value]: [string, string, string]): string {
  return `  ${padTo(zh, 10)}${padTo(en, 21)}${value}`;
}
