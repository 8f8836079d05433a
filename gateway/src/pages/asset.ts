import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import type { HttpRequest, HttpResponse } from '@shouwang/http';

const compress = promisify(gzip);

interface Loaded {
  plain: Buffer;
  compressed: Buffer;
  tag: string;
}

/** A file served as it lies on the disk, read and compressed when it is first asked for. */
export function createAsset(file: string, contentType: string): (request: HttpRequest) => Promise<HttpResponse> {
  let loading: Promise<Loaded> | null = null;
  return async ({ headers }) => {
    const { plain, compressed, tag } = await (loading ??= load(file));
    // Asked for again each time, answered from the browser's copy: no stale page after an upgrade.
    const caching = { 'cache-control': 'no-cache', etag: tag, vary: 'accept-encoding' };
    if (headers['if-none-match'] === tag) return { status: 304, headers: caching };
    const isCompressed = /\bgzip\b/.test(headers['accept-encoding'] ?? '');
    return {
      status: 200,
      headers: { ...caching, 'content-type': contentType, ...(isCompressed && { 'content-encoding': 'gzip' }) },
      body: isCompressed ? compressed : plain,
    };
  };
}

async function load(file: string): Promise<Loaded> {
  const plain = await readFile(file);
  const tag = `"${createHash('sha256').update(plain).digest('base64url').slice(0, 22)}"`;
  return { plain, compressed: await compress(plain), tag };
}
