import com.fasterxml.jackson.databind.*;
import java.io.*;
import java.nio.charset.StandardCharsets;
import java.nio.file.*;
import java.time.Duration;
import java.util.*;
import java.util.concurrent.CountDownLatch;
import java.util.stream.*;
import org.apache.kafka.clients.consumer.*;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.errors.WakeupException;

/**
 * 订阅者示例（Java）：先把 state 主题读到最初看到的高水位，再跟随 events 主题；丢弃不更新的；处理删除；自己记住读到哪里；
 * 随时可以强行结束后再启动。
 * A subscriber: takes the state topic to the high watermark seen first, then follows the events; drops what is not newer,
 * handles deletions, keeps its place by itself, and may be killed at any moment.
 *
 *   java -cp 'kafka/libs/*' Subscriber.java --brokers 127.0.0.1:9092 --aggregate housing-safety.dwelling --store dwellings.journal [--until-caught-up]
 *
 * What it holds and its place in the topics are in one journal: each batch of messages is appended as one line, the place
 * behind it included, and a line that a kill left unfinished is dropped. Why each step is as it is: ../README.md
 */
public class Subscriber {
  /** An event's state may reach the state topic after the event, but never by as much as this. */
  static final Duration OVERLAP = Duration.ofMinutes(10);
  /** Tombstones go after 30 days: who was away for longer cannot know what was deleted. */
  static final Duration PLACE_KEEPS = Duration.ofDays(20);

  /** The last state of a key; without one it is deleted, and its number stops a late event from bringing it back. */
  record Held(long sequence, JsonNode state) {
    Held { state = state == null || state.isNull() ? null : state; }
  }
  /** The offset to read next, and where the bootstrap of that partition ends (0 in the events). */
  record Place(long next, long bootstrapEnd) {}
  /** One line of the journal; without `startsOver` it adds to those before it. */
  record Entry(boolean startsOver, long savedAt, Map<String, Held> held, Map<String, Place> places) {}

  static final ObjectMapper JSON = new ObjectMapper();
  final String eventsTopic, stateTopic;
  final File journal;
  final KafkaConsumer<String, byte[]> kafka;
  final Map<String, Held> held = new HashMap<>();
  final Map<String, Place> places = new TreeMap<>();
  long savedAt;
  FileOutputStream out;

  /** Against a broker that asks who we are: KAFKA_SASL_USERNAME, KAFKA_SASL_PASSWORD; KAFKA_SSL=on for TLS, KAFKA_SSL_CA. */
  static Map<String, String> security(Map<String, String> env) {
    Map<String, String> settings = new HashMap<>();
    String user = env.get("KAFKA_SASL_USERNAME"), authority = env.get("KAFKA_SSL_CA");
    boolean tls = "on".equals(env.get("KAFKA_SSL"));
    settings.put("security.protocol", (user == null ? "" : "SASL_") + (tls ? "SSL" : "PLAINTEXT"));
    if (tls && authority != null) settings.putAll(Map.of("ssl.truststore.type", "PEM", "ssl.truststore.location", authority));
    if (user == null) return settings;
    settings.put("sasl.mechanism", "SCRAM-SHA-512");
    settings.put("sasl.jaas.config", "org.apache.kafka.common.security.scram.ScramLoginModule required username=\"%s\" password=\"%s\";"
        .formatted(user, env.get("KAFKA_SASL_PASSWORD")));
    return settings;
  }

