import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.common.PartitionInfo;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.header.Header;

/**
 * A subscriber that shares no code with Shouwang: Apache Kafka's own Java client. Reads every topic whose name matches from
 * its beginning to the end it saw first, and prints one line per message:
 * topic, partition, offset, key, ce_type, ce_id, ce_sequence, bytes of the value (-1: none), ce_correlationid, ce_time,
 * time of the message (ms), dl_reason, and the value in base64 when it was asked for, separated by tabs.
 * Usage: java -cp '<kafka libs>/*' ForeignReader.java BROKERS PATTERN [values]
 */
public class ForeignReader {
  public static void main(String[] args) {
    Properties properties = new Properties();
    properties.put("bootstrap.servers", args[0]);
    properties.put("enable.auto.commit", "false");
    properties.put("key.deserializer", "org.apache.kafka.common.serialization.StringDeserializer");
    properties.put("value.deserializer", "org.apache.kafka.common.serialization.ByteArrayDeserializer");
    Pattern wanted = Pattern.compile(args[1]);
    boolean withValues = args.length > 2;
    PrintStream out = new PrintStream(new FileOutputStream(FileDescriptor.out), false, StandardCharsets.UTF_8);
    try (KafkaConsumer<String, byte[]> consumer = new KafkaConsumer<>(properties)) {
      List<TopicPartition> partitions =
          consumer.listTopics(Duration.ofSeconds(20)).values().stream()
              .flatMap(List<PartitionInfo>::stream)
              .filter(info -> wanted.matcher(info.topic()).matches())
              .map(info -> new TopicPartition(info.topic(), info.partition()))
              .collect(Collectors.toList());
      consumer.assign(partitions);
      consumer.seekToBeginning(partitions);
      Map<TopicPartition, Long> ends = consumer.endOffsets(partitions);
      while (partitions.stream().anyMatch(partition -> consumer.position(partition) < ends.get(partition))) {
        for (ConsumerRecord<String, byte[]> record : consumer.poll(Duration.ofMillis(500))) {
          if (record.offset() >= ends.get(new TopicPartition(record.topic(), record.partition()))) continue;
          out.print(
              String.join(
                  "\t",
                  record.topic(),
                  String.valueOf(record.partition()),
                  String.valueOf(record.offset()),
                  record.key(),
                  header(record, "ce_type"),
                  header(record, "ce_id"),
                  header(record, "ce_sequence"),
                  String.valueOf(record.value() == null ? -1 : record.value().length),
                  header(record, "ce_correlationid"),
                  header(record, "ce_time"),
                  String.valueOf(record.timestamp()),
                  header(record, "dl_reason"),
                  withValues && record.value() != null
                      ? Base64.getEncoder().encodeToString(record.value())
                      : ""));
          out.print('\n');
        }
      }
    }
    out.flush();
  }

  private static String header(ConsumerRecord<String, byte[]> record, String name) {
    Header header = record.headers().lastHeader(name);
    return header == null ? "" : new String(header.value(), StandardCharsets.UTF_8);
  }
}
