import type { HttpRequest, HttpResponse, Routes } from '@shouwang/http';
import { HttpError } from '@shouwang/http';
import { isLoopback } from './loopback.ts';

/** The demo's provider, which runs beside a gateway on loopback and gives tokens of invented accounts to everybody there. */
export interface DemoSignIn {
  issuer: string;
}

/** In no way secret: it is written here, and only programs on this machine reach the provider. */
export const demoClientSecret = 'demo';

const timeoutMs = 5_000;

/** What the pages need to sign in as a demo account with one click; absent wherever the demo's provider is. */
export function createDemoRoutes({ issuer }: DemoSignIn): Routes {
  return {
    '/demo/accounts': {
      GET: async (request) => {
        requireLoopback(request);
        return answer(await ask(`${issuer}/accounts`, {}));
      },
    },
    '/demo/token': {
      POST: async (request) => {
        requireLoopback(request);
        const body = await request.json();
        const as = typeof body === 'object' && body !== null && 'as' in body ? body.as : undefined;
        if (typeof as !== 'string' || !/^[a-z0-9-]{1,60}$/.test(as)) throw noSuchAccount();
        const basic = Buffer.from(`${as}:${demoClientSecret}`).toString('base64');
        const given = await ask(`${issuer}/token`, {
          method: 'POST',
          headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
          body: 'grant_type=client_credentials',
        });
        return answer(given);
      },
    },
  };
}

/** A page of elsewhere whose name was turned to this machine (DNS rebinding) still sends its own name. */
function requireLoopback({ headers }: HttpRequest): void {
  const host = (headers.host ?? '').replace(/:\d+$/, '');
  if (isLoopback(host)) return;
  throw new HttpError(403, 'FORBIDDEN', {
    zh: '演示账户只能在本机使用',
    en: 'demo accounts are for programs on this machine only',
  });
}

async function ask(url: string, init: RequestInit): Promise<unknown> {
  let response: Response;
  try {
    response = await fetch(url, { ...init, signal: AbortSignal.timeout(timeoutMs) });
  } catch {
    throw new HttpError(503, 'SIGN_IN_UNAVAILABLE', {
      zh: '演示登录服务没有答复',
      en: "the demo's provider does not answer",
    });
  }
  if (!response.ok) throw noSuchAccount();
  return response.json();
}

const noSuchAccount = () =>
  new HttpError(400, 'BAD_USER_INPUT', { zh: 'as：没有这个演示账户', en: 'as: there is no such demo account' });

function answer(body: unknown): HttpResponse {
  return {
    status: 200,
    headers: { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' },
    body: JSON.stringify(body),
  };
}
