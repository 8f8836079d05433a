import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { readBackup } from '../backup/manifest.ts';
import { calledFrom, flag, parseOptions, path, refusal } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { resolve } from 'node:path';
import { say } from '../local/console.ts';
import { defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { countPublishedSince } from './published-since.ts';
import { restoreService } from './restore-service.ts';

const command = 'npm run restore --';
const usage = `${command} DIR [--yes] [选项 · options]

  把一个服务恢复到备份时的状态。备份之后的变更作废:已发布的,以更高的序号重新告知订阅方
  (事件 restored,已不存在的记录发墓碑消息);消费位置退回备份时,其后的事件重新处理一次
  sets one service back to a back-up. Later changes are undone: what was published is told again under a higher
  sequence (event "restored", a tombstone for what is gone), and its consumers take up again from the back-up's place

  DIR             npm run backup 写出的目录 · a directory that npm run backup wrote
  --yes           执行;不加则只说明将撤回多少变更 · do it; without it only what would be undone is said
  --data .data    运行中系统的数据目录 · data directory of the running system
  --json          以 JSON 打印结果 · print the result as JSON
  --help          显示本说明 · show this
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: { yes: flag(), data: path(defaultDataDirectory), json: flag() },
    positionals: 'any',
  });
  if (options.help) return console.log(usage);
  const [word, ...others] = options.positionals;
  if (!word || others.length > 0)
    throw refusal(command, 'DIR', '请指明一份备份的目录', 'name the directory of one back-up');
  const directory = resolve(calledFrom(), word);
  const manifest = await readBackup(directory);
  const run = readRunFile(options.data);
  const kafka = createKafka({
    ...run.kafka,
    clientId: 'shouwang-restore',
    logger: createLogger({ name: 'restore', level: 'silent' }),
  });
  const { service, takenAt } = manifest;
  if (!options.yes) {
    const events = await countPublishedSince(kafka, manifest);
    if (options.json) return console.log(JSON.stringify({ service, takenAt, publishedSince: events }));
    return say(
      `${service} 将恢复到 ${takenAt};此后已发布的 ${events} 个事件将作废。确认请加 --yes`,
      `${service} would go back to ${takenAt}; ${events} events published since would be undone. Add --yes to do it`,
    );
  }
  const report = await restoreService({
    directory,
    manifest,
    databaseUrl: run.postgres[service],
    kafka,
    now: new Date(),
    onStep: (zh, en) => options.json || say(`${zh}…`, `${en} …`),
  });
  if (options.json) return console.log(JSON.stringify({ service, takenAt, ...report }));
  say(
    `已恢复 ${service}:${report.rows} 行;作废 ${report.undoneEvents} 个事件(清单:${report.undoneFile}),重新告知 ${report.restated} 条记录,其中 ${report.gone} 条已不存在;${report.auditKept ? '审计记录全部保留' : '备份之后的审计记录已随数据库失去'}`,
    `${service} is restored: ${report.rows} rows; ${report.undoneEvents} events undone (listed in ${report.undoneFile}), ${report.restated} records told again, ${report.gone} of them gone; ${report.auditKept ? 'the audit is kept whole' : 'what was audited since the back-up is lost with the database'}`,
  );
}

await runCommand(main);
