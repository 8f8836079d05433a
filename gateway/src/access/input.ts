import { HttpError, type BilingualText } from '@shouwang/http';
import { parseRegionCode, parseText, type RegionCode } from '@shouwang/values';
import { scopes, type Scope } from '@shouwang/viewer';
import { z } from 'zod';
import { keyLimits } from '../identity/keys/manage-keys.ts';
import { keyRoles } from '../identity/roles.ts';

/** What callers send to the routes for keys, parsed; whatever is wrong is told with the field and what it must be. */
const scopeNames = Object.keys(scopes) as Scope[];
const mostEntries = 200;

const fields = {
  name: z.string().transform((text, context) => parsed(parseText(text, { maxLength: keyLimits.nameLength }), context)),
  roles: z.array(z.enum(keyRoles)).min(1).max(keyRoles.length).transform(unique),
  areas: z
    .array(z.string().transform((code, context): RegionCode => parsed(parseRegionCode(code), context)))
    .min(1)
    .max(keyLimits.areas)
    .transform(unique),
  scopes: z.array(z.enum(scopeNames)).min(1).max(scopeNames.length).transform(unique).nullable().default(null),
  days: z.number().int().min(1).max(keyLimits.days).default(365),
  overlapHours: z.number().int().min(0).max(keyLimits.overlapHours).default(24),
  prefix: z.string().regex(/^[0-9a-f]{12}$/),
};

export const newKeyInput = z.strictObject({
  name: fields.name,
  roles: fields.roles,
  areas: fields.areas,
  scopes: fields.scopes,
  days: fields.days,
});

export const rotationInput = z.strictObject({
  prefix: fields.prefix,
  overlapHours: fields.overlapHours,
  days: fields.days,
});

export const revocationInput = z.strictObject({ prefix: fields.prefix });

const first = z.coerce.number().int().min(1).max(mostEntries).default(50);

export const keyListQuery = z.strictObject({ first, after: fields.prefix.nullable().default(null) });

const instant = z.iso
  .datetime({ offset: true })
  .transform((text) => new Date(text))
  .optional();

export const auditQuery = z.strictObject({
  first,
  after: z
    .string()
    .regex(/^\d{1,18}$/)
    .transform(BigInt)
    .nullable()
    .default(null),
  viewer: z.string().min(1).max(200).optional(),
  prefix: fields.prefix.optional(),
  from: instant,
  to: instant,
});

/** What each field must be: the way out of a refusal. */
const meanings: Readonly<Record<string, BilingualText>> = {
  name: {
    zh: `须为 1–${keyLimits.nameLength} 个字符的文本，说明由哪个系统使用`,
    en: `must be a text of 1 to ${keyLimits.nameLength} characters that says which system will hold the key`,
  },
  roles: {
    zh: `须为一个或多个密钥可用的角色：${keyRoles.join('、')}`,
    en: `must be one or more of the roles that keys may have: ${keyRoles.join(', ')}`,
  },
  areas: {
    zh: `须为 1–${keyLimits.areas} 个区划代码（12 位，或 2、4、6、9 位简写）`,
    en: `must be 1 to ${keyLimits.areas} region codes (12 digits, or 2, 4, 6 or 9 for short)`,
  },
  scopes: {
    zh: '须为角色权限中的一部分，见 GET /access/roles；不填则为全部',
    en: 'must be some of the scopes of the roles, see GET /access/roles; left out: all of them',
  },
  days: {
    zh: `须为 1–${keyLimits.days} 的整数（天）`,
    en: `must be a whole number of days from 1 to ${keyLimits.days}`,
  },
  overlapHours: {
    zh: `须为 0–${keyLimits.overlapHours} 的整数（小时）`,
    en: `must be a whole number of hours from 0 to ${keyLimits.overlapHours}`,
  },
  prefix: {
    zh: '须为密钥的前缀：swk_ 之后的 12 位十六进制数，见 GET /access/keys',
    en: 'must be the prefix of a key: the 12 hexadecimal digits after swk_, see GET /access/keys',
  },
  first: { zh: `须为 1–${mostEntries} 的整数`, en: `must be a whole number from 1 to ${mostEntries}` },
  after: { zh: '须为上一页答复中的 after', en: 'must be the after of the page before' },
  viewer: { zh: '须为一个操作者的标识', en: 'must be the id of a viewer' },
  from: { zh: '须为时刻，如 2026-06-01T00:00:00Z', en: 'must be an instant such as 2026-06-01T00:00:00Z' },
  to: { zh: '须为时刻，如 2026-06-01T00:00:00Z', en: 'must be an instant such as 2026-06-01T00:00:00Z' },
};

/** @throws {HttpError} 400 that names the first wrong field; a value is never repeated, it may be a key. */
export function readInput<Input extends z.ZodObject>(schema: Input, given: unknown): z.infer<Input> {
  const result = schema.safeParse(given);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const known = Object.keys(schema.shape);
  if (issue?.code === 'unrecognized_keys') {
    const field = issue.keys.find((key) => /^\w{1,40}$/.test(key)) ?? '?';
    throw badInput(field, {
      zh: `没有这一项；可用：${known.join('、')}`,
      en: `there is no such field; there are ${known.join(', ')}`,
    });
  }
  const field = issue?.path.join('.') || 'input';
  const meaning = meanings[String(issue?.path[0])];
  throw badInput(
    field,
    meaning ?? { zh: `须为 JSON 对象，含 ${known.join('、')}`, en: `must be a JSON object with ${known.join(', ')}` },
  );
}

/** The query string as an object; a name given twice counts once, with its last value. */
export function queryOf(search: string): Record<string, string> {
  return Object.fromEntries(new URLSearchParams(search));
}

export function badInput(field: string, { zh, en }: BilingualText): HttpError {
  const text = { zh: `${field}：${zh}`, en: `${field}: ${en}` };
  return new HttpError(400, 'BAD_USER_INPUT', text, {}, { field });
}

function unique<Item>(items: Item[]): Item[] {
  return [...new Set(items)];
}

function parsed<Value>(result: { ok: true; value: Value } | { ok: false }, context: z.RefinementCtx): Value {
  if (result.ok) return result.value;
  context.addIssue({ code: 'custom' });
  return z.NEVER;
}
