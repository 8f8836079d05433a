/**
 * A process cannot start for a reason that its operator can mend. The message is the whole answer: what is wrong and
 * the way out, in Chinese and English. It is printed without a stack trace.
 */
export class StartError extends Error {
  override readonly name = 'StartError';
}
