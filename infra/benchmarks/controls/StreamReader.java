import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Properties;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.ConsumerRecords;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * A subscriber that shares no code with Shouwang: Apache Kafka's own Java client, as it comes. Follows one topic from its
 * end, says "ready", and prints for each message its ce_id and when it had it, in milliseconds since 1970 with decimals.
 * Usage: java -cp '<kafka libs>/*' StreamReader.java BROKERS TOPIC
 */
public class StreamReader {
  public static void main(String[] args) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", args[0]);
    properties.put("enable.auto.commit", "false");
    properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    properties.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties)) {
      List<TopicPartition> partitions =
          consumer.partitionsFor(args[1], Duration.ofSeconds(20)).stream()
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToEnd(partitions);
      for (TopicPartition partition : partitions) consumer.position(partition);
      System.out.println("ready");
      while (true) {
        ConsumerRecords<String, byte[]> records = consumer.poll(Duration.ofMillis(500));
        if (records.isEmpty()) continue;
        Instant now = Instant.now();
        String at = String.format("%d.%03d", now.toEpochMilli(), now.getNano() / 1_000 % 1_000);
        StringBuilder out = new StringBuilder();
        for (ConsumerRecord<String, byte[]> record : records) {
          Header id = record.headers().lastHeader("ce_id");
          out.append(id == null ? "" : new String(id.value(), StandardCharsets.UTF_8));
          out.append('\t').append(at).append('\n');
        }
        System.out.print(out);
        System.out.flush();
      }
    }
  }
}
