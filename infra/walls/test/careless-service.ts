import { once } from 'node:events';
import { createServer, type IncomingMessage } from 'node:http';
import type { AddressInfo } from 'node:net';
import { signViewerToken, type SigningKey, type Viewer } from '@shouwang/viewer';
import { decodeJwt } from 'jose';
import { viewerOf } from '../callers.ts';

/** A service with a hole in it. */
export interface CarelessService {
  url: string;
  stop(): Promise<void>;
}

/**
 * What a service does that has forgotten a check, without a switch for it in what runs in production: it stands before the
 * real one, believes whatever token comes and passes the question on as a viewer who may more. `look`: what it does before.
 */
export async function careless(
  service: { name: string; url: string },
  key: SigningKey,
  widen: (viewer: Viewer) => Viewer,
  look: (question: string) => Promise<void> = async () => {},
): Promise<CarelessService> {
  const server = createServer((request, response) => {
    void (async () => {
      const body: Buffer[] = [];
      for await (const part of request) body.push(part as Buffer);
      await look(Buffer.concat(body).toString());
      const token = signViewerToken({
        viewer: widen(viewerIn(request)),
        audience: service.name,
        requestId: 'careless',
        key,
        ttlSeconds: 60,
      });
      const answer = await fetch(`${service.url}/graphql`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', 'accept-language': 'en', authorization: `Bearer ${token}` },
        body: Buffer.concat(body),
      });
      response.writeHead(answer.status, { 'content-type': 'application/json' });
      response.end(await answer.text());
    })();
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}

/** Nobody has looked at the signature. Where no viewer is in it, it is somebody who sees nothing yet. */
function viewerIn({ headers }: IncomingMessage): Viewer {
  const nobody = viewerOf('nobody', 'nobody', [], []);
  try {
    const { viewer } = decodeJwt<{ viewer?: Viewer }>((headers.authorization ?? '').replace('Bearer ', ''));
    return viewer ?? nobody;
  } catch {
    return nobody;
  }
}
