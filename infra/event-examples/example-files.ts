import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A message as it was on a topic. */
export interface EventExample {
  service: string;
  type: string;
  topic: string;
  key: string;
  headers: Record<string, string>;
  data: unknown;
}

const folder = join(import.meta.dirname, '..', '..', 'gateway', 'examples');

export function writeExample({ service, type, topic, key, headers, data }: EventExample): void {
  const file = join(folder, service, `${type}.v1.json`);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, `${JSON.stringify({ topic, key, headers, data }, null, 2)}\n`);
}

export function readExamples(): EventExample[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder).flatMap((service) =>
    readdirSync(join(folder, service)).map((name) => {
      const text = readFileSync(join(folder, service, name), 'utf8');
      return { service, type: name.replace(/\.v1\.json$/, ''), ...(JSON.parse(text) as object) } as EventExample;
    }),
  );
}
