import { setMaxListeners } from 'node:events';
import { complain, complainAbout, say } from '../local/console.ts';
import { faults } from './faults.ts';
import { parseFaultsOptions, usageOf, type FaultsOptions } from './options.ts';
import { findingLines, rowsOf, tableOf } from './report.ts';
import { NotRecovered } from './scene.ts';
import { runSuite, type SuiteResult } from './suite.ts';
import { startFaultySystem } from './system.ts';

/**
 * `npm run faults`: a client writes to all services while processes are killed and networks fail; then everything that was
 * acknowledged is looked for from outside. The exit code is 1 when something was lost, reordered, twice in effect or
 * is not what it must be, and when the system did not work again in time.
 */
const pauseMs = { short: 40, long: 200 };

async function main(): Promise<number> {
  const options = parseFaultsOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usageOf());
    return 0;
  }
  const interrupted = listenForStop();
  const tell = options.json ? (): void => {} : say;
  tell('正在启动系统', 'starting the system');
  const began = Date.now();
  const system = await startFaultySystem(options.directory, interrupted);
  let isGood = false;
  try {
    const running = runSuite({
      system,
      seed: options.seed,
      wanted: wantedBy(options),
      limitMs: options.minutes * 60_000,
      pauseMs: options.long ? pauseMs.long : pauseMs.short,
      onRound: ({ number, of, fault }) => tell(`${number}/${of} ${fault.zh}`, fault.en),
      onCheck: () => tell('正在核对', 'checking'),
    });
    const result = await Promise.race([running, whenAborted(interrupted)]);
    isGood = result.findings.length === 0 && result.roundsLeft === 0;
    print(options, result, Date.now() - began);
  } catch (error) {
    if (interrupted.aborted) return 130;
    if (!(error instanceof NotRecovered)) throw error;
    complain(`系统未按时恢复:${error.message}`, 'the system did not work again in time');
  } finally {
    await system.stop();
    if (isGood || interrupted.aborted) await system.remove();
    else complain(`数据与日志保留在 ${system.data.path}`, 'data and logs are kept there');
  }
  return isGood ? 0 : 1;
}

function listenForStop(): AbortSignal {
  const interrupted = new AbortController();
  setMaxListeners(0, interrupted.signal);
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupted.abort());
  // run.mjs was killed: nobody is left to pass on a Ctrl-C.
  if (process.channel) process.once('disconnect', () => interrupted.abort());
  return interrupted.signal;
}

function whenAborted(signal: AbortSignal): Promise<never> {
  return new Promise((_, reject) => {
    signal.throwIfAborted();
    signal.addEventListener('abort', () => reject(signal.reason as Error), { once: true });
  });
}

function wantedBy({ long, only, rounds }: FaultsOptions) {
  return faults
    .filter(({ name }) => only.length === 0 || only.includes(name))
    .map((fault) => {
      const own = long ? fault.rounds.long : fault.rounds.short;
      return { fault, rounds: rounds ?? (only.length > 0 ? Math.max(own, 1) : own) };
    })
    .filter((wanted) => wanted.rounds > 0);
}

function print(options: FaultsOptions, result: SuiteResult, totalMs: number): void {
  const rows = rowsOf(
    result,
    wantedBy(options).map(({ fault }) => fault.name),
  );
  const { seed, long } = options;
  const { findings, compared, roundsLeft } = result;
  if (options.json) {
    console.log(JSON.stringify({ seed, long, totalMs, rows, roundsLeft, findings, compared }, null, 2));
    return;
  }
  for (const line of tableOf(rows)) console.log(line);
  const { changes, events, states, clues, copies, counters } = compared;
  say(
    `核对:${changes} 个变更,${events} 个事件,${states} 个状态,${clues} 条预警线索,${copies} 行副本,${counters} 个计数`,
    `compared: ${changes} changes, ${events} events, ${states} states, ${clues} clues, ${copies} rows of copies, ${counters} counters`,
  );
  say(`种子 ${seed},共 ${Math.round(totalMs / 1_000)} 秒`, `seed ${seed}, ${Math.round(totalMs / 1_000)} s in all`);
  if (roundsLeft > 0) complain(`时间用尽,还有 ${roundsLeft} 轮未做`, `out of time, ${roundsLeft} rounds were not run`);
  for (const line of findingLines(findings)) complain('发现问题', line);
}

process.exit(
  await main().catch((error: unknown) => {
    if (error instanceof Error && error.name === 'AbortError') return 130;
    complainAbout(error);
    return 1;
  }),
);
