import { kafkaSettings } from '../local/kafka.ts';

export const kafkaData = '/var/lib/kafka/data';

/** The local broker's settings as variables of the image: KAFKA_LOG_DIRS is log.dirs. */
export function kafkaEnvironment(advertised: string, sessionMs: number): Record<string, string> {
  const settings = {
    ...kafkaSettings({ home: kafkaData, port: 9092, controllerPort: 9093, sessionMs }),
    'log.dirs': kafkaData,
    listeners: 'PLAINTEXT://:9092,CONTROLLER://:9093',
    'advertised.listeners': `PLAINTEXT://${advertised}`,
    'controller.quorum.voters': '1@localhost:9093',
  };
  return {
    ...Object.fromEntries(
      Object.entries(settings).map(([name, value]) => [`KAFKA_${name.replaceAll('.', '_').toUpperCase()}`, value]),
    ),
    KAFKA_HEAP_OPTS: '-Xms128m -Xmx384m -XX:TieredStopAtLevel=1',
  };
}
