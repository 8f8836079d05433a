import { closeSync, existsSync, openSync, readSync, renameSync, statSync, truncateSync, copyFileSync } from 'node:fs';

/** One log file per process, one older one beside it: a run cannot fill the disk with what it says. */
export const maxLogBytes = 32 * 1024 * 1024;

export function rotateLog(path: string): void {
  if (existsSync(path)) renameSync(path, `${path}.1`);
}

/** The writing process holds the file open in append mode, so it is copied and emptied instead of renamed. */
export function limitLog(path: string): void {
  if (!existsSync(path) || statSync(path).size < maxLogBytes) return;
  copyFileSync(path, `${path}.1`);
  truncateSync(path, 0);
}

/** What was appended since the last call, in whole lines. */
export function followLog(path: string): () => string[] {
  let position = existsSync(path) ? statSync(path).size : 0;
  let rest = '';
  return () => {
    const size = existsSync(path) ? statSync(path).size : 0;
    if (size < position) position = 0;
    if (size === position) return [];
    const text = rest + readRange(path, Math.max(position, size - 256 * 1024), size);
    position = size;
    const lines = text.split('\n');
    rest = lines.pop() ?? '';
    return lines;
  };
}

export function lastLines(path: string, count: number): string[] {
  if (!existsSync(path)) return [];
  const size = statSync(path).size;
  const lines = readRange(path, Math.max(0, size - 64 * 1024), size).split('\n');
  return lines.filter((line) => line.trim() !== '').slice(-count);
}

function readRange(path: string, from: number, to: number): string {
  const file = openSync(path, 'r');
  try {
    const buffer = Buffer.alloc(to - from);
    return buffer.toString('utf8', 0, readSync(file, buffer, 0, buffer.length, from));
  } finally {
    closeSync(file);
  }
}
