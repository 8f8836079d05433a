import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { demoClientSecret, isLoopback } from '@shouwang/gateway';
import { Provider } from 'oidc-provider';
import type { Adapter, AdapterPayload, ClientMetadata, JWKS } from 'oidc-provider';
import { loopback } from '../local/ports.ts';
import { demoAccountNamed, demoAccounts } from './accounts.ts';

/**
 * The demo's OpenID provider: a real one (oidc-provider) with real signatures, whose accounts are clients that anybody on
 * this machine may be, by client credentials with a secret that is none. So it listens on loopback only, answers no page
 * of elsewhere, and no gateway that others reach trusts it (gateway/src/identity/read-sign-in.ts).
 */
export interface DemoProvider {
  issuer: string;
  stop(): Promise<void>;
}

export const demoAudience = 'shouwang';
const resource = 'urn:shouwang:graph';
const tokenSeconds = 8 * 60 * 60;

export async function startDemoProvider(port: number, jwks: JWKS): Promise<DemoProvider> {
  const server = createServer();
  const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, loopback, resolve);
  await listening;
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('it is not listening');
  const issuer = `http://${loopback}:${address.port}`;
  const answer = createProvider(issuer, jwks).callback();
  server.on('request', (request: IncomingMessage, response: ServerResponse) => {
    if (isOfAPage(request)) send(response, 403, { error: 'programs on this machine only' });
    else if (request.url === '/health') send(response, 200, { status: 'alive' });
    else if (request.url === '/accounts') send(response, 200, accountList());
    else void answer(request, response);
  });
  return {
    issuer,
    async stop() {
      const closed = new Promise((done) => server.close(done));
      server.closeAllConnections();
      await closed;
    },
  };
}

/** A browser sends for pages of elsewhere too; their origin, or the name they were reached by, says so. */
function isOfAPage({ headers: { host = '', origin } }: IncomingMessage): boolean {
  return origin !== undefined || !isLoopback(host.replace(/:\d+$/, ''));
}

function createProvider(issuer: string, jwks: JWKS): Provider {
  return new Provider(issuer, {
    adapter: (model: string) => new DemoAdapter(model),
    jwks,
    responseTypes: [],
    ttl: { ClientCredentials: tokenSeconds },
    features: {
      devInteractions: { enabled: false },
      rpInitiatedLogout: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: () => resource,
        useGrantedResource: () => true,
        getResourceServerInfo: () => ({
          scope: '',
          audience: demoAudience,
          accessTokenFormat: 'jwt',
          accessTokenTTL: tokenSeconds,
          jwt: { sign: { alg: 'ES256' } },
        }),
      },
    },
    async extraTokenClaims(_context, token) {
      const account = demoAccountNamed('clientId' in token ? String(token.clientId) : '');
      return account ? { roles: [account.role], areas: account.areas } : {};
    },
  });
}

/** Clients are the accounts; signed tokens are kept nowhere. */
class DemoAdapter implements Adapter {
  readonly #model: string;

  constructor(model: string) {
    this.#model = model;
  }

  async find(id: string): Promise<AdapterPayload | undefined> {
    const account = this.#model === 'Client' ? demoAccountNamed(id) : null;
    if (!account) return undefined;
    const client: ClientMetadata = {
      client_id: account.name,
      client_name: account.title.en,
      client_secret: demoClientSecret,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      id_token_signed_response_alg: 'ES256',
    };
    return client;
  }

  async upsert(): Promise<void> {}
  async consume(): Promise<void> {}
  async destroy(): Promise<void> {}
  async revokeByGrantId(): Promise<void> {}
  async findByUid(): Promise<undefined> {}
  async findByUserCode(): Promise<undefined> {}
}

function accountList(): object[] {
  return demoAccounts().map(({ name, title }) => ({ name, ...title }));
}

function send(response: ServerResponse, status: number, body: object): void {
  response.writeHead(status, { 'content-type': 'application/json; charset=utf-8', 'cache-control': 'no-store' });
  response.end(JSON.stringify(body));
}
