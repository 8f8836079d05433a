import { messageSchemas } from '@shouwang/contracts';
import { createKafka } from '@shouwang/kafka';
import { parseOptions, path } from '../command-line/options.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { complain, complainAbout, say } from '../local/console.ts';
import { defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { captureExamples } from './capture-examples.ts';
import { writeExample } from './example-files.ts';

/** `npm run examples`: refreshes the examples of every message that the page for subscribers shows. */
const usage = `用法 / Usage: npm run examples -- [--data .data]

  从正在运行的系统的主题中取每种消息的一个实例，写入 gateway/examples/。请只对演示省份使用：示例会提交入库。
  Takes one message of each type from the topics of the running system into gateway/examples/. Use it on the demo
  province only: examples are committed.

  --data DIR   数据目录，默认 .data / the data directory, by default .data
  --help       显示本说明 / shows this
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command: 'npm run examples',
    options: { data: path(defaultDataDirectory) },
  });
  if (options.help) return void process.stdout.write(usage);
  const { kafka } = readRunFile(options.data);
  if (kafka.brokers.length === 0) throw new CannotStart('系统没有连接 Kafka', 'the system runs without Kafka');
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const { brokers } = kafka;
  const examples = await captureExamples(createKafka({ brokers, clientId: 'examples', logger: quiet }));
  for (const example of examples) writeExample(example);
  say(`已写入 ${examples.length} 个示例`, `wrote ${examples.length} examples`);
  const seen = new Set(examples.map(({ type }) => type));
  const missing = messageSchemas().flatMap(({ type }) => (seen.has(type) ? [] : [type]));
  if (missing.length > 0) complain(`主题中没有:${missing.join('、')}`, `not on the topics: ${missing.join(', ')}`);
}

try {
  await main();
} catch (error) {
  complainAbout(error);
  process.exitCode = 1;
}
// The channel to run.mjs would keep this process alive.
if (process.connected) process.disconnect();
