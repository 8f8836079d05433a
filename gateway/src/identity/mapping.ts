import { contains, parseRegionCode, type RegionCode } from '@shouwang/values';
import type { Area } from '@shouwang/viewer';
import { z } from 'zod';
import { isLoopback } from './loopback.ts';
import { demoRoles, roleNames, type RoleName } from './roles.ts';

/**
 * The mapping file: whose tokens are taken and what their claims mean here. What it does not name gives nothing: a role of
 * the provider that has no line in `roles.map`, a value that is no region code.
 */
const name = z
  .string()
  .regex(/^[a-z][a-z0-9-]{0,30}$/)
  .describe('小写字母、数字、连字符 / lower-case letters, digits and dashes');

/** Only signatures by a private key: with a shared secret, whoever can check a token can make one. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
] as const;

/** A claim by its name, or by the way to it: `["realm_access", "roles"]`. */
const claim = z.union([z.string().min(1), z.array(z.string().min(1)).min(1).max(10)]);

const area = z.union([z.literal('*'), z.string().transform(toRegionCode)]);

/** No key comes over a wire that others can write on. */
export const webAddress = z
  .url({ protocol: /^https?$/ })
  .refine((url) => url.startsWith('https:') || isLoopback(new URL(url).hostname), {
    message: '须为 https（本机除外） / must be https, except on this machine',
  });

const issuerSchema = z.strictObject({
  name: name.describe('出现在审计中：name/sub / stands in the audit as name/sub'),
  issuer: webAddress,
  audience: z.union([z.string().min(1), z.array(z.string().min(1)).min(1)]),
  jwksUri: webAddress.optional(),
  algorithms: z.array(z.enum(algorithms)).min(1).default(['RS256', 'PS256', 'ES256', 'EdDSA', 'Ed25519']),
  tokenType: z.string().min(1).optional(),
  viewer: claim.default('sub'),
  roles: z.strictObject({
    claim,
    map: z.record(z.string(), z.union([z.enum(roleNames), z.array(z.enum(roleNames))])),
  }),
  areas: z
    .strictObject({
      claim: claim.optional(),
      map: z.record(z.string(), z.union([area, z.array(area)])).optional(),
      always: z.array(area).default([]),
    })
    .refine((areas) => areas.claim !== undefined || areas.always.length > 0, {
      message: '须有 claim 或 always / needs claim or always',
    }),
  demo: z.boolean().default(false),
});

export const mappingSchema = z
  .strictObject({ issuers: z.array(issuerSchema).min(1).max(20) })
  .refine(({ issuers }) => isUnique(issuers.map(({ name: one }) => one)), { message: 'two issuers of one name' })
  .refine(({ issuers }) => isUnique(issuers.map(({ issuer }) => issuer)), { message: 'one issuer named twice' })
  .refine(({ issuers }) => issuers.every(({ demo, roles }) => demo || !givesDemoRole(roles.map)), {
    message: `only an issuer marked demo gives ${demoRoles.join(', ')}`,
  });

export type IssuerMapping = z.infer<typeof issuerSchema>;

/** Whether nothing but a demo on this machine may trust it. */
export function isDemoIssuer({ demo, issuer, jwksUri }: IssuerMapping): boolean {
  return demo || [issuer, jwksUri].some((url) => url !== undefined && isLoopback(new URL(url).hostname));
}

export interface MappedClaims {
  id: string;
  roles: RoleName[];
  areas: Area[];
}

const longestId = 150;
const mostAreas = 50;

/** Null where the claims cannot be a viewer: no id, or more areas than a viewer has. */
export function readClaims(mapping: IssuerMapping, claims: Readonly<Record<string, unknown>>): MappedClaims | null {
  const [id] = textsAt(claims, mapping.viewer);
  if (id === undefined || id === '' || id.length > longestId) return null;
  const areas = outermost(areasOf(mapping.areas, claims));
  if (areas.length > mostAreas) return null;
  return { id: `${mapping.name}/${id}`, roles: rolesOf(mapping.roles, claims), areas };
}

function rolesOf({ claim: at, map }: IssuerMapping['roles'], claims: Readonly<Record<string, unknown>>): RoleName[] {
  const given = textsAt(claims, at).flatMap((text) => (Object.hasOwn(map, text) ? (map[text] ?? []) : []));
  return [...new Set(given)];
}

function areasOf(mapping: IssuerMapping['areas'], claims: Readonly<Record<string, unknown>>): Area[] {
  const { claim: at, map, always } = mapping;
  const given = at === undefined ? [] : textsAt(claims, at);
  const mapped = given.flatMap((text): Area[] => {
    if (map) return Object.hasOwn(map, text) ? [map[text] ?? []].flat() : [];
    // Never `*` from a claim: the whole country is for the mapping file to give.
    const code = parseRegionCode(text);
    return code.ok ? [code.value] : [];
  });
  return [...always, ...mapped];
}

/** Without those that lie in another one. */
function outermost(areas: readonly Area[]): Area[] {
  const unique = [...new Set(areas)];
  if (unique.includes('*')) return ['*'];
  return unique.filter((one) =>
    unique.every((other) => other === one || !contains(other as RegionCode, one as RegionCode)),
  );
}

function textsAt(claims: Readonly<Record<string, unknown>>, way: string | readonly string[]): string[] {
  let found: unknown = claims;
  for (const step of [way].flat()) {
    if (typeof found !== 'object' || found === null || !Object.hasOwn(found, step)) return [];
    found = (found as Record<string, unknown>)[step];
  }
  return [found]
    .flat()
    .filter((value) => typeof value === 'string' || typeof value === 'number')
    .map(String);
}

function toRegionCode(text: string, context: z.RefinementCtx): RegionCode {
  const code = parseRegionCode(text);
  if (code.ok) return code.value;
  context.addIssue({ code: 'custom', message: '不是区划代码 / no region code' });
  return z.NEVER;
}

function givesDemoRole(map: IssuerMapping['roles']['map']): boolean {
  return Object.values(map)
    .flat()
    .some((role) => demoRoles.includes(role));
}

function isUnique(values: readonly string[]): boolean {
  return new Set(values).size === values.length;
}
