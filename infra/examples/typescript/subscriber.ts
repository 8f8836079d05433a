/**
 * 订阅者示例（TypeScript）：先把 state 主题读到最初看到的高水位，再跟随 events 主题；丢弃不更新的；处理删除；自己记住
 * 读到哪里；随时可以强行结束后再启动。
 * A subscriber: takes the state topic to the high watermark seen first, then follows the events; drops what is not newer,
 * handles deletions, keeps its place by itself, and may be killed at any moment.
 *
 *     npm install kafkajs@2.2.4        (Node ≥ 24)
 *     node subscriber.ts --brokers 127.0.0.1:9092 --aggregate housing-safety.dwelling --store dwellings.db [--until-caught-up]
 *
 * What it holds and its place in the topics are in one SQLite file and change in one transaction: there is no moment at
 * which the one knows more than the other. Why each step is as it is: ../README.md
 */
import { readFileSync } from 'node:fs';
import { DatabaseSync } from 'node:sqlite';
import { parseArgs } from 'node:util';
import kafkajs, { type EachBatchPayload, type KafkaMessage } from 'kafkajs';

const text = { type: 'string', default: '' } as const;
const { values: options } = parseArgs({
  options: { brokers: text, aggregate: text, store: text, 'until-caught-up': { type: 'boolean', default: false } },
});
if (!options.brokers || !options.aggregate || !options.store) {
  console.error('node subscriber.ts --brokers HOST:PORT --aggregate SERVICE.NAME --store FILE [--until-caught-up]');
  process.exit(1);
}

const overlapMs = 10 * 60_000; // an event's state may reach the state topic after the event, but never by as much as this
const placeKeepsMs = 20 * 86_400_000; // tombstones go after 30 days: who was away for longer cannot know what was deleted
const eventsTopic = `shouwang.${options.aggregate}.events.v1`;
const stateTopic = `shouwang.${options.aggregate}.state.v1`;

const db = new DatabaseSync(options.store);
db.exec(`
  create table if not exists held (key text primary key, sequence integer not null, state text); -- no state: deleted
  create table if not exists place (topic text, partition integer, next integer not null, bootstrap_end integer not null,
                                    saved_at integer not null, primary key (topic, partition));`);
const sequenceOf = db.prepare('select sequence from held where key = ?');
const hold = db.prepare('insert or replace into held values (?, ?, ?)');
const savePlace = db.prepare(`insert into place values (?, ?, ?, ?, ?)
  on conflict do update set next = excluded.next, saved_at = excluded.saved_at`);
const save = (topic: string, partition: number, next: number, bootstrapEnd = 0): void =>
  void savePlace.run(topic, partition, next, bootstrapEnd, Date.now());

/** Offset to read next, and where the bootstrap of that partition ends (0 in the events). */
type Place = { topic: string; partition: number; next: number; bootstrap_end: number; saved_at: number };
type Held = { key: string; sequence: number; state: string };
const places = (): Place[] => db.prepare('select * from place').all() as Place[];
const isBootstrapping = (): boolean => places().some((place) => place.next < place.bootstrap_end);

function inTransaction(work: () => void): void {
  db.exec('begin');
  try {
    work();
    db.exec('commit');
  } catch (error) {
    db.exec('rollback');
    throw error;
  }
}

/** Against a broker that asks who we are: KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD; KAFKA_SSL=on for TLS, KAFKA_SSL_CA. */
const { KAFKA_SASL_USERNAME: username, KAFKA_SASL_PASSWORD: password = '', KAFKA_SSL, KAFKA_SSL_CA } = process.env;
const kafka = new kafkajs.Kafka({
  brokers: options.brokers.split(','),
  logLevel: kafkajs.logLevel.ERROR,
  ...(username && { sasl: { mechanism: 'scram-sha-512', username, password } }),
  ...(KAFKA_SSL === 'on' && { ssl: KAFKA_SSL_CA ? { ca: readFileSync(KAFKA_SSL_CA, 'utf8') } : true }),
});
const admin = kafka.admin();
await admin.connect();
const offsets = (topic: string) => admin.fetchTopicOffsets(topic); // low: the first that there is, high: the next to come

/** Not without a place, nor with one that is too old or not in these topics (they were made anew). */
async function canResume(): Promise<boolean> {
  const kept = places();
  if (kept.length === 0 || Date.now() - Math.max(...kept.map((place) => place.saved_at)) > placeKeepsMs) return false;
  const found = { [eventsTopic]: await offsets(eventsTopic), [stateTopic]: await offsets(stateTopic) };
  return kept.every(({ topic, partition, next }) =>
    found[topic]?.some((one) => one.partition === partition && Number(one.low) <= next && next <= Number(one.high)),
  );
}

