import type { IncomingMessage } from 'node:http';
import { bodyTooLarge, malformedJson, unsupportedBody } from './http-error.ts';

const utf8 = new TextDecoder('utf-8', { fatal: true, ignoreBOM: false });

/** Reads and parses a JSON body, or throws the `HttpError` that says why it cannot. */
export async function readJson(message: IncomingMessage, maxBodyBytes: number): Promise<unknown> {
  if (!isPlainJson(message)) throw unsupportedBody();
  const bytes = await readBytes(message, maxBodyBytes);
  try {
    return JSON.parse(utf8.decode(bytes));
  } catch {
    throw malformedJson();
  }
}

function isPlainJson(message: IncomingMessage): boolean {
  const encoding = message.headers['content-encoding'];
  if (encoding !== undefined && encoding.toLowerCase() !== 'identity') return false;
  const [type = '', ...parameters] = (message.headers['content-type'] ?? '').toLowerCase().split(';');
  if (type.trim() !== 'application/json') return false;
  return parameters.every((parameter) => {
    const [name = '', value = ''] = parameter.split('=');
    return name.trim() !== 'charset' || /^"?utf-?8"?$/.test(value.trim());
  });
}

/**
 * What is too long is still read, and thrown away, up to a multiple of the limit: most clients look at the answer only
 * when they have sent everything, and a socket closed on them before loses it.
 */
const discardFactor = 16;

async function readBytes(message: IncomingMessage, maxBodyBytes: number): Promise<Buffer> {
  const mostBytes = maxBodyBytes * discardFactor;
  const announced = Number(message.headers['content-length'] ?? 0);
  if (announced > mostBytes) throw bodyTooLarge(announced, maxBodyBytes);
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  const chunks: Buffer[] = [];
  let length = 0;
  // By events, as an iterator of the message costs a tenth of answering a small request.
  const onData = (chunk: Buffer): void => {
    length += chunk.length;
    if (length <= maxBodyBytes) chunks.push(chunk);
    else chunks.length = 0;
    if (length <= mostBytes) return;
    message.off('data', onData);
    message.pause();
    resolve(length);
  };
  message.on('data', onData);
  message.once('end', () => resolve(length));
  message.once('error', reject);
  message.once('close', () => {
    if (!message.complete) reject(new Error('the caller went away while sending'));
  });
  if (message.destroyed && !message.readableEnded) reject(new Error('the caller had gone'));
  await promise;
  if (length > maxBodyBytes) throw bodyTooLarge(length, maxBodyBytes);
  return chunks.length === 1 && chunks[0] ? chunks[0] : Buffer.concat(chunks, length);
}
