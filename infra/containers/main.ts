import { setTimeout as delay } from 'node:timers/promises';
import { createKafka } from '@shouwang/kafka';
import { topics } from '@shouwang/contracts';
import { createLogger, StartError } from '@shouwang/process';
import { flag, oneOf, parseOptions, path } from '../command-line/options.ts';
import { loadDemo } from '../demo/load-demo.ts';
import { complain, complainAbout, say } from '../local/console.ts';
import { type DatabaseAddresses, type DatabaseName, ensureDatabases } from '../local/databases.ts';
import { databaseOf, serviceNames, type ServiceName } from '../start/members.ts';
import { ensurePersonalDataKeys, masterKeysIn } from '../start/personal-data-keys.ts';
import { defaultDataDirectory, writeRunFile } from '../start/run-file.ts';
import { readPrepareEnvironment, type PrepareEnvironment } from './environment.ts';
import { migrateKeys } from '../access/migrate-keys.ts';
import { migrateWhereNeeded } from '../services/migrate.ts';
import { ensureViewerKeys } from '../viewer-keys/key-folder.ts';

/**
 * `prepare`, the one-shot task of docker-compose.yml and of infra/kubernetes: everything that `npm start` does before
 * services may start, on engines that somebody else runs. Each step does nothing where its work is already done, so it
 * runs before every start and a run that was cut off is simply repeated.
 */
const usage = `node infra/run.mjs prepare [选项 · options]

  --own-server    服务器只归守望使用:角色也进不了其他数据库 · the server is Shouwang's alone: its roles enter no other database
  --demo on|off   装入演示省份(默认 on),off 仅装入行政区划 · load the demo province (default on); off loads the regions only
  --keys DIR      生成网关与服务的密钥 · make the keys of gateway and services there, if missing
  --data DIR      写入 run.json,供各命令使用 · write run.json there, for the commands
  --stay          完成后不退出,供在此容器内执行各命令 · stays when it is done, for commands in this container
  --help          显示本说明 · show this

环境变量 · environment
  POSTGRES_URL, KAFKA_BROKERS, MONITORING_PASSWORD, EMPLOYMENT_PASSWORD, INDUSTRY_PROJECTS_PASSWORD,
  HOUSING_SAFETY_PASSWORD, EDUCATION_SUBSIDIES_PASSWORD, GATEWAY_PASSWORD, PERSONAL_DATA_KEYS;
  GATEWAY_URL, SUBGRAPH_URLS, API_KEYS_SECRET (run.json)
`;

const interrupted = new AbortController();

async function prepare(args: readonly string[]): Promise<void> {
  const options = parseOptions(args, {
    command: 'node infra/run.mjs prepare',
    options: {
      'own-server': flag(),
      demo: oneOf(['on', 'off'], 'on'),
      keys: path(null),
      data: path(defaultDataDirectory),
      stay: flag(),
    },
  });
  if (options.help) return console.log(usage);
  const environment = readPrepareEnvironment();
  if (options.keys !== null) await ensureViewerKeys(options.keys);
  ensurePersonalDataKeys(options.data);
  const databases = await ensureDatabases(environment.adminUrl, {
    passwords: environment.passwords,
    isOurServer: options['own-server'],
    onPasswordChanged: (name) =>
      complain(`角色 ${name} 原有其他密码,已重设`, `Role ${name} had another password; it was set anew`),
  });
  say('六个数据库与角色已就绪', 'The six databases and their roles are there');
  await Promise.all([
    declareTopics(environment),
    migrateWhereNeeded(byService(databases, 'owner')),
    migrateKeys(databases.gateway.owner),
  ]);
  say('主题与数据表已就绪', 'Topics and tables are there');
  const postgres = byService(databases, 'owner');
  const masterKeys = masterKeysIn(options.data);
  const households = options.demo === 'on';
  const loaded = await loadDemo({ postgres, masterKeys, households, signal: interrupted.signal });
  if (loaded) say('数据已装入', 'The data is loaded');
  const { addresses, brokers, keysSecret, kafkaSecurity } = environment;
  const access = keysSecret === null ? null : { databaseUrl: databases.gateway.owner, keysSecret };
  if (addresses) {
    const postgresOfServices = byService(databases, 'service');
    writeRunFile(options.data, {
      ...addresses,
      postgres,
      postgresOfServices,
      kafka: { brokers, ...kafkaSecurity },
      demoSignIn: null,
      access,
    });
  }
  say('准备完成', 'prepared');
  if (options.stay) await delay(2 ** 31 - 1, undefined, { signal: interrupted.signal });
}

function byService(
  databases: Record<DatabaseName, DatabaseAddresses>,
  as: keyof DatabaseAddresses,
): Record<ServiceName, string> {
  return Object.fromEntries(serviceNames.map((name) => [name, databases[databaseOf(name)][as]])) as Record<
    ServiceName,
    string
  >;
}

async function declareTopics({ brokers, kafkaSecurity }: PrepareEnvironment): Promise<void> {
  const logger = createLogger({ name: 'prepare', level: 'error' });
  const admin = createKafka({ ...kafkaSecurity, brokers, clientId: 'shouwang-prepare', logger }).admin();
  try {
    await admin.ensureTopics(topics);
  } finally {
    await admin.close();
  }
}

for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => {
    interrupted.abort();
    // What is under way is one transaction or repeated by the next run.
    process.exit(130);
  });
}

process.exit(
  await prepare(process.argv.slice(2)).then(
    () => 0,
    (error: unknown) => {
      if (error instanceof StartError) console.error(error.message);
      else complainAbout(error);
      return 1;
    },
  ),
);
