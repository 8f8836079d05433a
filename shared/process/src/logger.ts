import { pino } from 'pino';
import { errorFieldsOf } from './error-fields.ts';

export interface LogMethod {
  (fields: object, message: string): void;
  (message: string): void;
}

/** What code may ask of a logger; pino stands behind it. Fields never hold personal data: ids and codes only. */
export interface Logger {
  debug: LogMethod;
  info: LogMethod;
  warn: LogMethod;
  error: LogMethod;
  fatal: LogMethod;
  child(fields: Record<string, unknown>): Logger;
}

export const logLevels = ['debug', 'info', 'warn', 'error', 'fatal', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** JSON lines on standard output (or `destination`, a file descriptor); an error goes into the field `error`. */
export function createLogger(options: { name: string; level?: LogLevel; destination?: number }): Logger {
  return pino(
    {
      name: options.name,
      level: options.level ?? 'info',
      base: { pid: process.pid },
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      // pino copies every property of an error. TypeORM and pg put SQL parameters and rejected values there, which
      // are people's data, so errors are written by an allow-list.
      serializers: { error: errorFieldsOf, err: errorFieldsOf },
    },
    // Synchronous: the last lines before an exit are those that matter.
    pino.destination({ dest: options.destination ?? 1, sync: true }),
  );
}
