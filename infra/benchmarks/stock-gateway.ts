/**
 * The control of the gateway benchmarks: `@apollo/gateway` and `@apollo/server` as their documentation puts them
 * together, with all defaults of production. Only what the services demand is added, the way the documentation adds it:
 * the viewer token. It is signed once per service and 20 s, so that a comparison owes nothing to signing.
 */
import { readFileSync } from 'node:fs';
import { ApolloGateway, RemoteGraphQLDataSource } from '@apollo/gateway';
import { ApolloServer } from '@apollo/server';
import { startStandaloneServer } from '@apollo/server/standalone';
import { readEnv } from '@shouwang/process';
import { importSigningKey, scopes, signViewerToken, type Scope, type Viewer } from '@shouwang/viewer';
import { z } from 'zod';

const environment = z.object({ SUPERGRAPH: z.string(), SUBGRAPH_URLS: z.string(), VIEWER_PRIVATE_KEY: z.string() });
const { SUPERGRAPH: supergraph, SUBGRAPH_URLS: urls, VIEWER_PRIVATE_KEY: privateKey } = readEnv(environment);
const addresses = JSON.parse(urls) as Record<string, string>;
const key = importSigningKey(JSON.parse(privateKey));
const viewer: Viewer = {
  id: 'stock',
  roles: ['demo'],
  areas: ['*'],
  scopes: Object.keys(scopes) as Scope[],
  purpose: null,
};
const reuseMs = 20_000;

class TokenSource extends RemoteGraphQLDataSource {
  private readonly audience: string;
  private token = { text: '', until: 0 };

  constructor(audience: string) {
    super({ url: addresses[audience] ?? '' });
    this.audience = audience;
  }

  override willSendRequest({ request }: Parameters<NonNullable<RemoteGraphQLDataSource['willSendRequest']>>[0]): void {
    if (Date.now() > this.token.until) {
      const text = signViewerToken({ viewer, audience: this.audience, requestId: 'stock', key, ttlSeconds: 30 });
      this.token = { text, until: Date.now() + reuseMs };
    }
    request.http?.headers.set('authorization', `Bearer ${this.token.text}`);
  }
}

const server = new ApolloServer({
  gateway: new ApolloGateway({
    supergraphSdl: readFileSync(supergraph, 'utf8'),
    buildService: ({ name }) => new TokenSource(name),
  }),
});
const { url } = await startStandaloneServer(server, { listen: { host: '127.0.0.1', port: 0 } });
process.send?.({ url });
