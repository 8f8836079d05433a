import { spawn } from 'node:child_process';

export interface Errand {
  command: string;
  args: readonly string[];
  cwd?: string;
  env?: Readonly<Record<string, string>>;
  account?: { uid: number; gid: number } | null;
  timeoutMs: number;
  /** Ends it early; the promise then rejects. */
  signal: AbortSignal;
}

export interface ErrandResult {
  code: number | null;
  /** The end of what it said, both streams. */
  output: string;
}

const keptOutput = 8_000;

/** Runs a program that ends by itself. Rejects when it cannot be started or is interrupted, not when it fails. */
export function runToEnd(errand: Errand): Promise<ErrandResult> {
  const { command, args, account, timeoutMs, signal, ...place } = errand;
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {
      ...place,
      ...account,
      signal,
      timeout: timeoutMs,
      killSignal: 'SIGKILL',
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    let output = '';
    const keep = (chunk: Buffer): void => {
      output = (output + chunk.toString('utf8')).slice(-keptOutput);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    child.once('error', reject);
    child.once('close', (code) => resolve({ code, output }));
  });
}
