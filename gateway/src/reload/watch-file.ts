import { stat } from 'node:fs/promises';

/**
 * Tells when a file changes, by asking: `fs.watch` loses files that are replaced by renaming and does nothing on
 * several network file systems. A file that is away for a moment counts as unchanged.
 */
export function watchFile(path: string, everyMs: number, onChange: () => Promise<void>): { stop(): void } {
  let seen: string | null = null;
  let stopped = false;
  const look = async (): Promise<void> => {
    const stamp = await stampOf(path);
    const changed = seen !== null && stamp !== null && stamp !== seen;
    seen = stamp ?? seen;
    if (changed) await onChange();
  };
  const next = (): void => {
    if (stopped) return;
    setTimeout(() => void look().finally(next), everyMs).unref();
  };
  void look().finally(next);
  return {
    stop() {
      stopped = true;
    },
  };
}

async function stampOf(path: string): Promise<string | null> {
  try {
    const { mtimeMs, size, ino } = await stat(path);
    return `${mtimeMs}:${size}:${ino}`;
  } catch {
    return null;
  }
}
