import { isNativeError } from 'node:util/types';

export interface ErrorFields {
  type: string;
  message: string;
  code?: string;
  constraint?: string;
  table?: string;
  frames?: string[];
  cause?: ErrorFields;
}

const maximumFrames = 8;
const maximumCauses = 4;

/** What of an error may be written down: its kind, codes and place; never parameters, SQL or values. */
export function describeError(error: unknown, depth = 0): ErrorFields {
  // Not `instanceof`: an error may come from another realm (jest, vm).
  if (!isNativeError(error)) return { type: typeof error, message: 'not an Error' };
  const own = error as Error & { code?: unknown; constraint?: unknown; table?: unknown };
  const fields: ErrorFields = { type: error.name, message: withoutValues(error.message) };
  if (typeof own.code === 'string') fields.code = own.code;
  if (typeof own.constraint === 'string') fields.constraint = own.constraint;
  if (typeof own.table === 'string') fields.table = own.table;
  const frames = framesOf(error);
  if (frames.length > 0) fields.frames = frames;
  if (error.cause !== undefined && depth < maximumCauses) fields.cause = describeError(error.cause, depth + 1);
  return fields;
}

/** For the logger: an error as it came, or one that the caller has described already. */
export function errorFieldsOf(value: unknown): ErrorFields {
  return isDescribed(value) ? value : describeError(value);
}

function isDescribed(value: unknown): value is ErrorFields {
  return typeof value === 'object' && value !== null && !isNativeError(value) && 'type' in value && 'message' in value;
}

/** The first line of `stack` repeats the message, so only lines that name a place are kept. */
function framesOf(error: Error): string[] {
  const lines = (error.stack ?? '').split('\n').map((line) => line.trim());
  return lines.filter((line) => line.startsWith('at ')).slice(0, maximumFrames);
}

/**
 * PostgreSQL quotes the offending value ("invalid input syntax for type uuid: "…""), and messages may carry ID and
 * phone numbers. Quoted names of tables and constraints go too; they are in fields of their own.
 */
function withoutValues(message: string): string {
  return message
    .slice(0, 2_000)
    .replace(/"[^"]*"/g, '"…"')
    .replace(/\b\d{10,17}[\dXx]\b/g, '…');
}
