import { resolve } from 'node:path';
import { CannotStart } from '../local/cannot-start.ts';

/** What an option's value must be; `read` throws {@link Unreadable}. A flag takes no value. */
export interface Option<T> {
  isFlag: boolean;
  read(value: string): T;
  absent: T;
}

/** Why a value does not fit, in both languages; the name of the option is put before it. */
export class Unreadable extends Error {
  readonly zh: string;
  readonly en: string;

  constructor(zh: string, en: string) {
    super(en);
    this.zh = zh;
    this.en = en;
  }
}

export interface CommandLine<Options extends Record<string, Option<unknown>>> {
  /** As it is typed, for the way out: `npm run events -- tail`. */
  command: string;
  /** By name without dashes. `--help` is always there. */
  options: Options;
  /** By default none is allowed. */
  positionals?: 'any';
}

export type Parsed<Options extends Record<string, Option<unknown>>> = {
  [Name in keyof Options]: Options[Name] extends Option<infer Value> ? Value : never;
} & { help: boolean; positionals: string[] };

/** `--name value`, `--name=value` and flags in any order; whatever does not fit is refused with its name and the way out. */
export function parseOptions<const Options extends Record<string, Option<unknown>>>(
  args: readonly string[],
  { command, options, positionals: allowed }: CommandLine<Options>,
): Parsed<Options> {
  const values = new Map<string, unknown>(Object.entries(options).map(([name, option]) => [name, option.absent]));
  const positionals: string[] = [];
  let help = false;
  const rest = args.flatMap(splitAssignment);
  for (let argument = rest.shift(); argument !== undefined; argument = rest.shift()) {
    const name = argument.slice(2);
    if (argument === '--help' || argument === '-h') help = true;
    else if (argument.startsWith('--') && Object.hasOwn(options, name)) {
      const option = options[name];
      if (!option) continue;
      values.set(name, option.isFlag ? true : readValue(command, argument, option, rest.shift()));
    } else if (argument.startsWith('-') || allowed !== 'any') {
      throw refusal(command, argument, '未知选项', 'unknown option');
    } else positionals.push(argument);
  }
  return { ...Object.fromEntries(values), help, positionals } as Parsed<Options>;
}

function splitAssignment(argument: string): string[] {
  const at = argument.indexOf('=');
  return argument.startsWith('--') && at > 0 ? [argument.slice(0, at), argument.slice(at + 1)] : [argument];
}

function readValue(command: string, argument: string, option: Option<unknown>, given: string | undefined): unknown {
  try {
    return option.read(given ?? '');
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    throw refusal(command, argument, error.zh, error.en);
  }
}

/** For what only the command itself can know to be wrong; `subject` is the option or word as it was typed. */
export function refusal(command: string, subject: string, zh: string, en: string): CannotStart {
  return new CannotStart(`${subject}:${zh};用法见 ${command} --help`, `${subject}: ${en}; see ${command} --help`);
}

export function flag(): Option<boolean> {
  return { isFlag: true, read: () => true, absent: false };
}

export function text<Absent>(absent: Absent): Option<string | Absent> {
  return value(absent, (given) => {
    if (given && !given.startsWith('--') && !given.includes('\0')) return given;
    throw new Unreadable('需要一个值', 'needs a value');
  });
}

export function wholeNumber<Absent>(from: number, to: number, absent: Absent): Option<number | Absent> {
  return value(absent, (given) => {
    const number = Number(given);
    if (/^\d{1,15}$/.test(given) && number >= from && number <= to) return number;
    throw new Unreadable(
      `应为 ${from}–${to} 的整数,收到“${given}”`,
      `needs a whole number from ${from} to ${to}, got "${given}"`,
    );
  });
}

export function port<Absent>(absent: Absent): Option<number | Absent> {
  return wholeNumber(1, 65_535, absent);
}

export function oneOf<const Choice extends string, Absent>(
  choices: readonly Choice[],
  absent: Absent,
): Option<Choice | Absent> {
  return value(absent, (given) => {
    const found = choices.find((choice) => choice === given);
    if (found !== undefined) return found;
    throw new Unreadable(
      `应为 ${choices.join('、')} 之一,收到“${given}”`,
      `is one of ${choices.join(', ')}, got "${given}"`,
    );
  });
}

/** A relative path is meant from where npm was called. */
export function path<Absent>(absent: Absent): Option<string | Absent> {
  return value(absent, (given) => {
    if (given && !given.startsWith('--') && !given.includes('\0')) return resolve(calledFrom(), given);
    throw new Unreadable('需要一个路径', 'needs a path');
  });
}

export function value<Value, Absent>(absent: Absent, read: (given: string) => Value): Option<Value | Absent> {
  return { isFlag: false, read, absent };
}

/** The directory in which the user typed the command; npm itself changes to the package's. */
export function calledFrom(): string {
  return process.env['INIT_CWD'] ?? process.cwd();
}
