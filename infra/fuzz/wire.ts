import { connect } from 'node:net';
import type { RawAnswer } from './judge.ts';
import type { HttpAttack } from './hostile-http.ts';

/** Longer than any answer takes; a server that waits for more of a request may say nothing for longer. */
const waitMs = 150;

/** Carries an attack out; null where no answer came, which is a good one to half a request. */
export async function attackOverWire(url: string, { parts, ending }: HttpAttack): Promise<RawAnswer | null> {
  const { hostname, port } = new URL(url);
  const socket = connect(Number(port), hostname);
  const ended = Promise.withResolvers<void>();
  const chunks: Buffer[] = [];
  socket.on('data', (chunk: Buffer) => chunks.push(chunk));
  socket.on('close', () => ended.resolve());
  // The server may hang up on the rest of what is sent.
  socket.on('error', () => ended.resolve());
  socket.setTimeout(waitMs, () => socket.destroy());
  for (const part of parts) {
    socket.write(part);
    if (ending === 'leave') break;
  }
  if (ending === 'end') socket.end();
  if (ending === 'leave') socket.destroySoon();
  await ended.promise;
  socket.destroy();
  const answer = ending === 'leave' ? null : firstAnswerIn(Buffer.concat(chunks));
  return answer && { ...answer, isHead: String(parts[0]).startsWith('HEAD ') };
}

function firstAnswerIn(bytes: Buffer): RawAnswer | null {
  const text = bytes.toString('utf8').replace(/^HTTP\/1\.1 100 Continue\r\n\r\n/, '');
  const [head = '', ...rest] = text.split('\r\n\r\n');
  const status = /^HTTP\/1\.1 (\d{3})/.exec(head)?.[1];
  if (status === undefined) return null;
  const header = (name: string): string => new RegExp(`^${name}: *(.*)$`, 'im').exec(head)?.[1]?.trim() ?? '';
  const length = Number(header('content-length') || 0);
  const body = Buffer.from(rest.join('\r\n\r\n')).subarray(0, length).toString();
  return { status: Number(status), contentType: header('content-type'), requestId: header('x-request-id'), body };
}
