import { fork } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BareMessage, Order, Report } from './bare-producer.ts';

export interface BareProducer {
  ask<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>): Promise<Extract<Report, { kind: Kind }>>;
  end(): void;
}

/** Resolves when the process has its messages in memory and its connection open. */
export async function startBareProducer(
  brokers: readonly string[],
  messages: readonly BareMessage[],
  scratch: string,
): Promise<BareProducer> {
  const file = join(scratch, 'messages.json');
  writeFileSync(file, JSON.stringify(messages));
  const child = fork(join(import.meta.dirname, 'bare-producer.ts'), [brokers.join(','), file], {
    execArgv: ['--disable-warning=ExperimentalWarning'],
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  const next = (): Promise<Report> =>
    new Promise((resolve, reject) => {
      const onExit = (code: number | null): void => reject(new Error(`the bare producer ended with ${code}`));
      child.once('exit', onExit);
      child.once('message', (report) => {
        child.off('exit', onExit);
        resolve(report as Report);
      });
    });
  await next();
  return {
    async ask<Kind extends Order['kind']>(order: Extract<Order, { kind: Kind }>) {
      const answer = next();
      child.send(order);
      return (await answer) as Extract<Report, { kind: Kind }>;
    },
    end() {
      child.disconnect();
    },
  };
}
