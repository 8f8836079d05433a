"""
订阅者示例（Python）：先把 state 主题读到最初看到的高水位，再跟随 events 主题；丢弃不更新的；处理删除；自己记住读到
哪里；随时可以强行结束后再启动。
A subscriber: takes the state topic to the high watermark seen first, then follows the events; drops what is not newer,
handles deletions, keeps its place by itself, and may be killed at any moment.

    pip install kafka-python==3.0.12
    python subscriber.py --brokers 127.0.0.1:9092 --aggregate housing-safety.dwelling --store dwellings.db [--until-caught-up]

What it holds and its place in the topics are in one SQLite file and change in one transaction: there is no moment at
which the one knows more than the other. Why each step is as it is: ../README.md
"""
import argparse, json, os, signal, sqlite3, sys, time
from kafka import KafkaConsumer, TopicPartition

OVERLAP_S = 10 * 60  # an event's state may reach the state topic after the event, but never by as much as this
PLACE_KEEPS_S = 20 * 24 * 3600  # tombstones go after 30 days: who was away for longer cannot know what was deleted

SCHEMA = """
create table if not exists held (key text primary key, sequence integer not null, state text);  -- no state: deleted
create table if not exists place (topic text, partition integer, next integer not null, bootstrap_end integer not null,
                                  saved_at real not null, primary key (topic, partition));
"""


def security(env=os.environ):
    """Against a broker that asks who we are: KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD; KAFKA_SSL=on for TLS, KAFKA_SSL_CA."""
    tls = env.get("KAFKA_SSL") == "on"
    settings = {"ssl_cafile": env.get("KAFKA_SSL_CA")} if tls else {}
    if "KAFKA_SASL_USERNAME" not in env:
        return {**settings, "security_protocol": "SSL" if tls else "PLAINTEXT"}
    return {**settings, "security_protocol": "SASL_SSL" if tls else "SASL_PLAINTEXT", "sasl_mechanism": "SCRAM-SHA-512",
            "sasl_plain_username": env["KAFKA_SASL_USERNAME"], "sasl_plain_password": env["KAFKA_SASL_PASSWORD"]}


