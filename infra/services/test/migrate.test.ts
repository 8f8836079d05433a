import { afterAll, expect, test } from '@jest/globals';
import { createTestDatabase, type TestDatabase } from '@shouwang/test-engines';
import pg from 'pg';
import { CannotStart } from '../../local/cannot-start.ts';
import { migrateService } from '../migrate.ts';

let database: TestDatabase;
afterAll(() => database?.drop());

test('what a migration does not convert is said in one line of each language, with the way out', async () => {
  database = await createTestDatabase({ name: 'migrate-old', migrate: (url) => migrateService('monitoring', url) });
  const client = new pg.Client({ connectionString: database.url });
  await client.connect();
  const sealed = `aes.${'x'.repeat(40)}`;
  await client.query(`
    insert into household values ('01a215b1-cb15-74e0-9d52-bf13c8473859', 1, '360704101201', 'LIFTED', 'ACTIVE', 1, '2026-01-01');
    insert into person (id, version, region_code, household_id, name, id_number, id_number_index, relation, sex, birth_date,
      labour_grade, joined_on)
    values ('01a215b1-cb15-74e0-9d52-bf13c8473850', 1, '360704101201', '01a215b1-cb15-74e0-9d52-bf13c8473859', '${sealed}',
      '${sealed}', 'x', 'HEAD', 'MALE', '1980-01-01', 'NONE', '2026-01-01');
    delete from migrations where timestamp >= 1795810000000`);
  await client.end();
  const refused = await migrateService('monitoring', database.url).catch((error: unknown) => error);
  expect(refused).toBeInstanceOf(CannotStart);
  expect(refused).toMatchObject({
    zh: expect.stringMatching(/^已有未加密的人员记录.*--reset 重建$/),
    en: expect.stringMatching(/^persons are stored in clear.*--reset$/),
  });
});
