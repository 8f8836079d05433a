import { createServer } from 'node:http';
import { once } from 'node:events';
import type { AddressInfo } from 'node:net';
import { exportJWK, generateKeyPair, SignJWT } from 'jose';
import type { CryptoKey, JWK, JWTPayload } from 'jose';

interface TestKey {
  kid: string;
  alg: string;
  privateKey: CryptoKey;
  publicJwk: JWK;
}

/** An issuer with keys of its own, whose answers the test decides. */
export interface TestIssuer {
  url: string;
  key: TestKey;
  /** Questions for its keys so far. */
  asked(): number;
  /** Publishes these keys from now on. */
  publish(...keys: TestKey[]): void;
  /** While away it answers nothing. */
  setAway(isAway: boolean): void;
  /** A token as the issuer makes it; the claims win over those that are usual. */
  sign(claims?: JWTPayload, key?: TestKey): Promise<string>;
  stop(): Promise<void>;
}

export async function newTestKey(kid: string, alg = 'ES256'): Promise<TestKey> {
  const { privateKey, publicKey } = await generateKeyPair(alg, { extractable: true });
  return { kid, alg, privateKey, publicJwk: { ...(await exportJWK(publicKey)), kid, alg, use: 'sig' } };
}

export async function startIssuer(): Promise<TestIssuer> {
  const key = await newTestKey('first');
  let keys = [key.publicJwk];
  let asked = 0;
  let isAway = false;
  const server = createServer((request, response) => {
    if (isAway) return void request.socket.destroy();
    const isKeys = request.url === '/keys';
    if (isKeys) asked += 1;
    response.setHeader('content-type', 'application/json');
    response.end(JSON.stringify(isKeys ? { keys } : { issuer: url, jwks_uri: `${url}/keys` }));
  });
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    key,
    asked: () => asked,
    publish(...published) {
      keys = published.map(({ publicJwk }) => publicJwk);
    },
    setAway(away) {
      isAway = away;
    },
    sign(claims = {}, by = key) {
      const now = Math.floor(Date.now() / 1000);
      const usual = {
        iss: url,
        aud: 'shouwang',
        sub: 'clerk-7',
        iat: now,
        exp: now + 300,
        roles: ['clerk'],
        areas: ['360704'],
      };
      return new SignJWT({ ...usual, ...claims }).setProtectedHeader({ alg: by.alg, kid: by.kid }).sign(by.privateKey);
    },
    async stop() {
      server.closeAllConnections();
      server.close();
      await once(server, 'close');
    },
  };
}
