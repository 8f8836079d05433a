import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { createKafka } from '@shouwang/kafka';
import { createLogger } from '@shouwang/process';
import { flag, parseOptions, path, refusal } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { tableLines } from '../command-line/table.ts';
import { say } from '../local/console.ts';
import { memberNames, type MemberName } from '../start/members.ts';
import { databaseUrlFor, defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { takeBackup } from './take-backup.ts';

const command = 'npm run backup --';
const usage = `${command} 服务 · SERVICE [选项 · options]

  备份一个服务(其数据库,以及它在各主题上的位置)或网关(密钥的散列及其审计),照常工作
  backs up one service (its database, and where it stands on the topics), or the gateway (hashes of keys, and their audit),
  while it works

  SERVICE         ${memberNames.join(' | ')}
  --to DIR        写入的目录,须不存在(默认 <data>/backups/<服务>-<时间>)
                  the directory to write, which must not exist (default <data>/backups/<service>-<time>)
  --data .data    运行中系统的数据目录 · data directory of the running system
  --json          只打印清单 · print the manifest only
  --help          显示本说明 · show this

  备份中的姓名、证件号码与线索文字是密文,密钥不在其中(另见 npm run keys -- backup);其余仍是个人信息,目录仅本用户可读。
  恢复:npm run restore -- DIR
  Names, ID numbers and texts of clues in a back-up are sealed, and their keys are not in it (see npm run keys -- backup); the rest is
  personal all the same: only this user can read it. To restore: npm run restore -- DIR
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: { to: path(null), data: path(defaultDataDirectory), json: flag() },
    positionals: 'any',
  });
  if (options.help) return console.log(usage);
  const service = serviceFrom(options.positionals);
  const run = readRunFile(options.data);
  const stamp = new Date().toISOString().slice(0, 19).replaceAll(/[:-]/g, '').replace('T', '-');
  const directory = options.to ?? join(options.data, 'backups', `${service}-${stamp}`);
  if (existsSync(directory)) throw refusal(command, '--to', `${directory} 已存在`, `${directory} exists already`);
  const kafka = createKafka({
    ...run.kafka,
    clientId: 'shouwang-backup',
    logger: createLogger({ name: 'backup', level: 'silent' }),
  });
  const manifest = await takeBackup({
    service,
    databaseUrl: databaseUrlFor(run, service),
    kafka,
    directory,
    onTable: (name, rows) => {
      if (process.stderr.isTTY) process.stderr.write(`  ${name} ${rows}\n`);
    },
  });
  if (options.json) return console.log(JSON.stringify({ directory, ...manifest }));
  const rows = manifest.tables.map(({ name, rows: count, bytes }) => [name, count, bytes] as const);
  for (const line of tableLines(['表 table', '行 rows', '字节 bytes'], rows)) console.log(line);
  say(`已备份到 ${directory}`, `backed up to ${directory}`);
}

function serviceFrom(words: readonly string[]): MemberName {
  const [word, ...others] = words;
  const service = memberNames.find((name) => name === word);
  if (service && others.length === 0) return service;
  const names = memberNames.join(', ');
  throw refusal(command, word ?? 'SERVICE', `请指明一个服务:${names}`, `name one service: ${names}`);
}

await runCommand(main);
