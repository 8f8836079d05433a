import { migration } from '@shouwang/database';

/** For the exact look-up, which finds those who left as well; the unique index holds the living registrations only. */
export const findPersons = migration(
  1795840000000,
  'find-persons',
  `create index person_id_number on person (id_number_index)`,
);
