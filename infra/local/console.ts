import { CannotStart } from './cannot-start.ts';

/** Lines for people, Chinese first. */
export function say(zh: string, en: string): void {
  console.log(`[守望] ${zh} · ${en}`);
}

/** What is wrong, or what is said beside a result that has standard output to itself. */
export function complain(zh: string, en: string): void {
  console.error(`[守望] ${zh} · ${en}`);
}

/** Prints why it did not work: what a reader can act on in a line, anything else with its stack. */
export function complainAbout(error: unknown): void {
  if (error instanceof CannotStart) return complain(error.zh, error.en);
  if (isOfAPath(error)) {
    const { path, code } = error;
    return complain(`不能读写 ${path}(${code});请换一个位置`, `${path} cannot be used (${code}): name another place`);
  }
  console.error(error);
}

/** What a user named is not there, or is not for this user. */
function isOfAPath(error: unknown): error is { code: string; path: string } {
  if (typeof error !== 'object' || error === null || !('code' in error) || !('path' in error)) return false;
  return ['ENOENT', 'EACCES', 'EPERM', 'EROFS'].includes(String(error.code));
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
