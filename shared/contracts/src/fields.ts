import { instantField } from '@shouwang/events';
import { z } from 'zod';

/** Fields that many contracts share; each has one meaning everywhere. */
export const id = (): z.ZodString => z.string().min(1).max(64);
export const regionCode = (): z.ZodString => z.string().regex(/^[0-9]{12}$/);
/** A calendar day in China, `YYYY-MM-DD`. */
export const date = (): z.ZodString => z.string().regex(/^[0-9]{4}-[0-9]{2}-[0-9]{2}$/);
export const instant = instantField;
export const count = (): z.ZodNumber => z.int().min(0);
/** `<code>@<area or CN>@<valid from>`: the policy version that decided. */
export const policyVersion = (): z.ZodString => z.string().min(1).max(200);

/**
 * A code of a vocabulary, in a field that was free text at first: a version's schema never narrows, so it stays a string
 * there, and who reads old messages must expect words. What is written is held to the codes by the service and its table.
 */
export const codeField = (codes: readonly string[], { zh, en }: { zh: string; en: string }): z.ZodString =>
  z
    .string()
    .describe(
      `${zh}，代码：${codes.join('、')}；旧消息中可能是文字 / ${en}, a code: ${codes.join(', ')}; in old messages it may be words`,
    );

/** The event of a record that moved to another village because its household did. */
export const followedHousehold = {
  description: { zh: '随户迁移', en: 'The record moved to another village with its household' },
  details: z.object({ previousRegionCode: regionCode() }),
};
