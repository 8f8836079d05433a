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

/** The event of a record that moved to another village because its household did. */
export const followedHousehold = {
  description: { zh: '随户迁移', en: 'The record moved to another village with its household' },
  details: z.object({ previousRegionCode: regionCode() }),
};
