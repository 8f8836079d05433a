import { readdir, readFile } from 'node:fs/promises';
import { getOperationAST, parse } from 'graphql';

/** A query offered on the page and planned before the first caller comes. */
export interface ReadyQuery {
  file: string;
  title: { zh: string; en: string };
  query: string;
  operationName: string;
}

const folder = new URL('../../queries/', import.meta.url);

/**
 * Every `.graphql` file in `gateway/queries`, in the order of their names. The first two lines are comments: the title
 * in Chinese, then in English. Variables have defaults, so that each runs as it stands, by who sees records or by whom
 * the third line says to sign in as.
 */
export async function readReadyQueries(from: URL = folder): Promise<ReadyQuery[]> {
  const files = (await readdir(from)).filter((file) => file.endsWith('.graphql')).toSorted();
  return Promise.all(files.map(async (file) => parseReadyQuery(file, await readFile(new URL(file, from), 'utf8'))));
}

export function parseReadyQuery(file: string, text: string): ReadyQuery {
  const [zh, en] = text.split('\n', 2).map((line) => /^#\s*(\S.*)$/.exec(line)?.[1]?.trim());
  if (!zh || !en) throw new Error(`${file}: the first two lines must be comments, the title in Chinese and in English`);
  const operation = getOperationAST(parse(text));
  if (!operation?.name) throw new Error(`${file}: there must be exactly one operation, and it needs a name`);
  for (const { variable, type, defaultValue } of operation.variableDefinitions ?? []) {
    if (!defaultValue && type.kind === 'NonNullType')
      throw new Error(`${file}: $${variable.name.value} needs a default`);
  }
  return { file, title: { zh, en }, query: text, operationName: operation.name.value };
}
