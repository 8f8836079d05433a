import { createKafka } from '@shouwang/kafka';
import { userOf } from '../access/principals.ts';
import { flag, parseOptions, path, refusal, Unreadable, value } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { tableLines } from '../command-line/table.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { say } from '../local/console.ts';
import { serviceNames, titles, type ServiceName } from '../start/members.ts';
import { defaultDataDirectory, readRunFile } from '../start/run-file.ts';
import { grant, list, namePattern, revoke } from './subscribers.ts';

const command = 'npm run subscribers --';
const usage = `${command} grant NAME --domain DOMAIN[,DOMAIN…] [--new-password] | revoke NAME | list   [--data .data]

  grant NAME        准许外部系统读取这些领域的主题,密码只显示一次;已有的领域保留
                    lets an outside system read the topics of these domains; its password is shown once; it keeps those it has
  --domain          ${serviceNames.join(', ')}
  --new-password    更换密码 · another password for one that is there
  revoke NAME       收回全部权限与密码,立即生效 · takes rights and password, at once
  list              现有的订阅者 · the subscribers that there are

须先运行 npm start -- --secure。Needs a system that was started by npm start -- --secure.
`;

const domainList = value<ServiceName[], ServiceName[]>([], (given) => {
  const names = given.split(',');
  const known = serviceNames.filter((name) => names.includes(name));
  if (known.length === new Set(names).size) return known;
  throw new Unreadable(
    `应为 ${serviceNames.join('、')},可用逗号连接`,
    `names domains (${serviceNames.join(', ')}), with commas between them`,
  );
});

async function main(): Promise<void> {
  const { help, data, domain, positionals, ...options } = parseOptions(process.argv.slice(2), {
    command,
    options: { data: path(defaultDataDirectory), domain: domainList, 'new-password': flag() },
    positionals: 'any',
  });
  const [action, name = '', more] = positionals;
  if (help) return console.log(usage);
  if (action === undefined || !['grant', 'revoke', 'list'].includes(action)) {
    throw refusal(command, action ?? 'grant | revoke | list', '没有这个命令', 'there is no such command');
  }
  if (more !== undefined) throw refusal(command, more, '多余', 'is one word too many');
  if (action !== 'list' && !namePattern.test(name)) {
    throw refusal(command, 'NAME', '须为小写字母、数字与连字符,至多 40 个', 'is up to 40 of a–z, 0–9 and -');
  }
  if (action === 'grant' && domain.length === 0) throw refusal(command, '--domain', '缺少', 'is missing');
  const { brokers, sasl } = readRunFile(data).kafka;
  if (sasl === undefined) throw notSecured();
  const logger = { debug() {}, info() {}, warn() {}, error() {} };
  const access = createKafka({ brokers, sasl, clientId: 'shouwang-subscribers', logger }).access();
  if (action === 'list') {
    const rows = (await list(access)).map((one) => [one.name, userOf(one.name), one.domains.join(', ')]);
    return console.log(tableLines(['名称 name', 'KAFKA_SASL_USERNAME', '领域 domains'], rows).join('\n'));
  }
  if (action === 'revoke') {
    if (await revoke(access, name))
      return say(`已收回 ${name} 的权限与密码`, `${name} has no rights and no password now`);
    throw new CannotStart(`没有订阅者 ${name}`, `there is no subscriber ${name}`);
  }
  const password = await grant(access, { name, domains: domain, newPassword: options['new-password'] });
  say(
    `${name} 可读取:${domain.map((one) => titles[one]).join('、')}`,
    `${name} may read the topics of ${domain.join(', ')}`,
  );
  if (password === null) return say('密码不变', 'its password stays');
  say('密码只显示这一次', 'the password is shown this once');
  console.log(`KAFKA_SASL_USERNAME=${userOf(name)}\nKAFKA_SASL_PASSWORD=${password}`);
}

function notSecured(): CannotStart {
  return new CannotStart(
    '此系统的 Kafka 不要求认证;请以 npm start -- --secure 启动。',
    'The Kafka of this system asks nobody who they are; start it by npm start -- --secure.',
  );
}

await runCommand(main);
