/** `npm run demo`: the large province, on the system that runs. */
import { parseOptions, path, Unreadable, value, type Option } from '../../command-line/options.ts';
import { runCommand } from '../../command-line/run-command.ts';
import { CannotStart } from '../../local/cannot-start.ts';
import { say } from '../../local/console.ts';
import { masterKeysIn } from '../../start/personal-data-keys.ts';
import { defaultDataDirectory, readRunFile, type RunFile } from '../../start/run-file.ts';
import { untilDelivered } from './delivery.ts';
import { householdsPerBlock, mostHouseholds } from './province-plan.ts';

const usage = `npm run demo -- [选项 · options]

  --households 100000  在演示之外装入的虚构户数,为 1000 的倍数;可逐步增加,中断后可续
                       invented households to load beside the demo, a multiple of 1000; may be raised step by step,
                       and a load that was cut off goes on
  --data .data         运行中系统的数据目录 · data directory of the running system
  --help               显示本说明 · show this

赣县区、广信区的公布数字不变:这些农户分布在江西其余各县 · The published figures of 赣县区 and 广信区 stay: these households
live in the other counties of 江西.
`;

/** Between two progress lines. */
const quietMs = 5_000;

function thousands(absent: number): Option<number> {
  return value(absent, (given) => {
    const number = Number(given);
    const fits = /^\d{4,7}$/.test(given) && number % householdsPerBlock === 0;
    if (fits && number >= householdsPerBlock && number <= mostHouseholds) return number;
    throw new Unreadable(
      `应为 ${householdsPerBlock}–${mostHouseholds} 之间 ${householdsPerBlock} 的倍数,收到“${given}”`,
      `needs a multiple of ${householdsPerBlock} up to ${mostHouseholds}, got "${given}"`,
    );
  });
}

async function load(run: RunFile, data: string, households: number, signal: AbortSignal): Promise<void> {
  const { openProvinceWriter } = await import('./write-province.ts');
  const startedAt = Date.now();
  const wanted = households / householdsPerBlock;
  const writer = await openProvinceWriter(run.postgres, masterKeysIn(data), signal);
  try {
    const loaded = await writer.blocksLoaded();
    if (loaded >= wanted) throw alreadyLoaded(loaded * householdsPerBlock);
    const speak = occasionally();
    await writer.write(loaded, wanted, (block) => {
      const done = (block + 1) * householdsPerBlock;
      speak(`已写入 ${done} / ${households} 户`, `${done} of ${households} households written`, done === households);
    });
  } finally {
    await writer.close();
  }
  const writtenMs = Date.now() - startedAt;
  if (run.kafka.brokers.length === 0) {
    say('没有 Kafka,变更事件在发件箱中等待', 'no Kafka: the events wait in the outboxes');
    return;
  }
  const speak = occasionally();
  await untilDelivered(run, signal, ({ unsent, unhandled }) =>
    speak(
      `等待送达:发件箱 ${unsent},未处理 ${unhandled}`,
      `delivering: ${unsent} in the outboxes, ${unhandled} not handled yet`,
    ),
  );
  const seconds = (ms: number): string => (ms / 1_000).toFixed(0);
  const allMs = Date.now() - startedAt;
  say(
    `已装入 ${households} 户,写入 ${seconds(writtenMs)} 秒,全部送达 ${seconds(allMs)} 秒`,
    `${households} households loaded: written in ${seconds(writtenMs)} s, delivered in ${seconds(allMs)} s`,
  );
}

function alreadyLoaded(households: number): CannotStart {
  return new CannotStart(
    `已装入 ${households} 户;请给出更大的 --households,或先用 npm start -- --reset 清空。`,
    `${households} households are loaded already; name a larger --households, or empty everything with npm start -- --reset.`,
  );
}

function occasionally(): (zh: string, en: string, always?: boolean) => void {
  let last = Date.now();
  return (zh, en, always = false) => {
    if (!always && Date.now() - last < quietMs) return;
    last = Date.now();
    say(zh, en);
  };
}

async function main(): Promise<number> {
  const { households, data, help } = parseOptions(process.argv.slice(2), {
    command: 'npm run demo --',
    options: { households: thousands(100_000), data: path(defaultDataDirectory) },
  });
  if (help) {
    console.log(usage);
    return 0;
  }
  const run = readRunFile(data);
  const stopping = new AbortController();
  const stop = (): void => {
    if (stopping.signal.aborted) process.exit(130);
    say('正在停止;再次运行将从此处继续', 'stopping; the next run goes on from here');
    stopping.abort();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, stop);
  if (process.channel) process.once('disconnect', () => stopping.signal.aborted || stop());
  try {
    await load(run, data, households, stopping.signal);
    return 0;
  } catch (error) {
    if (stopping.signal.aborted) return 130;
    throw error;
  }
}

await runCommand(main);
