import { MalformedEvent } from '@shouwang/events';
import { isConnectionFailure } from '@shouwang/database';

/**
 * Deadlock, serialization failure, a lock that was not to be had, a statement that took too long; and a database that
 * is not there or lets nobody in (28, 3D), as during a restore.
 */
const passing = /^(40001|40P01|55P03|57014|28|3D)/;

/**
 * True when the database is away, going away or overloaded. That is not the message's fault: parking would sort out
 * healthy messages by the thousand, so such a message is tried for ever.
 */
export function isInfrastructure(error: unknown): boolean {
  if (isConnectionFailure(error) || passing.test(codeOf(error) ?? '')) return true;
  return (
    error instanceof Error && /after calling end on the pool|not currently accepting connections/.test(error.message)
  );
}

/**
 * Why a message failed, in words that hold nothing of its content: an error's own message is not among them, because
 * databases and parsers quote the value that they refuse.
 */
export function reasonOf(error: unknown): string {
  if (error instanceof MalformedEvent) return error.reason;
  if (!(error instanceof Error)) return 'something that is not an error was thrown';
  const { constraint } = error as { constraint?: unknown };
  return [
    error.name,
    codeOf(error),
    typeof constraint === 'string' ? `constraint ${constraint}` : undefined,
    placeOf(error),
  ]
    .filter((part) => part !== undefined)
    .join(' ');
}

function codeOf(error: unknown): string | undefined {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return typeof code === 'string' ? code : undefined;
}

/** `at <file>:<line>` of the first frame outside the libraries. */
function placeOf(error: Error): string | undefined {
  const frame = error.stack
    ?.split('\n')
    .find((line) => /^\s+at .*\.ts:\d+/.test(line) && !line.includes('node_modules'));
  const place = frame && /([\w.-]+\.ts:\d+):\d+/.exec(frame)?.[1];
  return place && `at ${place}`;
}
