import { flag, oneOf, path } from '../command-line/options.ts';
import { serviceNames } from '../start/members.ts';
import { defaultDataDirectory } from '../start/run-file.ts';

/** A sub-command of `npm run events --`; `run` gives the exit code. */
export interface EventsCommand {
  /** One line in both languages, for the list of sub-commands. */
  summary: { zh: string; en: string };
  usage: string;
  run(args: readonly string[]): Promise<number>;
}

export const commandPrefix = 'npm run events --';

/** What every sub-command takes. */
export const commonOptions = { data: path(defaultDataDirectory), json: flag() };
export const serviceOption = oneOf(serviceNames, null);

export const commonUsage = `  --json          以 JSON 输出 · print JSON
  --data .data    运行中系统的数据目录 · data directory of the running system
  --help          显示本说明 · show this
`;

/** JSON for programs; whole numbers stay numbers where JSON's readers keep them. */
export function toJson(value: unknown, indent?: number): string {
  return JSON.stringify(
    value,
    (_key, field: unknown) => {
      if (typeof field !== 'bigint') return field;
      const number = Number(field);
      return Number.isSafeInteger(number) ? number : field.toString();
    },
    indent,
  );
}

/** `3 d 4 h`, `12 min`, `5 s`: two units are enough for an operator. */
export function ageText(ageMs: number): string {
  const seconds = Math.max(0, Math.round(ageMs / 1_000));
  if (seconds < 60) return `${seconds} s`;
  const minutes = Math.floor(seconds / 60);
  if (minutes < 60) return `${minutes} min`;
  const hours = Math.floor(minutes / 60);
  return hours < 48 ? `${hours} h ${minutes % 60} min` : `${Math.floor(hours / 24)} d ${hours % 24} h`;
}

/** What `--help` does. */
export function printUsage(usage: string): number {
  console.log(usage);
  return 0;
}