/** The order matters: first a place in the events, then the end of the state; only then the state is read. */
async function startOver(): Promise<void> {
  const events = await admin.fetchTopicOffsetsByTimestamp(eventsTopic, Date.now() - overlapMs);
  const state = await offsets(stateTopic);
  inTransaction(() => {
    db.exec('delete from held; delete from place');
    for (const { partition, offset } of events) save(eventsTopic, partition, Number(offset));
    for (const { partition, low, high } of state) save(stateTopic, partition, Number(low), Number(high));
  });
}

function apply(topic: string, { key, value, headers }: KafkaMessage, bootstrapping: boolean): void {
  const id = String(key);
  const sequence = Number(headers?.['ce_sequence']);
  const known = Number(sequenceOf.get(id)?.['sequence'] ?? 0);
  const data: unknown = value === null ? null : JSON.parse(value.toString());
  if (topic === eventsTopic) {
    if (sequence > known) hold.run(id, sequence, JSON.stringify((data as { state: unknown }).state));
    else return;
  } else if (data === null) {
    // A tombstone has the number of the event that deleted, which may be here already. The key is kept without its
    // state: its number stops a late event from bringing it back.
    if (sequence >= known) hold.run(id, sequence, null);
  } else if (bootstrapping && sequence > known) {
    // Once the bootstrap is over, changes are taken from the events, one by one.
    hold.run(id, sequence, JSON.stringify(data));
  }
  // Act on the change here, in this transaction: headers.ce_type says what happened.
}

const resumed = await canResume();
if (!resumed) await startOver();
console.error(resumed ? 'resumed' : 'started over');
const goal = [eventsTopic, stateTopic].map(async (topic) => (await offsets(topic)).map((one) => ({ topic, ...one })));
const ends = (await Promise.all(goal)).flat();
const hasCaughtUp = (): boolean => {
  const next = new Map(places().map((place) => [`${place.topic}:${place.partition}`, place.next]));
  return ends.every(({ topic, partition, high }) => (next.get(`${topic}:${partition}`) ?? 0) >= Number(high));
};
await admin.disconnect();

// The library knows no reading without a group. This one is nobody else's, keeps no offsets, and is new at every start:
// an old member that was killed would be waited for.
// A broker that asks who we are lets us have groups that begin with our name and a dot.
const consumer = kafka.consumer({
  groupId: `${username ?? 'subscriber'}.${crypto.randomUUID()}`,
  metadataMaxAge: 30_000,
});
const { promise: ended, resolve: end, reject: fail } = Promise.withResolvers<void>();
let read = 0;

async function eachBatch({ batch, isStale }: EachBatchPayload): Promise<void> {
  if (isStale()) return;
  const bootstrapping = isBootstrapping();
  // What was read and the place behind it, or neither.
  inTransaction(() => {
    for (const message of batch.messages) apply(batch.topic, message, bootstrapping);
    save(batch.topic, batch.partition, Number(batch.lastOffset()) + 1);
  });
  read += batch.messages.length;
  console.error(`read ${read}`);
  if (bootstrapping && !isBootstrapping()) consumer.resume([{ topic: eventsTopic }]);
  if (options['until-caught-up'] && hasCaughtUp()) end();
}

// At every joining, also after an outage: from our place. A partition that is new since then is read from its start.
consumer.on(consumer.events.GROUP_JOIN, () => {
  for (const { topic, partition, next } of places()) consumer.seek({ topic, partition, offset: String(next) });
  if (isBootstrapping()) consumer.pause([{ topic: eventsTopic }]);
});
consumer.on(consumer.events.CRASH, ({ payload }) => payload.restart || fail(payload.error));
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => end());

await consumer.subscribe({ topics: [eventsTopic, stateTopic], fromBeginning: true });
if (options['until-caught-up'] && hasCaughtUp()) end();
else await consumer.run({ autoCommit: false, eachBatch });
await ended;
await consumer.disconnect();
if (options['until-caught-up'] && hasCaughtUp()) {
  const held = db.prepare('select * from held where state is not null').all() as Held[];
  for (const { key, sequence, state } of held) {
    console.log(JSON.stringify({ key, sequence, state: JSON.parse(state) as unknown }));
  }
}
db.close();
