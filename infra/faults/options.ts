import { flag, parseOptions, path, refusal, text, wholeNumber } from '../command-line/options.ts';
import { join } from 'node:path';
import { faults } from './faults.ts';

export interface FaultsOptions {
  long: boolean;
  seed: number;
  /** Names of faults; empty means all. */
  only: string[];
  /** In place of the form's own number of rounds. */
  rounds: number | null;
  /** After that no further round begins; a run that was cut short is no success. */
  minutes: number;
  directory: string;
  json: boolean;
  help: boolean;
}

const defaultFaultsDirectory = join(import.meta.dirname, '..', '..', '.cache', 'faults');

const command = 'npm run faults --';

export function usageOf(): string {
  const names = faults.map(({ name, zh, en }) => `  ${name.padEnd(24)}${zh} · ${en}`).join('\n');
  return `npm run faults -- [选项 · options]

  --long             长形式:每个进程至少被终止 20 次 · the long form: each process is killed at least 20 times
  --seed 1           随机种子,决定顺序、对象与时长 · decides order, victims and durations
  --fault NAME,…     只做这些故障 · only these faults
  --rounds N         每种故障的轮数 · rounds of each fault
  --minutes N        时间上限,默认 10(长形式 90) · no round begins later, by default 10 (long form: 90)
  --data DIR         数据目录,成功后删除,失败时保留 · data directory, removed afterwards unless something failed
  --json             以 JSON 输出 · prints JSON
  --help             显示本说明 · show this

故障 · faults
${names}

有丢失、乱序、重复生效或不一致时退出码为 1 · The exit code is 1 when anything was lost, reordered, twice in effect or differs.
`;
}

export function parseFaultsOptions(args: readonly string[]): FaultsOptions {
  const given = parseOptions(args, {
    command,
    options: {
      long: flag(),
      seed: wholeNumber(0, 2 ** 31 - 1, 1),
      fault: text(null),
      rounds: wholeNumber(1, 1_000, null),
      minutes: wholeNumber(1, 600, null),
      data: path(defaultFaultsDirectory),
      json: flag(),
    },
  });
  const { long, seed, fault, rounds, data: directory, json, help } = given;
  const minutes = given.minutes ?? (long ? 90 : 10);
  const only = fault?.split(',').filter(Boolean) ?? [];
  const unknown = only.find((name) => !faults.some((one) => one.name === name));
  if (unknown !== undefined) throw refusal(command, `--fault ${unknown}`, '没有这种故障', 'there is no such fault');
  return { long, seed, only, rounds, minutes, directory, json, help };
}
