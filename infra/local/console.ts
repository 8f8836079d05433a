import { CannotStart } from './cannot-start.ts';

/** Lines for people, Chinese first. */
export function say(zh: string, en: string): void {
  console.log(`[守望] ${zh} · ${en}`);
}

export function complain(zh: string, en: string): void {
  console.error(`[守望] ${zh} · ${en}`);
}

/** Prints why it did not work: what a reader can act on in a line, anything else with its stack. */
export function complainAbout(error: unknown): void {
  if (error instanceof CannotStart) return complain(error.zh, error.en);
  console.error(error);
}

/** Speaks only when `work` takes more than two seconds. */
export async function withProgress<T>(zh: string, en: string, work: () => Promise<T>): Promise<T> {
  const timer = setTimeout(() => say(`${zh}…`, `${en} …`), 2_000);
  try {
    return await work();
  } finally {
    clearTimeout(timer);
  }
}
