import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { StartError } from '@shouwang/process';
import { HttpError } from '@shouwang/http';
import { parse } from 'graphql';

/** `only`: a document that is not on the list is refused. `also`: the list is a shorter way to send a document. */
export type TrustedMode = 'only' | 'also';

export interface TrustedDocuments {
  mode: TrustedMode;
  /** Every text on the list once. */
  texts: readonly string[];
  textOf(id: string): string | null;
  has(text: string): boolean;
}

/** How a request names a document instead of sending it, or beside its text. */
export interface DocumentReference {
  query: string | null;
  id: string | null;
}

export function sha256Of(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** @param named further texts under ids of their own; every text can be called by its SHA-256, with or without `sha256:`. */
export function createTrustedDocuments(
  mode: TrustedMode,
  texts: Iterable<string>,
  named: ReadonlyMap<string, string> = new Map(),
): TrustedDocuments {
  const byId = new Map<string, string>(named);
  const all = new Set([...texts, ...named.values()]);
  for (const text of all) byId.set(sha256Of(text), text);
  return {
    mode,
    texts: [...all],
    textOf: (id) => byId.get(id) ?? byId.get(id.replace(/^sha256:/, '').toLowerCase()) ?? null,
    has: (text) => all.has(text),
  };
}

/**
 * A folder of `.graphql` files (one document each, as clients send it), or a file of JSON: `{ "id": "text" }` as
 * `npm run documents` and Relay's compiler write it, or Apollo's manifest (`operations: [{ id, body }]`).
 *
 * @throws {StartError} naming the file.
 */
export async function readTrustedDocuments(path: string): Promise<ReadonlyMap<string, string>> {
  try {
    const isFolder = (await stat(path)).isDirectory();
    const documents = isFolder ? await readFolder(path) : documentsIn(JSON.parse(await readFile(path, 'utf8')));
    for (const [id, text] of documents) checkDocument(id, text);
    return documents;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    throw new StartError(`可信文档 ${path} 无法使用 / the trusted documents ${path} cannot be used: ${reason}`, {
      cause: error,
    });
  }
}

async function readFolder(path: string): Promise<Map<string, string>> {
  const files = (await readdir(path, { recursive: true })).filter((file) => file.endsWith('.graphql')).toSorted();
  const texts = await Promise.all(files.map((file) => readFile(join(path, file), 'utf8')));
  return new Map(texts.map((text) => [sha256Of(text), text]));
}

function documentsIn(json: unknown): Map<string, string> {
  if (!isObject(json)) throw new Error('a JSON object is expected');
  const operations = json['operations'];
  const pairs = Array.isArray(operations)
    ? operations.map((each: unknown) => (isObject(each) ? [each['id'], each['body']] : []))
    : Object.entries(json);
  return new Map(pairs.map(([id, text]) => pairOf(id, text)));
}

function pairOf(id: unknown, text: unknown): [string, string] {
  if (typeof id === 'string' && typeof text === 'string') return [id, text];
  throw new Error('every document needs an id and its text');
}

function checkDocument(id: string, text: string): void {
  const claimed = /^(?:sha256:)?([0-9a-f]{64})$/i.exec(id)?.[1]?.toLowerCase();
  if (claimed !== undefined && claimed !== sha256Of(text)) throw new Error(`${id} is not the SHA-256 of its text`);
  try {
    parse(text, { noLocation: true });
  } catch (error) {
    throw new Error(`${id}: ${error instanceof Error ? error.message : String(error)}`, { cause: error });
  }
}

function isObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/** The document that a request means. @throws {HttpError} 404 for an unknown id, 403 for a text that is not on the list. */
export function trustedText(trusted: TrustedDocuments, { query, id }: DocumentReference): string | null {
  if (query === null) {
    if (id === null) return null;
    const text = trusted.textOf(id);
    if (text !== null) return text;
    throw new HttpError(404, 'PERSISTED_QUERY_NOT_FOUND', {
      zh: '没有这个编号的文档：请发送全文，或请管理员加入可信文档',
      en: 'no document has this id: send its text, or ask the administrator to list it',
    });
  }
  if (id !== null && trusted.textOf(id) !== query && sha256Of(query) !== id.replace(/^sha256:/, '').toLowerCase()) {
    throw new HttpError(400, 'BAD_REQUEST', {
      zh: '文档编号与文档全文不符',
      en: 'the id of the document is not that of its text',
    });
  }
  if (trusted.mode === 'also' || trusted.has(query)) return query;
  throw new HttpError(403, 'DOCUMENT_NOT_TRUSTED', {
    zh: `此网关只接受可信文档，这一份（SHA-256 ${sha256Of(query)}）不在其中：请管理员加入`,
    en: `this gateway accepts trusted documents only, and this one (SHA-256 ${sha256Of(query)}) is not listed: ask the administrator to add it`,
  });
}
