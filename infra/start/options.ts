import { resolve } from 'node:path';
import { CannotStart } from '../local/cannot-start.ts';

export interface StartOptions {
  port: number;
  dataDirectory: string;
  demo: boolean;
  reset: boolean;
  help: boolean;
}

export const usage = `npm start -- [选项 · options]

  --port 4000     网关端口 · port of the gateway
  --data .data    数据目录 · data directory
  --demo on|off   首次启动时装入演示省份(默认 on)· load the demo province once (default on)
  --reset         先清空数据目录中守望的数据 · empty Shouwang's data in that directory first
  --help          显示本说明 · show this

环境变量 · environment
  POSTGRES_URL    使用现有 PostgreSQL(可建库建角色的账号)· use an existing PostgreSQL (may create roles and databases)
  KAFKA_BROKERS   使用现有 Kafka(host:port,…)· use an existing Kafka
`;

/** A relative `--data` is meant from where npm was called; the default lies in the repository. */
export function parseStartOptions(args: readonly string[], root: string, calledFrom: string): StartOptions {
  const options = { port: 4000, dataDirectory: resolve(root, '.data'), demo: true, reset: false, help: false };
  const rest = args.flatMap((argument) => splitAssignment(argument));
  for (let option = rest.shift(); option !== undefined; option = rest.shift()) {
    if (option === '--port') options.port = parsePort(rest.shift());
    else if (option === '--data') options.dataDirectory = resolve(calledFrom, parsePath(rest.shift()));
    else if (option === '--demo') options.demo = parseSwitch(rest.shift());
    else if (option === '--reset') options.reset = true;
    else if (option === '--help' || option === '-h') options.help = true;
    else throw refusal(option, '未知选项', 'unknown option');
  }
  return options;
}

function splitAssignment(argument: string): string[] {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
}

function parsePort(value: string | undefined): number {
  const port = Number(value);
  if (value && /^\d{1,5}$/.test(value) && port >= 1 && port <= 65_535) return port;
  throw refusal(
    '--port',
    `端口应为 1–65535,收到“${value ?? ''}”`,
    `needs a port from 1 to 65535, got "${value ?? ''}"`,
  );
}

function parsePath(value: string | undefined): string {
  if (value && !value.startsWith('--') && !value.includes('\0')) return value;
  throw refusal('--data', '需要一个目录', 'needs a directory');
}

function parseSwitch(value: string | undefined): boolean {
  if (value === 'on' || value === 'off') return value === 'on';
  throw refusal('--demo', `应为 on 或 off,收到“${value ?? ''}”`, `is on or off, got "${value ?? ''}"`);
}

function refusal(option: string, zh: string, en: string): CannotStart {
  return new CannotStart(`${option}:${zh};用法见 npm start -- --help`, `${option}: ${en}; see npm start -- --help`);
}
