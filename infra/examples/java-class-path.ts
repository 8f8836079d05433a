import { globSync } from 'node:fs';
import { dirname, join } from 'node:path';

const root = join(import.meta.dirname, '..', '..');

/** Apache Kafka's own Java client with all that it needs, as `npm start` and `npm test` fetched it; null when they have not. */
export function javaClassPath(): string | null {
  const [client] = globSync('.cache/kafka/**/kafka-clients-*.jar', { cwd: root });
  return client ? join(root, dirname(client), '*') : null;
}
