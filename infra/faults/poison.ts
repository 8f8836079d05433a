import { createKafka } from '@shouwang/kafka';
import { createMonitoring } from '@shouwang/monitoring';
import { createLogger } from '@shouwang/process';
import type { Accepted } from './client.ts';
import { masterKeysIn } from '../start/personal-data-keys.ts';
import { query, until, type Scene } from './scene.ts';

/** Keys of messages that nobody can ever handle; they are no aggregates of anybody. */
export const poisonPrefix = 'poison-';

const topic = 'shouwang.housing-safety.dwelling.events.v1';

/**
 * Two kinds of events that monitoring cannot handle. A malformed one stays parked for good. The other two are sound, but
 * the database refuses their clue (a trigger stands for a fault in the handler): their key is parked while others go
 * on; after the cure they are redriven, and the clue of each is there once.
 */
export async function poison(scene: Scene): Promise<void> {
  const { system, client, world, random, patienceMs } = scene;
  const database = system.databases.monitoring;
  const [sick, sound] = [random.pick(world.households.slice(0, 6)), random.pick(world.households.slice(6))];
  const malformedKey = `${poisonPrefix}${client.changes.length}`;
  await sendMalformed(system.brokers, malformedKey);

  await retried(database, patienceMs, refuseCluesOf(sick.id));
  const parked = await dangerous(scene, sick.id, ['D', 'C']);
  const healthy = await dangerous(scene, sound.id, ['D']);
  try {
    const keysParked = async (keys: string[]): Promise<boolean> => {
      const rows = await query<{ key: string }>(database, 'select key from parked_key where key = any($1)', [keys]);
      return rows.length === keys.length;
    };
    await until('the keys that cannot be handled are parked', patienceMs, () => keysParked([parked, malformedKey]));
    await until('another key goes on', patienceMs, () => hasClue(scene, healthy));
    await until('what follows on the parked key waits behind it', patienceMs, async () => {
      return (await query(database, 'select from parked_message where key = $1', [parked])).length >= 2;
    });
  } finally {
    await retried(database, patienceMs, 'drop function faults_refuse_clue cascade');
  }
  await redriveMonitoring(scene);
  await leave(scene, parked);
  await leave(scene, healthy);
}

/** A dwelling that is lived in and appraised so; its id is the key of its events. */
async function dangerous({ client, world }: Scene, householdId: string, grades: string[]): Promise<string> {
  const must = async (sent: ReturnType<typeof client.send>): Promise<Accepted> => {
    const answer = await sent;
    if (!answer.ok) throw new Error(`a change was refused: ${answer.refusal}`);
    return answer;
  };
  const dwelling = await must(
    client.send('registerDwelling', {
      householdId,
      regionCode: world.villages[0],
      tenure: 'OWN',
      areaSquareMetres: 80,
      residents: 1,
    }),
  );
  let { version } = dwelling;
  for (const grade of grades) {
    const finding = { dwellingId: dwelling.id, grade, kind: 'DANGER_APPRAISAL', appraiser: '虚构' };
    ({ version } = await must(client.send('appraiseDwelling', { ...finding, expectedVersion: version })));
  }
  return dwelling.id;
}

/** Whether monitoring has raised the clue of the dwelling's appraisal. */
async function hasClue({ system }: Scene, dwellingId: string): Promise<boolean> {
  const [appraisal] = await query<{ id: string }>(
    system.databases['housing-safety'],
    `select event_id as id from outbox where key = $1 and type = 'dwelling.appraised'`,
    [dwellingId],
  );
  const clueSql = 'select from risk_clue where source_event_id = $1';
  return (await query(system.databases.monitoring, clueSql, [appraisal?.id])).length === 1;
}

/** So that the household has room for the dwellings to come. */
async function leave({ client }: Scene, dwellingId: string): Promise<void> {
  let expectedVersion = 1;
  for (;;) {
    const answer = await client.send('leaveDwelling', { dwellingId, expectedVersion });
    if (answer.ok) return;
    if (answer.currentVersion === null) throw new Error(`a change was refused: ${answer.refusal}`);
    expectedVersion = answer.currentVersion;
  }
}

async function sendMalformed(brokers: string[], key: string): Promise<void> {
  const producer = createKafka({ brokers, clientId: 'shouwang-faults', logger: silent }).producer();
  await producer.send([{ topic, key, value: '{"not": "an event', headers: { 'content-type': 'application/json' } }]);
  await producer.disconnect();
}

const silent = createLogger({ name: 'faults', level: 'silent' });

function refuseCluesOf(householdId: string): string {
  return `
    create function faults_refuse_clue() returns trigger language plpgsql as $$
    begin raise exception 'this clue is refused on purpose'; end $$;
    create trigger faults_refuse_clue before insert on risk_clue for each row
    when (new.household_id = '${householdId}') execute function faults_refuse_clue()`;
}

async function retried(url: string, patienceMs: number, sql: string): Promise<void> {
  await until('the database answers', patienceMs, () => query(url, sql).then(() => true));
}

/**
 * As an operator does it: from a process beside the service, on its database. All keys, because the household may have had
 * other warnings meanwhile; only what is malformed stays.
 */
async function redriveMonitoring({ system, patienceMs }: Scene): Promise<void> {
  const service = await createMonitoring(
    {
      host: '127.0.0.1',
      port: 0,
      databaseUrl: system.databases.monitoring,
      brokers: system.brokers,
      topicPrefix: '',
      viewerKeys: new Map(),
      // What becomes a clue is sealed.
      masterKeys: masterKeysIn(system.data.path),
      logLevel: 'silent',
    },
    { logger: silent },
  );
  await service.deps.dataSource.initialize();
  try {
    await until('what was parked is handled after the cure', patienceMs, async () => {
      await service.consumer?.redrive();
      const sql = 'select from parked_message where not starts_with(key, $1)';
      return (await query(system.databases.monitoring, sql, [poisonPrefix])).length === 0;
    });
  } finally {
    await service.deps.dataSource.destroy();
  }
}
