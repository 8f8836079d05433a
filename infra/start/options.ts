import { flag, oneOf, parseOptions, path, port } from '../command-line/options.ts';
import { defaultDataDirectory } from './run-file.ts';

export interface StartOptions {
  port: number;
  dataDirectory: string;
  demo: boolean;
  reset: boolean;
  /** Kafka asks everybody who they are, and allows what was granted. */
  secure: boolean;
  help: boolean;
}

export const usage = `npm start -- [选项 · options]

  --port 4000     网关端口 · port of the gateway
  --data .data    数据目录 · data directory
  --demo on|off   首次启动时装入演示省份(默认 on)· load the demo province once (default on)
  --reset         先清空数据目录中守望的数据 · empty Shouwang's data in that directory first
  --secure        Kafka 要求认证(SCRAM)并按授权读写;订阅者见 npm run subscribers
                  Kafka asks for a name and password (SCRAM) and allows what was granted; see npm run subscribers
  --help          显示本说明 · show this

环境变量 · environment
  POSTGRES_URL    使用现有 PostgreSQL(可建库建角色的账号)· use an existing PostgreSQL (may create roles and databases)
  KAFKA_BROKERS   使用现有 Kafka(host:port,…)· use an existing Kafka
  SHOUWANG_ENGINES  auto|docker|local:引擎用 Docker 容器还是本机程序(默认 auto,有 Docker 则用)
                  containers or programs on this machine (default auto: Docker where it answers)
`;

/** A relative `--data` is meant from where npm was called; the default lies in the repository. */
export function parseStartOptions(args: readonly string[]): StartOptions {
  const given = parseOptions(args, {
    command: 'npm start --',
    options: {
      port: port(4000),
      data: path(defaultDataDirectory),
      demo: oneOf(['on', 'off'], 'on'),
      reset: flag(),
      secure: flag(),
    },
  });
  const { port: gatewayPort, data: dataDirectory, demo, reset, secure, help } = given;
  return { port: gatewayPort, dataDirectory, demo: demo === 'on', reset, secure, help };
}
