/** `npm run keys -- <sub-command>`: the keys of personal data on the running system. */
import { createDataSource } from '@shouwang/database';
import { createVault, suites, type KeyOwner, type SuiteName } from '@shouwang/personal-data';
import { flag, oneOf, parseOptions, path, refusal } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { tableLines } from '../command-line/table.ts';
import { say } from '../local/console.ts';
import { masterKeysIn, personalDataKeysSetting } from '../start/personal-data-keys.ts';
import { defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { readKeyBackup, writeKeyBackup } from './key-backup.ts';
import { beginRotation, countKeys, rewrapAll } from './rotate.ts';

const command = 'npm run keys --';
const usage = `${command} 命令 · COMMAND [选项 · options]

  status          每把主密钥封装了多少把数据密钥(人、线索) · how many keys of persons and clues each master key wraps
  rotate          换新的主密钥并重新封装所有密钥;系统照常运行,中断后再次运行即继续
                  a new master key, and every data key wrapped by it; while the system runs, and goes on where it
                  was cut off
  backup FILE     把所有(已封装的)数据密钥写入一个文件,替换旧文件;服务的备份不含密钥
                  writes every (wrapped) data key to a file in place of the one before: the back-ups of a service
                  hold no keys
  restore FILE    把缺失的密钥放回;已删除的不恢复
                  puts back keys that are missing; not of what was erased

  --suite NAME    rotate:新主密钥的算法套件 · suite of the new master key: ${Object.keys(suites).join(' | ')}
  --data .data    运行中系统的数据目录 · data directory of the running system
  --json          以 JSON 打印结果 · print the result as JSON
  --help          显示本说明 · show this

  删除旧主密钥之前,确认 status 中其数目为 0,且不再需要用它封装的密钥备份。
  Before an old master key is deleted, status must say 0 for it, and no key back-up may need it any more.
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: {
      suite: oneOf<SuiteName, SuiteName>(['AES-256-GCM', 'SM4-CTR-HMAC-SM3'], 'AES-256-GCM'),
      data: path(defaultDataDirectory),
      json: flag(),
    },
    positionals: 'any',
  });
  if (options.help) return console.log(usage);
  const [name = '', file, ...others] = options.positionals;
  const wantsFile = name === 'backup' || name === 'restore';
  if (
    !['status', 'rotate', 'backup', 'restore'].includes(name) ||
    others.length > 0 ||
    (file === undefined) === wantsFile
  ) {
    throw refusal(command, name || 'COMMAND', '没有这样的命令', 'there is no such command');
  }
  const run = readRunFile(options.data);
  const dataSource = createDataSource({ url: run.postgres.monitoring, name: 'keys', entities: [], migrations: [] });
  await dataSource.initialize();
  const tell = (result: object, zh: string, en: string): void =>
    options.json ? console.log(JSON.stringify(result)) : say(zh, en);
  if (name === 'status') return showStatus(options.json);
  if (name === 'rotate') return rotate();
  if (name === 'backup') {
    const keys = await writeKeyBackup(dataSource, file ?? '');
    return tell({ keys }, `已备份 ${keys} 把密钥`, `${keys} keys are backed up`);
  }
  const keys = await readKeyBackup(dataSource, file ?? '');
  return tell({ keys }, `已恢复 ${keys} 把密钥`, `${keys} keys are put back`);

  async function showStatus(asJson: boolean): Promise<void> {
    const { current, byId } = await masterKeysIn(options.data).read();
    const counts = await countKeys(dataSource);
    const wrappedBy = (id: string, of: KeyOwner): number =>
      counts.filter((one) => one.masterKeyId === id && one.of === of).reduce((sum, each) => sum + each.keys, 0);
    const known = [...byId.values()].map(({ id, suite, createdAt }) => ({
      masterKey: id,
      suite,
      createdAt,
      current: id === current.id,
      persons: wrappedBy(id, 'person'),
      clues: wrappedBy(id, 'clue'),
    }));
    const missing = counts.filter(({ masterKeyId }) => !byId.has(masterKeyId));
    if (asJson) return console.log(JSON.stringify({ masterKeys: known, missing }));
    const rows = known.map(
      (key) => [key.masterKey, key.suite, key.createdAt, key.current ? '✓' : '', key.persons, key.clues] as const,
    );
    const head = ['主密钥 master key', '套件 suite', '生成 made', '当前 current', '人 persons', '线索 clues'];
    for (const line of tableLines(head, rows)) console.log(line);
    for (const { masterKeyId, of, keys: lost } of missing) {
      say(
        `缺少主密钥 ${masterKeyId}:${lost} 把${of === 'person' ? '人' : '线索'}的密钥不可用`,
        `master key ${masterKeyId} is missing: ${lost} keys of ${of}s cannot be used`,
      );
    }
  }

  async function rotate(): Promise<void> {
    const begun = await beginRotation(dataSource, personalDataKeysSetting(options.data), options.suite, new Date());
    const masterKeys = masterKeysIn(options.data);
    const { id } = (await masterKeys.read(true)).current;
    if (!options.json) {
      if (begun === 'continued') say(`继续未完成的轮换(${id})`, `going on with the rotation to ${id}`);
      else say(`新主密钥 ${id}`, `the new master key is ${id}`);
    }
    let last = Date.now();
    const { rewrapped, left } = await rewrapAll(dataSource, createVault(masterKeys), id, (done) => {
      if (options.json || Date.now() - last < 2_000) return;
      last = Date.now();
      say(`已重新封装 ${done} 把密钥`, `${done} keys wrapped anew`);
    });
    tell(
      { masterKey: id, continued: begun === 'continued', rewrapped, left },
      `完成:${rewrapped} 把密钥由 ${id} 封装,余 ${left}`,
      `done: ${rewrapped} keys are wrapped by ${id}, ${left} are left`,
    );
    if (left > 0) process.exitCode = 1;
  }
}

await runCommand(main);
