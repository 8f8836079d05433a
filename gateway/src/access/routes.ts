import { findEntries, type FoundEntry } from '@shouwang/audit';
import { inTransaction } from '@shouwang/database';
import { HttpError, type HttpResponse, type RouteHandler, type Routes } from '@shouwang/http';
import { today } from '@shouwang/values';
import { scopes, type Scope } from '@shouwang/viewer';
import type { KeyManager } from '../identity/keys/key-audit.ts';
import type { KeyDatabase, KeyRow } from '../identity/keys/key-rows.ts';
import type { KeyRefusal, Keys, MadeKey } from '../identity/keys/manage-keys.ts';
import { keyRoles, rolesInForce, scopesOf } from '../identity/roles.ts';
import type { ViewerRequest } from '../request-context.ts';
import {
  auditQuery,
  badInput,
  keyListQuery,
  newKeyInput,
  queryOf,
  readInput,
  revocationInput,
  rotationInput,
} from './input.ts';

export interface AccessRoutesOptions {
  database: KeyDatabase;
  keys: Keys;
  /** Does the work once the database is open. */
  withDatabase: <T>(work: () => Promise<T>) => Promise<T>;
  /** Finds out who asks, within the limits. */
  guard: (handle: (request: ViewerRequest) => Promise<HttpResponse>) => RouteHandler;
}

/** `/access/…`: keys and roles for whoever has `access:manage`, what was done with keys for whoever has `audit:read`. */
export function createAccessRoutes({ database, keys, withDatabase, guard }: AccessRoutesOptions): Routes {
  const on = (scope: Scope, handle: (request: ViewerRequest) => Promise<HttpResponse>): RouteHandler =>
    guard(async (request) => {
      if (!request.viewer.scopes.includes(scope)) throw lacks(scope);
      return withDatabase(() => handle(request));
    });
  return {
    '/access/roles': { GET: on('access:manage', async () => answer(200, rolesOn(today(new Date())))) },
    '/access/keys': {
      GET: on('access:manage', async ({ viewer, search }) => {
        const { first, after } = readInput(keyListQuery, queryOf(search));
        const found = await keys.list(viewer, { first: first + 1, after });
        const page = found.slice(0, first);
        return answer(200, { keys: page.map(publicKey), after: found.length > first ? page.at(-1)?.prefix : null });
      }),
      POST: on('access:manage', async (request) => {
        const wanted = readInput(newKeyInput, await request.json());
        return made(await keys.create(wanted, managerOf(request)));
      }),
    },
    '/access/keys/rotate': {
      POST: on('access:manage', async (request) => {
        const { prefix, ...wanted } = readInput(rotationInput, await request.json());
        return made(await keys.rotate(prefix, wanted, managerOf(request)));
      }),
    },
    '/access/keys/revoke': {
      POST: on('access:manage', async (request) => {
        const { prefix } = readInput(revocationInput, await request.json());
        const revoked = await keys.revoke(prefix, managerOf(request));
        if (!revoked.ok) throw refused(revoked.refusal);
        return answer(200, { key: publicKey(revoked.key) });
      }),
    },
    '/access/audit': {
      GET: on('audit:read', async ({ viewer, search }) => {
        const { first, after, prefix, viewer: viewerId, from, to } = readInput(auditQuery, queryOf(search));
        const { entries, hasNextPage } = await inTransaction(database, viewer, (tx) =>
          findEntries(tx, { subjectId: prefix, viewerId, from, to }, { areas: viewer.areas, first, after }),
        );
        return answer(200, {
          entries: entries.map(publicEntry),
          after: hasNextPage ? String(entries.at(-1)?.position) : null,
        });
      }),
    },
  };
}

function managerOf({ viewer, requestId }: ViewerRequest): KeyManager {
  return { viewer, requestId };
}

function made(result: MadeKey): HttpResponse {
  if (!result.ok) throw refused(result.refusal);
  return answer(201, { key: publicKey(result.key), text: result.text });
}

/** Never the hash. */
function publicKey(key: KeyRow): object {
  const { prefix, name, roles, scopes: some, areas, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt } = key;
  return { prefix, name, roles, scopes: some, areas, createdAt, createdBy, expiresAt, lastUsedAt, revokedAt };
}

/** The names of the graph's `AuditEntry`, for one reader of both. */
function publicEntry({ viewerId, requestId, subjectId, position, before, after, ...entry }: FoundEntry): object {
  const { action, at, roles, areas, operation, subjectKind, fields, sealed } = entry;
  return {
    position: String(position),
    action,
    at,
    viewer: viewerId,
    roles,
    areas,
    request: requestId,
    operation,
    subjectKind,
    subject: subjectId,
    regionCode: entry.regionCode || null,
    fields,
    before: before === null ? null : JSON.parse(before),
    after: after === null ? null : JSON.parse(after),
    sealed,
  };
}

/** The roles in force on a day, what each may do then, and whether a key may have it. */
function rolesOn(day: string): object {
  return {
    on: day,
    roles: rolesInForce(day).map(({ role, title, from, until }) => ({
      role,
      title,
      from,
      until,
      forKeys: keyRoles.includes(role),
      scopes: scopesOf([role], day),
    })),
    scopes,
  };
}

function lacks(scope: Scope): HttpError {
  return new HttpError(
    403,
    'FORBIDDEN',
    { zh: `您没有“${scopes[scope].zh}”的权限`, en: `you may not do this: it takes the scope ${scope}` },
    {},
    { scope },
  );
}

function refused(why: KeyRefusal): HttpError {
  switch (why) {
    case 'unknown-key':
      return new HttpError(
        404,
        'NOT_FOUND',
        { zh: '没有这个前缀的密钥，见 GET /access/keys', en: 'there is no key of this prefix, see GET /access/keys' },
        {},
        { field: 'prefix' },
      );
    case 'key-has-ended':
      return badInput('prefix', {
        zh: '密钥已到期或已吊销，请新建',
        en: 'the key has ended or was revoked: make a new one',
      });
    case 'role-not-for-keys':
      return badInput('prefix', {
        zh: '其角色不再给密钥使用，请新建',
        en: 'its roles are no longer given to keys: make a new one',
      });
    case 'scope-not-of-the-roles':
      return badInput('scopes', {
        zh: '超出角色的权限，见 GET /access/roles',
        en: 'name what the roles do not hold, see GET /access/roles',
      });
    case 'area-beyond-own':
      return new HttpError(
        403,
        'FORBIDDEN',
        { zh: 'areas：超出您的辖区', en: 'areas: a key reaches no further than your own areas' },
        {},
        { field: 'areas' },
      );
    default:
      throw new Error(`no words for ${String(why satisfies never)}`);
  }
}

function answer(status: number, body: object): HttpResponse {
  return {
    status,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