  Subscriber(Map<String, String> options) throws IOException {
    eventsTopic = "shouwang." + options.get("aggregate") + ".events.v1";
    stateTopic = "shouwang." + options.get("aggregate") + ".state.v1";
    journal = new File(options.get("store"));
    // No group: the place is ours. No reset: a place that is gone must not become another one in silence.
    Map<String, Object> settings = new HashMap<>(Map.of("bootstrap.servers", options.get("brokers"), "auto.offset.reset", "none",
        "enable.auto.commit", "false", "metadata.max.age.ms", "30000",
        "key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer",
        "value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer"));
    settings.putAll(security(System.getenv()));
    kafka = new KafkaConsumer<>(settings);
    if (journal.exists()) {
      for (String line : Files.readString(journal.toPath()).split("(?<=\n)")) {
        if (line.endsWith("\n")) take(JSON.readValue(line, Entry.class));
      }
    }
    // Written anew in one line, beside the old one, which it replaces in one step.
    File fresh = new File(journal + ".new");
    out = new FileOutputStream(fresh);
    append(new Entry(true, savedAt, Map.copyOf(held), Map.copyOf(places)));
    Files.move(fresh.toPath(), journal.toPath(), StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
  }

  void take(Entry entry) {
    if (entry.startsOver()) {
      held.clear();
      places.clear();
    }
    held.putAll(entry.held());
    places.putAll(entry.places());
    savedAt = entry.savedAt();
  }

  void append(Entry entry) throws IOException {
    out.write((JSON.writeValueAsString(entry) + "\n").getBytes(StandardCharsets.UTF_8));
    out.getFD().sync();
    take(entry);
  }

  List<TopicPartition> partitions(String topic) {
    return kafka.partitionsFor(topic).stream().map(p -> new TopicPartition(topic, p.partition()))
        .sorted(Comparator.comparing(TopicPartition::partition)).toList();
  }

  Place placeOf(TopicPartition partition) {
    return places.getOrDefault(partition.toString(), new Place(0, 0));
  }

  boolean bootstrapping() {
    return places.values().stream().anyMatch(place -> place.next() < place.bootstrapEnd());
  }

  List<TopicPartition> all() {
    return Stream.of(eventsTopic, stateTopic).flatMap(topic -> partitions(topic).stream()).toList();
  }

  /** Not without a place, nor with one that is too old or not in these topics (they were made anew). */
  boolean canResume() {
    if (places.isEmpty() || System.currentTimeMillis() - savedAt > PLACE_KEEPS.toMillis()) return false;
    Map<TopicPartition, Long> firsts = kafka.beginningOffsets(all()), ends = kafka.endOffsets(all());
    return all().stream().allMatch(p -> firsts.get(p) <= placeOf(p).next() && placeOf(p).next() <= ends.get(p));
  }

  /** The order matters: first a place in the events, then the end of the state; only then the state is read. */
  void startOver() throws IOException {
    List<TopicPartition> events = partitions(eventsTopic), state = partitions(stateTopic);
    long since = System.currentTimeMillis() - OVERLAP.toMillis();
    Map<TopicPartition, Long> now = kafka.endOffsets(events);
    var earlier = kafka.offsetsForTimes(events.stream().collect(Collectors.toMap(p -> p, p -> since)));
    Map<TopicPartition, Long> firsts = kafka.beginningOffsets(state), ends = kafka.endOffsets(state);
    Map<String, Place> fixed = new HashMap<>();
    for (var p : events) fixed.put(p.toString(), new Place(earlier.get(p) == null ? now.get(p) : earlier.get(p).offset(), 0));
    for (var p : state) fixed.put(p.toString(), new Place(firsts.get(p), ends.get(p)));
    append(new Entry(true, System.currentTimeMillis(), Map.of(), fixed));
  }

  void apply(ConsumerRecord<String, byte[]> record, boolean bootstrapping, Map<String, Held> changed) throws IOException {
    long sequence = Long.parseLong(new String(record.headers().lastHeader("ce_sequence").value(), StandardCharsets.UTF_8));
    Held last = changed.getOrDefault(record.key(), held.get(record.key()));
    long known = last == null ? 0 : last.sequence();
    if (record.topic().equals(eventsTopic)) {
      if (sequence > known) changed.put(record.key(), new Held(sequence, JSON.readTree(record.value()).get("state")));
    } else if (record.value() == null) { // A tombstone has the number of the event that deleted, which may be here already.
      if (sequence >= known) changed.put(record.key(), new Held(sequence, null));
    } else if (bootstrapping && sequence > known) { // Afterwards changes are taken from the events, one by one.
      changed.put(record.key(), new Held(sequence, JSON.readTree(record.value())));
    }
    // Act on the change where the journal is written: the header ce_type says what happened.
  }

  void run(boolean untilCaughtUp) throws IOException {
    boolean resumed = canResume();
    if (!resumed) startOver();
    System.err.println(resumed ? "resumed" : "started over");
    Map<TopicPartition, Long> goal = kafka.endOffsets(all());
    List<TopicPartition> assigned = List.of();
    long read = 0;
    while (true) {
      boolean bootstrapping = bootstrapping();
      List<TopicPartition> wanted = bootstrapping ? partitions(stateTopic) : all();
      if (!wanted.equals(assigned)) { // The bootstrap is over, or a topic has grown: a new partition is read from its start.
        kafka.assign(assigned = wanted);
        wanted.forEach(p -> kafka.seek(p, placeOf(p).next()));
      }
      ConsumerRecords<String, byte[]> records = kafka.poll(Duration.ofMillis(500));
      Map<String, Held> changed = new HashMap<>();
      for (var record : records) apply(record, bootstrapping, changed);
      Map<String, Place> behind = new HashMap<>();
      for (var p : assigned) behind.put(p.toString(), new Place(kafka.position(p), placeOf(p).bootstrapEnd()));
      boolean stale = System.currentTimeMillis() - savedAt > 3_600_000;
      if (!records.isEmpty() || stale) append(new Entry(false, System.currentTimeMillis(), changed, behind));
      if (!records.isEmpty()) System.err.println("read " + (read += records.count()));
      if (untilCaughtUp && goal.keySet().stream().allMatch(p -> placeOf(p).next() >= goal.get(p))) return;
    }
  }

  public static void main(String[] args) throws Exception {
    Map<String, String> options = new HashMap<>();
    for (int i = 0; i < args.length; i++) options.put(args[i].substring(2), args[i].equals("--until-caught-up") ? "" : args[++i]);
    Subscriber subscriber = new Subscriber(options);
    CountDownLatch closed = new CountDownLatch(1);
    Runtime.getRuntime().addShutdownHook(new Thread(() -> {
      subscriber.kafka.wakeup();
      try { closed.await(); } catch (InterruptedException e) { }
    }));
    try (subscriber.kafka; PrintStream printed = new PrintStream(new FileOutputStream(FileDescriptor.out), false, "UTF-8")) {
      subscriber.run(options.containsKey("until-caught-up"));
      for (var one : subscriber.held.entrySet()) {
        if (one.getValue().state() == null) continue;
        var line = Map.of("key", one.getKey(), "sequence", one.getValue().sequence(), "state", one.getValue().state());
        printed.println(JSON.writeValueAsString(line));
      }
    } catch (WakeupException stopped) {
      // Ctrl-C: the journal holds all that was read.
    } finally {
      closed.countDown();
    }
  }
}
