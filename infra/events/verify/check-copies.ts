import type pg from 'pg';
import type { ServiceName } from '../../start/members.ts';
import type { Check, Findings } from './findings.ts';

/** A copy that the four other services keep of a table of monitoring: its columns and where each comes from. */
interface Copied {
  copy: string;
  source: string;
  /** The key first; copy column → source column. */
  columns: readonly [copy: string, source: string][];
}

const same = (...names: string[]): [string, string][] => names.map((name) => [name, name]);

const copies: readonly Copied[] = [
  {
    copy: 'region_copy',
    source: 'region',
    columns: [['code', 'id'], ...same('name', 'level', 'valid_from', 'valid_to'), ['sequence', 'version']],
  },
  {
    copy: 'household_copy',
    source: 'household',
    columns: [...same('id', 'region_code', 'origin', 'status', 'member_count'), ['sequence', 'version']],
  },
  {
    copy: 'person_copy',
    source: 'person',
    columns: [
      ...same('id', 'region_code', 'household_id', 'relation', 'sex', 'birth_date', 'labour_grade', 'left_on'),
      ['sequence', 'version'],
    ],
  },
];

const pageSize = 5_000;
const mostDoubts = 5_000;

type Row = (string | null)[];

interface Side {
  database: pg.Client;
  table: string;
  columns: readonly string[];
}

/**
 * Both sides in order of their keys, page by page. What differs is looked at once more after `settle`, because a copy
 * follows its source a moment later.
 */
export async function checkCopies(
  service: ServiceName,
  databases: { copy: pg.Client; source: pg.Client },
  findings: Findings,
  settle: () => Promise<void>,
  onRows: (rows: number) => void,
): Promise<number> {
  let compared = 0;
  for (const { copy, source, columns } of copies) {
    const ours: Side = { database: databases.copy, table: copy, columns: columns.map(([name]) => name) };
    const theirs: Side = { database: databases.source, table: source, columns: columns.map(([, name]) => name) };
    const doubts: string[] = [];
    let more = 0;
    for await (const [own, original] of merged(rowsOf(ours), rowsOf(theirs))) {
      compared += 1;
      if (compared % pageSize === 0) onRows(compared);
      if (differenceOf(columns, own, original) === null) continue;
      if (doubts.length < mostDoubts) doubts.push((own ?? original)?.[0] ?? '');
      else more += 1;
    }
    if (doubts.length === 0) continue;
    await settle();
    const [ownAgain, originalAgain] = await Promise.all([byKey(ours, doubts), byKey(theirs, doubts)]);
    for (const key of doubts) {
      const difference = differenceOf(columns, ownAgain.get(key), originalAgain.get(key));
      if (difference) findings.add(service, difference.check, `${copy} ${key}${difference.fields}`);
    }
    if (more > 0) findings.add(service, 'copy-differs', `${copy}: …`, more);
  }
  return compared;
}

/** Names the columns, never their values: they are about people. */
function differenceOf(
  columns: Copied['columns'],
  own: Row | undefined,
  original: Row | undefined,
): { check: Check; fields: string } | null {
  if (!own && !original) return null;
  if (!own) return { check: 'copy-missing', fields: '' };
  if (!original) return { check: 'copy-extra', fields: '' };
  const fields = columns.filter((_, index) => own[index] !== original[index]).map(([name]) => name);
  return fields.length === 0 ? null : { check: 'copy-differs', fields: `: ${fields.join(', ')}` };
}

/** Pairs of rows with the same key; one of a pair is missing where only the other side has it. */
async function* merged(
  ours: AsyncGenerator<Row>,
  theirs: AsyncGenerator<Row>,
): AsyncGenerator<[Row | undefined, Row | undefined]> {
  const next = async (rows: AsyncGenerator<Row>): Promise<Row | undefined> => {
    const result = await rows.next();
    return result.done ? undefined : result.value;
  };
  let [own, original] = [await next(ours), await next(theirs)];
  while (own || original) {
    const [ownKey, key] = [own?.[0] ?? null, original?.[0] ?? null];
    const takeOwn = own !== undefined && (key === null || (ownKey !== null && ownKey <= key));
    const takeOriginal = original !== undefined && (ownKey === null || (key !== null && key <= ownKey));
    yield [takeOwn ? own : undefined, takeOriginal ? original : undefined];
    if (takeOwn) own = await next(ours);
    if (takeOriginal) original = await next(theirs);
  }
}

async function* rowsOf({ database, table, columns }: Side): AsyncGenerator<Row> {
  const [key = 'id'] = columns;
  // A UUID's order is that of its text; a code's must be that of its digits, whatever the database's language.
  const isCode = table.startsWith('region');
  const order = isCode ? `${key} collate "C"` : key;
  let after = isCode ? '' : '00000000-0000-0000-0000-000000000000';
  for (;;) {
    const { rows } = await database.query<Row>({
      text: `select ${textOf(columns)} from ${table} where ${order} > $1 order by ${order} limit ${pageSize}`,
      values: [after],
      rowMode: 'array',
    });
    yield* rows;
    if (rows.length < pageSize) return;
    after = rows.at(-1)?.[0] ?? after;
  }
}

function textOf(columns: readonly string[]): string {
  return columns.map((name) => `${name}::text`).join(', ');
}

async function byKey({ database, table, columns }: Side, keys: readonly string[]): Promise<Map<string, Row>> {
  const { rows } = await database.query<Row>({
    text: `select ${textOf(columns)} from ${table} where ${columns[0]}::text = any($1::text[])`,
    values: [keys],
    rowMode: 'array',
  });
  return new Map(rows.map((row) => [row[0] ?? '', row]));
}
