import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { readBackup } from '../backup/manifest.ts';
import { calledFrom, flag, parseOptions, path, refusal } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { resolve } from 'node:path';
import { say } from '../local/console.ts';
import { gatewayName } from '../start/members.ts';
import { databaseUrlFor, defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { countPublishedSince } from './published-since.ts';
import { keyChangesSince } from './restored-keys.ts';
import { restoreService } from './restore-service.ts';
import { sayOfKeys, sayWhatKeysAre } from './say-keys.ts';

const command = 'npm run restore --';
const usage = `${command} DIR [--yes] [选项 · options]

  把一个服务恢复到备份时的状态。备份之后的变更作废:已发布的,以更高的序号重新告知订阅方
  (事件 restored,已不存在的记录发墓碑消息);消费位置退回备份时,其后的事件重新处理一次
  sets one service back to a back-up. Later changes are undone: what was published is told again under a higher
  sequence (event "restored", a tombstone for what is gone), and its consumers take up again from the back-up's place

  网关:备份之后新发的密钥失效,此后吊销或提前到期的仍然失效
  the gateway: keys made since are gone; keys that were revoked or given an earlier end since stay so

  DIR             npm run backup 写出的目录 · a directory that npm run backup wrote
  --yes           执行;不加则只说明将撤回多少变更 · do it; without it only what would be undone is said
  --keep-keys     网关的数据库已失时,保留备份中的密钥(先核对此后有无吊销)
                  the gateway's database was lost: lets the keys of the back-up live (look first what was revoked since)
  --data .data    运行中系统的数据目录 · data directory of the running system
  --json          以 JSON 打印结果 · print the result as JSON
  --help          显示本说明 · show this
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: { yes: flag(), 'keep-keys': flag(), data: path(defaultDataDirectory), json: flag() },
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
  if (options['keep-keys'] && service !== gatewayName) {
    throw refusal(command, '--keep-keys', `${service} 没有密钥,请去掉`, `${service} has no keys: leave it out`);
  }
  const databaseUrl = databaseUrlFor(run, service);
  if (!options.yes) {
    if (service === gatewayName) {
      const changes = await keyChangesSince(databaseUrl, takenAt);
      return options.json ? console.log(JSON.stringify({ service, takenAt, ...changes })) : sayOfKeys(takenAt, changes);
    }
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
    databaseUrl,
    kafka,
    now: new Date(),
    keepKeys: options['keep-keys'],
    onStep: (zh, en) => options.json || say(`${zh}…`, `${en} …`),
  });
  if (options.json) return console.log(JSON.stringify({ service, takenAt, ...report }));
  const audit = report.auditKept
    ? { zh: '审计记录全部保留', en: 'the audit is kept whole' }
    : { zh: '备份之后的审计记录已随数据库失去', en: 'what was audited since the back-up is lost with the database' };
  if (report.keys) return sayWhatKeysAre(report.keys, audit);
  say(
    `已恢复 ${service}:${report.rows} 行;作废 ${report.undoneEvents} 个事件(清单:${report.undoneFile}),重新告知 ${report.restated} 条记录,其中 ${report.gone} 条已不存在;${audit.zh}`,
    `${service} is restored: ${report.rows} rows; ${report.undoneEvents} events undone (listed in ${report.undoneFile}), ${report.restated} records told again, ${report.gone} of them gone; ${audit.en}`,
  );
}

await runCommand(main);
