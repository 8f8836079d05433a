import type { StopStep } from './processes.ts';

/** A child process as the supervisor sees it: how it is started, when it is ready and how it ends. */
export interface Program {
  /** Names its log file and its lines in the terminal. */
  name: string;
  command: string;
  args: readonly string[];
  cwd: string;
  env: Readonly<Record<string, string>>;
  /** Set where the process must not be root. */
  account?: { uid: number; gid: number } | undefined;
  logFile: string;
  /** The argument (or title) by which a later run recognises this process; see processes.ts. */
  marker: string;
  stopSteps: readonly StopStep[];
  /** It has a channel to us and stops when that closes: it does not outlive us even when we are killed. */
  endsWithParent?: boolean;
  /** Runs before every start, also before a restart: clears what a killed one left. */
  beforeStart?(): Promise<void>;
  isReady(): Promise<boolean>;
  readyTimeoutMs: number;
}

/** Only what a process needs: the surroundings of the caller (NODE_OPTIONS, PG*, KAFKA_*) must not change what runs. */
export function plainEnvironment(): Record<string, string> {
  const kept = ['PATH', 'HOME', 'LANG', 'TMPDIR', 'TZ', 'JAVA_HOME', 'SystemRoot', 'NODE_COMPILE_CACHE'];
  return Object.fromEntries(kept.flatMap((name) => (process.env[name] ? [[name, process.env[name]]] : [])));
}
