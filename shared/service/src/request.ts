import type { CommandRequest, Outcome, Refusal } from '@shouwang/aggregate';
import { InputError, type SubgraphContext } from '@shouwang/subgraph';
import { textOf } from './text-input.ts';

/** A mutation's input as a command: who asks, the idempotency key, and everything that was sent. */
export function commandOf<Input extends { idempotencyKey: string }>(
  context: SubgraphContext,
  operation: string,
  input: Input,
): CommandRequest & { input: Input } {
  return {
    operation,
    viewer: context.viewer,
    idempotencyKey: idempotencyKeyOf(input),
    correlationId: context.requestId,
    input,
  };
}

/** Printable ASCII, as the header `Idempotency-Key` of the IETF draft has it; so no name in Chinese stands in the log of commands. */
function idempotencyKeyOf({ idempotencyKey }: { idempotencyKey: string }): string {
  const field = 'input.idempotencyKey';
  const key = textOf(idempotencyKey, field, { maxLength: 200 });
  if (/^[\x20-\x7e]+$/.test(key)) return key;
  throw new InputError(field, {
    zh: '只能是可打印的 ASCII 字符，如 UUID',
    en: 'must be printable ASCII, a UUID for example',
  });
}

/**
 * What a mutation answers: its refusal, or the aggregate as the command wrote it or, where it did not, as it is now. Who
 * repeats a command after the area was lost hears what a first call would hear now.
 */
export async function answerOf<Row>(
  outcome: Outcome,
  load: (id: string) => Promise<Row | null>,
): Promise<Row | Refusal> {
  if (!outcome.ok) return outcome.refusal;
  if (outcome.row) return outcome.row as Row;
  const row = await load(outcome.id);
  if (row !== null) return row;
  if (outcome.unseen) return outcome.unseen;
  throw new Error('a committed aggregate could not be read back');
}
