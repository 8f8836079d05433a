import { createServer as createPlainServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http';
import { createServer as createTlsServer, type Server as TlsServer } from 'node:https';
import { isNativeError } from 'node:util/types';
import { StartError } from '@shouwang/process';

/** Both PEM; `cert` with the chain. */
export interface Certificate {
  cert: string;
  key: string;
}

/** For how long a caller may be silent, in milliseconds, give or take `checkMs`. */
export interface Patience {
  /** From opening a connection, or from the answer before, to the end of a request's head. */
  headersMs: number;
  /** From there to the end of its body. */
  requestMs: number;
  /** Between two requests. */
  idleMs: number;
  /** While an answer lies ready and nothing of it is taken. */
  unreadMs: number;
  /** How often the first two are looked at. */
  checkMs: number;
}

/**
 * Idle sockets live longer than in any client's pool, so that it is the client who closes: otherwise a request may be sent
 * into a socket that this side is closing ("socket hang up").
 */
export const standardPatience: Patience = {
  headersMs: 15_000,
  requestMs: 30_000,
  idleMs: 65_000,
  unreadMs: 30_000,
  checkMs: 2_000,
};

export type NodeServer = Server | TlsServer;

const tlsSettings = { minVersion: 'TLSv1.2' } as const;

export function openServer(
  { tls, patience }: { tls?: Certificate | undefined; patience: Patience },
  onRequest: (message: IncomingMessage, response: ServerResponse) => void,
): NodeServer {
  const settings = {
    // Node's own refusals, of a request without Host and of an unknown Expect, have neither a body nor an id.
    requireHostHeader: false,
    headersTimeout: patience.headersMs,
    requestTimeout: patience.requestMs,
    connectionsCheckingInterval: patience.checkMs,
    keepAliveTimeout: patience.idleMs,
    // Finds the other end that is gone without a word.
    keepAlive: true,
    keepAliveInitialDelay: patience.idleMs,
  };
  if (!tls) return createPlainServer(settings, onRequest);
  return createTlsServer(
    { ...settings, ...tls, ...tlsSettings, ALPNProtocols: ['http/1.1'], handshakeTimeout: patience.headersMs },
    onRequest,
  );
}

const drainTimeoutMs = 5_000;

export function urlOf(server: NodeServer): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server is not listening');
  const scheme = 'setSecureContext' in server ? 'https' : 'http';
  return `${scheme}://${address.family === 'IPv6' ? `[${address.address}]` : address.address}:${address.port}`;
}

export async function listen(server: NodeServer, { host, port }: { host: string; port: number }): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  server.once('error', reject);
  server.listen(port, host, resolve);
  try {
    await promise;
  } catch (error) {
    throw new StartError(cannotListen(error, host, port), { cause: error });
  } finally {
    server.removeListener('error', reject);
  }
}

function cannotListen(error: unknown, host: string, port: number): string {
  // Not `instanceof Error`: under jest node's own errors come from another realm.
  const code = isNativeError(error) && 'code' in error ? error.code : undefined;
  const place = `${host}:${port}`;
  switch (code) {
    case 'EADDRINUSE':
      return `${place} 已被占用，请换一个端口或停止占用者 / ${place} is in use: choose another port or stop what uses it`;
    case 'EACCES':
      return `无权使用 ${place}，请用 1024 以上的端口 / not allowed to use ${place}: choose a port above 1023`;
    default:
      return `无法在 ${place} 上监听（${String(code)}） / cannot listen on ${place} (${String(code)})`;
  }
}

export async function close(server: NodeServer): Promise<void> {
  if (!server.listening) return;
  const { promise, resolve } = Promise.withResolvers<void>();
  // close() also ends idle keep-alive sockets; those in use get `connection: close` with their answer.
  server.close(() => resolve());
  const deadline = setTimeout(() => server.closeAllConnections(), drainTimeoutMs);
  await promise;
  clearTimeout(deadline);
}

/** Throws, and leaves the server as it is, when the two do not fit. */
export function useCertificate(server: NodeServer, certificate: Certificate): void {
  if ('setSecureContext' in server) server.setSecureContext({ ...certificate, ...tlsSettings });
}
