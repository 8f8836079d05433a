import { spawn } from 'node:child_process';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { kafkaClasspath } from '../../whole-graph/foreign-reader.ts';

export interface StreamReader {
  /** When each of these messages was there, in the order given; waits for the last of them. */
  arrivals(ids: readonly string[], timeoutMs: number): Promise<number[]>;
  end(): void;
}

/** Follows a topic by Apache Kafka's own Java client (StreamReader.java); resolves when it stands at the end. */
export async function startStreamReader(brokers: readonly string[], topic: string): Promise<StreamReader> {
  const program = join(import.meta.dirname, 'StreamReader.java');
  const args = ['-Xmx128m', '-cp', kafkaClasspath(), program, brokers.join(','), topic];
  const child = spawn('java', args, { stdio: ['ignore', 'pipe', 'ignore'] });
  const arrivedAtMs = new Map<string, number>();
  let exited = false;
  child.once('exit', () => (exited = true));
  await new Promise<void>((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', () => reject(new Error('the Java reader ended before it was ready')));
    createInterface(child.stdout).on('line', (line) => {
      if (line === 'ready') return resolve();
      const [id = '', at = ''] = line.split('\t');
      // Delivery is at least once: the first arrival is the one that counts.
      if (!arrivedAtMs.has(id)) arrivedAtMs.set(id, Number(at));
    });
  });
  return {
    async arrivals(ids, timeoutMs) {
      const until = Date.now() + timeoutMs;
      const missing = (): string | undefined => ids.find((id) => !arrivedAtMs.has(id));
      for (let id = missing(); id !== undefined; id = missing()) {
        if (exited) throw new Error('the Java reader ended');
        if (Date.now() > until) throw new Error(`an event did not arrive within ${timeoutMs} ms`);
        await new Promise((resolve) => setTimeout(resolve, 20));
      }
      return ids.map((id) => arrivedAtMs.get(id) ?? Number.NaN);
    },
    end() {
      child.kill();
    },
  };
}
