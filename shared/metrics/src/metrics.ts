import { createRequire } from 'node:module';
import { collectDefaultMetrics, Gauge, Registry } from 'prom-client';

export interface Metrics {
  registry: Registry;
  /** A gauge whose value is asked at each scrape; absent while it is null. */
  gauge(name: string, help: string, ask: () => number | null): void;
  /** Work that a scrape waits for before anything is written: where several gauges come from one question. */
  beforeScrape(work: () => Promise<void>): void;
  /** The answer of `GET /metrics`, in Prometheus' text format. */
  scrape(): Promise<{ status: number; headers: Record<string, string>; body: string }>;
}

/**
 * The registry of one process: its event loop, memory and CPU, and which build it is. Everything else is added by the
 * functions beside this file. Labels are names from the code, never ids and never a caller's text.
 */
export function createMetrics(processName: string): Metrics {
  const registry = new Registry();
  registry.setDefaultLabels({ process: processName });
  collectDefaultMetrics({ register: registry, eventLoopMonitoringPrecision: 20 });
  new Gauge({
    name: 'shouwang_build_info',
    help: 'Which build runs; always 1',
    labelNames: ['version', 'node'],
    registers: [registry],
  }).set({ version: versionOfBuild(), node: process.version }, 1);
  const preparations: (() => Promise<void>)[] = [];
  return {
    registry,
    gauge(name, help, ask) {
      const gauge = new Gauge({ name, help, registers: [registry] });
      preparations.push(async () => {
        const value = ask();
        if (value === null) gauge.remove();
        else gauge.set(value);
      });
    },
    beforeScrape: (work) => void preparations.push(work),
    async scrape() {
      await Promise.all(preparations.map((work) => work()));
      return {
        status: 200,
        headers: { 'content-type': registry.contentType, 'cache-control': 'no-store' },
        body: await registry.metrics(),
      };
    },
  };
}

/** All packages of the repository have one version. */
function versionOfBuild(): string {
  const { version } = createRequire(import.meta.url)('../package.json') as { version: string };
  return version;
}
