import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { auditSeals } from '@shouwang/contracts';
import { createHousingSafety } from '@shouwang/housing-safety';
import { readTopic } from '@shouwang/kafka';
import { publishRegistry, startTestService, type TestService } from '@shouwang/testkit';
import pg from 'pg';
import { reportLines } from '../report-lines.ts';
import { verifyServices } from '../verify-services.ts';

const village = '360704101201';
let housing: TestService<Awaited<ReturnType<typeof createHousingSafety>>>;
let owner: pg.Client;

beforeAll(async () => {
  housing = await startTestService('housing-safety', createHousingSafety, {
    topicsOf: ['housing-safety', 'monitoring'],
    now: new Date('2026-03-02T01:00:00Z'),
    auditHeadSeconds: 1,
  });
  await publishRegistry(housing.kafka, { regions: [{ id: village }] });
  owner = new pg.Client({ connectionString: housing.databaseUrl });
  await owner.connect();
});
afterAll(async () => {
  await owner?.end();
  await housing?.stop();
});

async function registerDwelling(): Promise<void> {
  const householdId = crypto.randomUUID();
  await publishRegistry(housing.kafka, { households: [{ id: householdId, regionCode: village }] });
  await housing.service.drain();
  const answer = await housing.ask(
    `mutation ($input: RegisterDwellingInput!) { registerDwelling(input: $input) { __typename } }`,
    {
      variables: {
        input: {
          idempotencyKey: crypto.randomUUID(),
          householdId,
          regionCode: village,
          tenure: 'OWN',
          areaSquareMetres: 90,
          residents: 1,
        },
      },
    },
  );
  expect(answer.data).toEqual({ registerDwelling: { __typename: 'Dwelling' } });
}

const verify = (): ReturnType<typeof verifyServices> =>
  verifyServices({ kafka: housing.kafka, databaseUrls: { 'housing-safety': housing.databaseUrl } }, ['housing-safety']);

test('a service seals what it writes and publishes the head; whoever changes a row is named by service and position', async () => {
  for (let turn = 0; turn < 3; turn += 1) await registerDwelling();
  const isSealed =
    'select (select max(position) from audit_entry) = (select max(last_position) from audit_seal) as sealed';
  while (!(await owner.query(isSealed)).rows[0]?.sealed) await new Promise((resolve) => setTimeout(resolve, 50));
  const { topic } = auditSeals('housing-safety');
  while ((await readTopic(housing.kafka, topic)).length === 0) await housing.service.drain();
  const [whole] = await verify();
  expect(whole).toMatchObject({ entries: 3, unsealed: 0, findings: [], notes: [] });
  expect(whole?.headsCompared).toBeGreaterThan(0);
  expect(reportLines([whole as never]).at(-1)).toContain('✓');

  await owner.query(`alter table audit_entry disable trigger all`);
  await owner.query(`update audit_entry set viewer_id = 'nobody' where position = 2`);
  await owner.query(`alter table audit_entry enable trigger all`);
  const reports = await verify();
  expect(reports[0]?.findings).toMatchObject([{ kind: 'entry-edited', from: 2n }]);
  const lines = reportLines(reports);
  expect(lines).toContainEqual('✗ housing-safety:位置 2 的记录被修改 · the entry at position 2 was edited');
  expect(lines.at(-1)).toContain('1 changes found');
});

test('without Kafka it says what could not be compared', async () => {
  const reports = await verifyServices({ kafka: null, databaseUrls: { 'housing-safety': housing.databaseUrl } }, [
    'housing-safety',
  ]);
  expect(reports[0]?.headsCompared).toBeNull();
  expect(reportLines(reports).join('\n')).toMatch(/! housing-safety:.*published heads were not compared/);
});
