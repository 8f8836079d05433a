import { selectRows, type Narrowing, type Queryable } from '@shouwang/database';
import { dangerousGrades, type Grade } from './danger-rules.ts';
import { DwellingSchema, type DwellingRow } from './table.ts';

export function dwellingsOf(db: Queryable, householdId: string): Promise<DwellingRow[]> {
  return selectRows(db, DwellingSchema, 'where household_id = $1 order by id', [householdId]);
}

/** Written out, not bound, so that the partial index on the dangerous ones serves it. */
const danger = `(occupied and grade in (${dangerousGrades.map((grade) => `'${grade}'`).join(', ')}))`;

/** What a list may be narrowed to; nothing given means all. */
export function dwellingsThat(wanted: {
  grade?: readonly Grade[] | null | undefined;
  tenure?: readonly DwellingRow['tenure'][] | null | undefined;
  occupied?: boolean | null | undefined;
  danger?: boolean | null | undefined;
  demolished?: boolean | null | undefined;
}): Narrowing {
  const { grade, tenure, occupied } = wanted;
  return {
    key: JSON.stringify(wanted),
    sql: (param) =>
      [
        grade && `grade = any(${param(grade)})`,
        tenure && `tenure = any(${param(tenure)})`,
        typeof occupied === 'boolean' && `occupied = ${param(occupied)}`,
        typeof wanted.danger === 'boolean' && (wanted.danger ? danger : `${danger} is not true`),
        typeof wanted.demolished === 'boolean' && `demolished_on is ${wanted.demolished ? 'not ' : ''}null`,
      ]
        .filter(Boolean)
        .join(' and ') || 'true',
  };
}
