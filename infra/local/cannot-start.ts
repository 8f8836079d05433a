/** Why something cannot run on this machine and what the reader can do about it: one line in each language. */
export class CannotStart extends Error {
  override readonly name = 'CannotStart';
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

const fullDisk = /ENOSPC|No space left on device|EDQUOT|Disk quota exceeded/i;

/** Recognises the errors that a reader can act on, whoever reported them; anything else stays what it was. */
export function explain(error: unknown, path: string): unknown {
  if (error instanceof CannotStart) return error;
  const text = error instanceof Error ? error.message : String(error);
  if (fullDisk.test(text)) return diskFull(path);
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'EACCES' || code === 'EPERM' || code === 'EROFS') return notWritable(path, code);
  return error;
}

export function mentionsFullDisk(text: string): boolean {
  return fullDisk.test(text);
}

export function diskFull(path: string): CannotStart {
  return new CannotStart(
    `磁盘空间不足:${path};请清出至少 1 GB,或用 --data 指定其他磁盘上的目录。`,
    `The disk is full: ${path}; free at least 1 GB or name a directory on another disk with --data.`,
  );
}

export function notWritable(path: string, reason: string): CannotStart {
  return new CannotStart(
    `不能写入目录 ${path}(${reason});请修改其权限,或用 --data 指定其他目录。`,
    `The directory ${path} cannot be written (${reason}); change its permissions or name another with --data.`,
  );
}
