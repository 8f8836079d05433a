import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { flag, parseOptions, path, refusal, wholeNumber } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { say } from '../local/console.ts';
import { viewerKeysFolder } from '../start/secrets.ts';
import { defaultDataDirectory } from '../start/run-file.ts';
import { keyFolder, rotateViewerKeys, statusOf } from './key-folder.ts';

const command = 'npm run viewer-keys --';
const usage = `${command} status|rotate [选项 · options]

  网关向各服务说明访问者身份所用的签名密钥:查看,或在运行中更换
  the keys with which the gateway tells the services who asks: shown, or exchanged while everything runs

  status          签名密钥与服务接受的公钥(只显示编号) · which key signs and which are accepted, by their ids
  rotate          更换密钥,约 80 秒,其间新旧两把公钥并用;中断后再次运行即继续
                  exchanges the pair in about 80 s, in which both public keys are good; after an interruption it goes on
  --take-up 5     各进程重新读取密钥文件所需的秒数 · seconds until every process has read its file again
  --folder DIR    密钥目录(默认 <data>/viewer-keys) · where the keys are (default <data>/viewer-keys)
  --data .data    系统的数据目录 · data directory of the system
  --json          以 JSON 输出 · print JSON
  --help          显示本说明 · show this
`;

/** A token is good for 60 s, clocks may differ by 5 s. */
const overlapMs = 70_000;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: {
      data: path(defaultDataDirectory),
      folder: path(null),
      'take-up': wholeNumber(1, 3_600, 5),
      json: flag(),
    },
    positionals: 'any',
  });
  if (options.help) return console.log(usage);
  const [word, ...others] = options.positionals;
  if ((word !== 'status' && word !== 'rotate') || others.length > 0) {
    throw refusal(command, word ?? 'status', '请用 status 或 rotate', 'use status or rotate');
  }
  const folder = options.folder ?? join(options.data, viewerKeysFolder);
  if (!existsSync(keyFolder(folder).privateFile)) {
    throw new CannotStart(
      `${folder} 中没有密钥;请先运行 npm start,或用 --folder 指定密钥目录。`,
      `There are no keys in ${folder}; run npm start first, or name their directory with --folder.`,
    );
  }
  const status =
    word === 'status'
      ? statusOf(folder)
      : await rotateViewerKeys({
          folder,
          pause: (ms) => delay(ms),
          takeUpMs: options['take-up'] * 1_000,
          overlapMs,
          onStep: (zh, en) => options.json || say(zh, en),
        });
  if (options.json) return console.log(JSON.stringify(status));
  say(
    `签名 ${status.signing};接受 ${status.accepted.join('、')}`,
    `signs ${status.signing}; accepted ${status.accepted.join(', ')}`,
  );
}

await runCommand(main);
