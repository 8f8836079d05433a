import { join } from 'node:path';
import type { DatabaseName } from '../local/databases.ts';
import { loopback } from '../local/ports.ts';
import { plainEnvironment, type Program } from '../local/program.ts';
import { titleOf, type DataDirectory } from './data-directory.ts';

/** The processes of our own: five services and the gateway. */
export const serviceNames = [
  'monitoring',
  'employment',
  'industry-projects',
  'housing-safety',
  'education-subsidies',
] as const;

export type ServiceName = (typeof serviceNames)[number];

export const gatewayName = 'gateway';

/** Who has a database of its own with an audit in it: the services, and the gateway with its keys. */
export const memberNames = [...serviceNames, gatewayName] as const;

export type MemberName = (typeof memberNames)[number];

/** Gives out tokens of the demo's accounts, on this machine only. */
export const demoSignInName = 'demo-sign-in';

export const titles: Readonly<Record<ServiceName, string>> = {
  monitoring: '监测帮扶',
  employment: '就业帮扶',
  'industry-projects': '产业项目',
  'housing-safety': '住房安全',
  'education-subsidies': '教育资助',
};

export function databaseOf(service: ServiceName): DatabaseName {
  return service.replaceAll('-', '_') as DatabaseName;
}

export function addressOf(port: number): string {
  return `http://${loopback}:${port}`;
}

export interface MemberOptions {
  name: string;
  /** Path of its entry in the repository. */
  main: string;
  port: number;
  data: DataDirectory;
  env: Readonly<Record<string, string>>;
  stopWaitMs: number;
}

export function memberProgram({ name, main, port, data, env, stopWaitMs }: MemberOptions): Program {
  const title = titleOf(data.id, name);
  return {
    name,
    command: process.execPath,
    // The title takes the place of the arguments in the process table: it is how a later run finds this process.
    args: [`--title=${title}`, '--disable-warning=ExperimentalWarning', main],
    cwd: join(import.meta.dirname, '..', '..'),
    env: { ...plainEnvironment(), ...handedOn(), ...env },
    logFile: join(data.path, 'logs', `${name}.log`),
    marker: title,
    stopSteps: [{ signal: 'SIGTERM', waitMs: stopWaitMs }],
    endsWithParent: true,
    isReady: () => isHealthy(port),
    readyTimeoutMs: 60_000,
  };
}

/** The caller's to say of our own processes: where traces go, how much is logged, how the audit is hashed. */
function handedOn(): Record<string, string> {
  const names = [
    'OTEL_EXPORTER_OTLP_ENDPOINT',
    'OTEL_TRACES_SAMPLER_ARG',
    'LOG_LEVEL',
    'AUDIT_HASH',
    'AUDIT_HEAD_SECONDS',
  ];
  return Object.fromEntries(names.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}

async function isHealthy(port: number): Promise<boolean> {
  try {
    const response = await fetch(`${addressOf(port)}/health`, { signal: AbortSignal.timeout(2_000) });
    await response.body?.cancel();
    return response.status === 200;
  } catch {
    return false;
  }
}
