/**
 * `npm run bench`: figures beside their controls. Progress goes to stderr, results to stdout. Ctrl-C ends what was
 * started and removes it; a second one does not wait.
 */
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { flag, parseOptions, refusal, text, wholeNumber } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { tableLines } from '../command-line/table.ts';
import { complain } from '../local/console.ts';
import type { Benchmark } from './benchmark.ts';
import { benchmarks } from './benchmarks.ts';
import { wordsOf } from './goal.ts';
import { describeMachine, machineLine, type Machine } from './machine.ts';
import { withResults } from './readme-table.ts';
import { goalText, metText, rangeText, resultsOf, type Result } from './result.ts';
import { createSystems, type Systems } from './systems.ts';

const command = 'npm run bench --';

const usage = `npm run bench -- [名称 · name …] [选项 · options]

  --rounds 3   轮数,每轮测量与对照交替进行 · rounds, in each of which measure and control take turns
  --seed TEXT  随机序列的名称 · name of the random sequences
  --json       输出全部数据 · print every value
  --write      同时写入 infra/benchmarks/README.md · also write the table in infra/benchmarks/README.md
  --list       列出各项及其目标 · name what there is, with goals
  --help       显示本说明 · show this
`;

const readme = join(import.meta.dirname, 'README.md');

interface BenchOptions {
  rounds: number;
  seed: string;
}

function chosen(names: readonly string[]): readonly Benchmark[] {
  const known = benchmarks.map(({ name }) => name);
  for (const name of names) {
    if (known.includes(name)) continue;
    throw refusal(command, name, `没有这项测试(${known.join('、')})`, `no such benchmark (${known.join(', ')})`);
  }
  return names.length === 0 ? benchmarks : benchmarks.filter(({ name }) => names.includes(name));
}

function list(): void {
  const rows = benchmarks.flatMap(({ name, figures }) =>
    Object.values(figures).map(({ title, unit, goal }) => [
      name,
      `${title.zh} · ${title.en}`,
      goal ? wordsOf(goal, unit) : '–',
    ]),
  );
  for (const line of tableLines(['名称 name', '指标 figure', '目标 goal'], rows)) console.log(line);
}

function print(results: readonly Result[]): void {
  const rows = results.map((result) => {
    const { benchmark, title, unit, control, ratio, met } = result;
    return [
      `${benchmark}: ${title.zh} · ${title.en}`,
      `${rangeText(result.measure)} ${unit}`,
      control ? `${rangeText(control)} ${unit}` : '–',
      ratio ? rangeText(ratio) : '–',
      goalText(result),
      metText(met),
    ];
  });
  const head = ['指标 figure', '测量 measure', '对照 control', '比值 ratio', '目标 goal', '达到 met'];
  for (const line of tableLines(head, rows)) console.log(line);
  for (const { benchmark, figure, notes } of results) {
    for (const { zh, en } of notes) console.log(`${benchmark} ${figure}: ${zh} · ${en}`);
  }
  for (const line of new Set(results.map(({ machine }) => machineLine(machine)))) console.log(line);
}

async function measure(
  benchmark: Benchmark,
  { rounds, seed }: BenchOptions,
  surroundings: { scratch: string; signal: AbortSignal; systems: Systems; machine: Machine },
): Promise<Result[]> {
  const { signal, systems, machine } = surroundings;
  const scratch = join(surroundings.scratch, benchmark.name);
  mkdirSync(scratch);
  const progress = (zh: string, en: string): void => complain(`${benchmark.name}:${zh}`, en);
  const system = (households: number) => systems.withHouseholds(households);
  const samples = await benchmark.run({ rounds, seed, scratch, signal, progress, system });
  const date = new Date().toISOString();
  return resultsOf(benchmark, samples, { date, command: `${command} ${benchmark.name}`, machine });
}

async function measureAll(wanted: readonly Benchmark[], options: BenchOptions, signal: AbortSignal): Promise<Result[]> {
  const machine = describeMachine();
  const scratch = mkdtempSync(join(tmpdir(), 'shouwang-bench-'));
  chmodSync(scratch, 0o755);
  const progress = (zh: string, en: string): void => complain(zh, en);
  const systems = createSystems({ scratch, signal, progress });
  try {
    const results: Result[] = [];
    for (const benchmark of wanted) {
      results.push(...(await measure(benchmark, options, { scratch, signal, systems, machine })));
    }
    return results;
  } finally {
    await systems.stop();
    await rm(scratch, { recursive: true, force: true });
  }
}

function listenForStop(stopping: AbortController): void {
  const request = (): void => {
    if (stopping.signal.aborted) process.exit(130);
    complain('正在停止…', 'stopping …');
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, request);
  // run.mjs was killed: nobody is left to pass on a Ctrl-C.
  if (process.channel) process.once('disconnect', () => stopping.signal.aborted || request());
}

async function main(): Promise<number> {
  const stopping = new AbortController();
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: {
      rounds: wholeNumber(3, 99, 3),
      seed: text('shouwang-bench'),
      json: flag(),
      write: flag(),
      list: flag(),
    },
    positionals: 'any',
  });
  if (options.help) console.log(usage);
  else if (options.list) list();
  if (options.help || options.list) return 0;
  const wanted = chosen(options.positionals);
  listenForStop(stopping);
  try {
    const results = await measureAll(wanted, options, stopping.signal);
    if (options.json) console.log(JSON.stringify(results, null, 2));
    else print(results);
    if (options.write) {
      const order = benchmarks.map(({ name }) => name);
      writeFileSync(readme, withResults(readFileSync(readme, 'utf8'), results, order));
    }
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return 130;
    throw error;
  }
}

await runCommand(main);
