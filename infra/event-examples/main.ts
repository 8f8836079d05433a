import { messageSchemas } from '@shouwang/contracts';
import { createKafka } from '@shouwang/kafka';
import { flag, parseOptions, path } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { complain, say } from '../local/console.ts';
import { demoAuthorization } from '../demo-sign-in/token.ts';
import { defaultDataDirectory, readRunFile, type RunFile } from '../start/run-file.ts';
import { actOut } from './acts.ts';
import { captureExamples } from './capture-examples.ts';
import { writeExample } from './example-files.ts';

/** `npm run examples`: refreshes the examples of every message that the page for subscribers shows. */
const usage = `用法 / Usage: npm run examples -- [--data .data] [--act]

  从正在运行的系统的主题中取每种消息的一个实例，写入 gateway/examples/。请只对演示省份使用：示例会提交入库。
  Takes one message of each type from the topics of the running system into gateway/examples/. Use it on the demo
  province only: examples are committed.

  --data DIR   数据目录，默认 .data / the data directory, by default .data
  --act        先在系统中做演示省份首日没有的事（迁移、离户、销户、撤村…）；请用一次性的数据目录
               first does what the demo's first day does not hold (a move, a closing, …): use a data directory to throw away
  --help       显示本说明 / shows this
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command: 'npm run examples',
    options: { data: path(defaultDataDirectory), act: flag() },
  });
  if (options.help) return void process.stdout.write(usage);
  const run = readRunFile(options.data);
  const { kafka } = run;
  if (kafka.brokers.length === 0) throw new CannotStart('系统没有连接 Kafka', 'the system runs without Kafka');
  if (options.act) await actOut((query, variables) => askGraph(run, query, variables));
  const quiet = { debug() {}, info() {}, warn() {}, error() {} };
  const examples = await captureExamples(createKafka({ ...kafka, clientId: 'examples', logger: quiet }));
  for (const example of examples) writeExample(example);
  say(`已写入 ${examples.length} 个示例`, `wrote ${examples.length} examples`);
  const seen = new Set(examples.map(({ type }) => type));
  const missing = messageSchemas().flatMap(({ type }) => (seen.has(type) ? [] : [type]));
  if (missing.length > 0) complain(`主题中没有:${missing.join('、')}`, `not on the topics: ${missing.join(', ')}`);
}

async function askGraph<Data>(run: RunFile, query: string, variables: object): Promise<Data> {
  const response = await fetch(`${run.gateway}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'accept-language': 'en', ...(await demoAuthorization(run)) },
    body: JSON.stringify({ query, variables }),
  });
  const { data, errors } = (await response.json()) as { data: Data; errors?: { message: string }[] };
  if (errors) throw new Error(errors.map(({ message }) => message).join('; '));
  return data;
}

await runCommand(main);
