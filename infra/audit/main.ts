import { createKafka } from '@shouwang/kafka';
import { flag, oneOf, parseOptions, path, refusal } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { createProgress } from '../events/progress.ts';
import { memberNames } from '../start/members.ts';
import { databaseUrlsOf, defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { reportLines } from './report-lines.ts';
import { verifyServices } from './verify-services.ts';

const command = 'npm run audit --';
const usage = `${command} verify [选项 · options]

  逐条核对审计记录与封存链:被修改、删除、插入、调换的记录,被改动或缺失的封存,以及与已公布的封存头不符的链
  compares the audit with its seals, entry by entry: what was edited, removed, slipped in or moved, seals that were
  changed or are missing, and a chain that is not the one whose heads were published

  --service NAME  只核对一个服务,或 gateway(密钥) · one service only, or gateway (keys)
  --json          以 JSON 输出 · print JSON
  --data .data    运行中系统的数据目录 · data directory of the running system
  --help          显示本说明 · show this

  可在系统运行时核对;发现改动时退出码为 1
  May run beside the system. Exit code 1 when a change was found
`;

async function main(): Promise<number> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: { service: oneOf(memberNames, null), json: flag(), data: path(defaultDataDirectory) },
    positionals: 'any',
  });
  const [word, ...others] = options.positionals;
  if (options.help) {
    console.log(usage);
    return 0;
  }
  if (word !== 'verify' || others.length > 0) {
    throw refusal(command, word ?? 'verify', '没有这个命令,请用 verify', 'there is no such command, use verify');
  }
  const run = readRunFile(options.data);
  const { brokers } = run.kafka;
  const silent = { debug() {}, info() {}, warn() {}, error() {} };
  const kafka = brokers.length > 0 ? createKafka({ ...run.kafka, clientId: 'shouwang-audit', logger: silent }) : null;
  const progress = createProgress();
  const databaseUrls = databaseUrlsOf(run);
  const present = memberNames.filter((name) => databaseUrls[name] !== undefined);
  const { service: named } = options;
  if (named !== null && !present.includes(named)) {
    throw refusal(command, `--service ${named}`, '此系统没有密钥库', 'this system has no database of keys');
  }
  const reports = await verifyServices(
    { kafka, databaseUrls },
    named === null ? present : [named],
    (service, entries) => progress.show(`${service}: 已核对 compared ${entries}`),
  ).finally(() => progress.clear());
  if (options.json) console.log(JSON.stringify(reports, asJson, 2));
  else for (const line of reportLines(reports)) console.log(line);
  return reports.every(({ findings }) => findings.length === 0) ? 0 : 1;
}

/** Numbers of seals and positions are whole numbers, hashes are in hexadecimal. */
function asJson(_key: string, field: unknown): unknown {
  if (typeof field === 'bigint') return Number(field);
  const bytes = field as { type?: unknown; data?: unknown } | null;
  if (bytes?.type === 'Buffer' && Array.isArray(bytes.data)) return Buffer.from(bytes.data as number[]).toString('hex');
  return field;
}

await runCommand(main);
