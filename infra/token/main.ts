import { flag, parseOptions, path, refusal, text } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { demoAccounts } from '../demo-sign-in/accounts.ts';
import { fetchDemoToken } from '../demo-sign-in/token.ts';
import { padTo } from '../command-line/table.ts';
import { defaultDataDirectory, readRunFile } from '../start/run-file.ts';

const command = 'npm run token';

const usage = (): string => `用法 / Usage: npm run --silent token -- --as NAME [--json] [--data .data]

  打印正在运行的演示系统中一个演示账户的访问令牌(8 小时有效),供 curl 与外部检查使用。
  Prints an access token of a demo account of the running system, good for 8 hours, for curl and outside checks:

  curl -s http://127.0.0.1:4000/graphql -H "authorization: Bearer $(npm run --silent token -- --as province)" …

  --as NAME    账户 / the account:
${demoAccounts()
  .map(({ name, title }) => `                 ${padTo(name, 22)}${title.zh} / ${title.en}`)
  .join('\n')}
                 county-<6>, township-<9>, village-<12>  任一区划 / of any region
  --json       同时给出账户与有效秒数 / with account and seconds of validity
  --data DIR   数据目录，默认 .data / the data directory, by default .data
  --help       显示本说明 / shows this
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    options: { as: text(null), json: flag(), data: path(defaultDataDirectory) },
  });
  if (options.help) return void process.stdout.write(usage());
  if (options.as === null) throw refusal(command, '--as', '须指明演示账户', 'name a demo account');
  const { token, expiresInSeconds } = await fetchDemoToken(readRunFile(options.data), options.as);
  const { as } = options;
  process.stdout.write(options.json ? `${JSON.stringify({ as, token, expiresInSeconds })}\n` : `${token}\n`);
}

await runCommand(main);
