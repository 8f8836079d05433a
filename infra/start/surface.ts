import { mentionsFullDisk } from '../local/cannot-start.ts';
import { readLogLine } from '../local/log-line.ts';

/**
 * What of the processes' logs is worth a line in the terminal: warnings and errors of our own processes, and of the
 * engines only what ends them. The same line is not repeated within a minute; everything stands in the log files.
 */
export function createSurface(print: (line: string) => void): (name: string, lines: readonly string[]) => void {
  const lastPrinted = new Map<string, number>();
  return (name, lines) => {
    for (const line of lines) {
      const text = worthShowing(line);
      if (text === null) continue;
      const key = `${name} ${text}`;
      const now = Date.now();
      if (now - (lastPrinted.get(key) ?? 0) < 60_000) continue;
      lastPrinted.set(key, now);
      print(`[${name}] ${text}`);
    }
  };
}

const shownLevels = new Set(['warn', 'error', 'fatal']);
const engineEnd = /PANIC|OutOfMemoryError|FATAL .*(?:log dir|storage)/;

export function worthShowing(line: string): string | null {
  const { level, text } = readLogLine(line);
  // One line however often and from wherever it comes: numbers and times in it differ each time.
  if (mentionsFullDisk(text)) return '磁盘已满,请清出空间 · the disk is full, free some space';
  if (level === null) return engineEnd.test(text) ? text : null;
  return shownLevels.has(level) ? `${level}: ${text}` : null;
}