class Subscriber:
    def __init__(self, brokers, aggregate, store):
        self.events_topic = f"shouwang.{aggregate}.events.v1"
        self.state_topic = f"shouwang.{aggregate}.state.v1"
        self.db = sqlite3.connect(store)
        self.db.executescript(SCHEMA)
        # No group: the place is ours. No reset: a place that is gone must not become another one in silence.
        self.kafka = KafkaConsumer(bootstrap_servers=brokers.split(","), group_id=None, auto_offset_reset="none",
                                   enable_auto_commit=False, metadata_max_age_ms=30_000, **security())
        self.stopping = False

    def partitions(self, topic):
        return [TopicPartition(topic, number) for number in sorted(self.kafka.partitions_for_topic(topic) or ())]

    def places(self):
        """Partition → the offset to read next, and where its bootstrap ends (0 in the events)."""
        rows = self.db.execute("select topic, partition, next, bootstrap_end from place")
        return {TopicPartition(topic, number): (offset, end) for topic, number, offset, end in rows}

    def save(self, partition, offset, bootstrap_end=0):
        self.db.execute("insert into place values (?, ?, ?, ?, ?) on conflict do update"
                        " set next = excluded.next, saved_at = excluded.saved_at",
                        (partition.topic, partition.partition, offset, bootstrap_end, time.time()))

    def can_resume(self):
        """Not without a place, nor with one that is too old or not in these topics (they were made anew)."""
        places, (saved_at,) = self.places(), self.db.execute("select max(saved_at) from place").fetchone()
        if not places or time.time() - saved_at > PLACE_KEEPS_S:
            return False
        ends, firsts = self.kafka.end_offsets(list(places)), self.kafka.beginning_offsets(list(places))
        return all(firsts[p] <= next <= ends[p] for p, (next, _) in places.items())

    def start_over(self):
        """The order matters: first a place in the events, then the end of the state; only then the state is read."""
        events, state = self.partitions(self.events_topic), self.partitions(self.state_topic)
        now = self.kafka.end_offsets(events)
        earlier = self.kafka.offsets_for_times({p: int((time.time() - OVERLAP_S) * 1000) for p in events})
        firsts, ends = self.kafka.beginning_offsets(state), self.kafka.end_offsets(state)
        with self.db:
            self.db.execute("delete from held")
            self.db.execute("delete from place")
            for p in events:
                self.save(p, earlier[p].offset if earlier.get(p) else now[p])
            for p in state:
                self.save(p, firsts[p], ends[p])

    def apply(self, record, bootstrapping):
        headers = {name: value.decode() for name, value in record.headers}
        key, sequence = record.key.decode(), int(headers["ce_sequence"])
        row = self.db.execute("select sequence from held where key = ?", (key,)).fetchone()
        known = row[0] if row else 0
        if record.topic == self.events_topic:
            newer, state = sequence > known, json.loads(record.value)["state"]
        elif record.value is None:  # A tombstone has the number of the event that deleted, which may be here already.
            newer, state = sequence >= known, None
        else:  # Once the bootstrap is over, changes are taken from the events, one by one.
            newer, state = bootstrapping and sequence > known, json.loads(record.value)
        if not newer:
            return
        # A deleted key is kept without its state: its number stops a late event from bringing it back.
        text = None if state is None else json.dumps(state, ensure_ascii=False)
        self.db.execute("insert or replace into held values (?, ?, ?)", (key, sequence, text))
        # Act on the change here, in this transaction: headers.get("ce_type") says what happened.

    def run(self, until_caught_up):
        resumed = self.can_resume()
        if not resumed:
            self.start_over()
        print("resumed" if resumed else "started over", file=sys.stderr, flush=True)
        goal = self.kafka.end_offsets(self.partitions(self.events_topic) + self.partitions(self.state_topic))
        read, assigned = 0, []
        while not self.stopping:
            places = self.places()
            bootstrapping = any(next < end for next, end in places.values())
            topics = [self.state_topic] if bootstrapping else [self.events_topic, self.state_topic]
            wanted = [p for topic in topics for p in self.partitions(topic)]
            if wanted != assigned:  # The bootstrap is over, or a topic has grown: a new partition is read from its start.
                self.kafka.assign(wanted)
                for p in wanted:
                    self.kafka.seek(p, places.get(p, (0, 0))[0])
                assigned = wanted
            batches = self.kafka.poll(timeout_ms=500)
            with self.db:  # What was read and the place behind it, or neither.
                for records in batches.values():
                    for record in records:
                        self.apply(record, bootstrapping)
                for p in assigned:
                    self.save(p, self.kafka.position(p))
            if batches:
                read += sum(map(len, batches.values()))
                print(f"read {read}", file=sys.stderr, flush=True)
            if until_caught_up and all(self.places().get(p, (0, 0))[0] >= end for p, end in goal.items()):
                break
        self.kafka.close()

    def print_held(self):
        for key, sequence, state in self.db.execute("select * from held where state is not null"):
            print(json.dumps({"key": key, "sequence": sequence, "state": json.loads(state)}, ensure_ascii=False))


parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
for name in ("--brokers", "--aggregate", "--store"):
    parser.add_argument(name, required=True)
parser.add_argument("--until-caught-up", action="store_true", help="end there and print what is held, a JSON line each")
options = parser.parse_args()
subscriber = Subscriber(options.brokers, options.aggregate, options.store)
for name in (signal.SIGINT, signal.SIGTERM):
    signal.signal(name, lambda *_: setattr(subscriber, "stopping", True))
subscriber.run(options.until_caught_up)
if options.until_caught_up and not subscriber.stopping:
    subscriber.print_held()
