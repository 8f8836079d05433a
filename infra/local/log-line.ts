/** A line of a log as a person should read it: our own processes write JSON, the engines plain text. */
export interface LogLine {
  /** null where the writer does not say. */
  level: string | null;
  text: string;
}

const longest = 300;

export function readLogLine(line: string): LogLine {
  try {
    if (!line.startsWith('{')) return { level: null, text: line.slice(0, longest) };
    const entry = JSON.parse(line) as { level?: unknown; msg?: unknown; error?: { message?: unknown } };
    if (typeof entry.level !== 'string') return { level: null, text: line.slice(0, longest) };
    const parts = [entry.msg, entry.error?.message].filter((part) => typeof part === 'string');
    return { level: entry.level, text: parts.join(': ').slice(0, longest) };
  } catch {
    return { level: null, text: line.slice(0, longest) };
  }
}

/** The last of what a process said that may explain its end, without repetitions. */
export function lastWords(lines: readonly string[]): string {
  const telling = lines.map(readLogLine).filter(({ level }) => level !== 'info' && level !== 'debug');
  return [...new Set(telling.map(({ text }) => text.trim()))].slice(-2).join(' | ');
}
