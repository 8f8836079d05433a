import { chmodSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createPortChooser } from '../local/ports.ts';
import { startSystem, type RunningSystem } from '../whole-graph/running-system.ts';
import { defineBenchmark, type BenchmarkContext } from './benchmark.ts';
import { valueAtMost } from './goal.ts';
import { memoryBelow, type ProcessMemory } from './process-memory.ts';

const question = readFileSync(
  join(import.meta.dirname, '..', '..', 'gateway', 'queries', '1-county-five-domains.graphql'),
  'utf8',
);
const loadRequests = 1_500;
const loadClients = 8;

/** A second `npm start` on a machine that has everything, and what its processes hold. */
export const start = defineBenchmark({
  name: 'start',
  title: { zh: 'npm start', en: 'npm start' },
  figures: {
    firstAnswer: {
      title: { zh: '第二次 npm start 至首个五部门回答', en: 'warm npm start to the first answer of five departments' },
      unit: 's',
      measure: { zh: '时间', en: 'time' },
      control: null,
      goal: valueAtMost(10),
    },
    memory: {
      title: { zh: '启动后内存,不含 Kafka', en: 'memory after the start, without Kafka' },
      unit: 'MB',
      measure: { zh: '各进程 PSS 之和', en: 'PSS of every process' },
      control: null,
      goal: valueAtMost(1_500),
    },
    memoryUnderLoad: {
      title: { zh: '负载后内存,不含 Kafka', en: 'memory after load, without Kafka' },
      unit: 'MB',
      measure: { zh: '各进程 PSS 之和', en: 'PSS of every process' },
      control: null,
      goal: valueAtMost(1_500),
    },
  },
  async run(context) {
    const data = join(context.scratch, 'data');
    mkdirSync(data);
    for (const folder of [context.scratch, data]) chmodSync(folder, 0o755);
    const port = await createPortChooser()(null);
    const seconds: number[] = [];
    const atRest: number[] = [];
    const afterLoad: number[] = [];
    let last: ProcessMemory[] = [];
    // The first start makes the databases and loads the demo; it does not count.
    for (let round = 0; round <= context.rounds; round += 1) {
      const startedAt = performance.now();
      const system = await startSystem({ demo: true, port, data: join(data, 'system'), signal: context.signal });
      try {
        await answer(system);
        const took = (performance.now() - startedAt) / 1_000;
        const before = withoutKafka(memoryBelow(system.pid));
        await load(system);
        last = memoryBelow(system.pid);
        report(context, round, took, before, withoutKafka(last));
        if (round === 0) continue;
        seconds.push(took);
        atRest.push(before);
        afterLoad.push(withoutKafka(last));
      } finally {
        await system.end();
      }
    }
    const parts = last.map(({ name, pssMb }) => `${name} ${pssMb.toFixed(0)}`).join(', ');
    return {
      firstAnswer: { measure: seconds, control: [] },
      memory: { measure: atRest, control: [] },
      memoryUnderLoad: {
        measure: afterLoad,
        control: [],
        notes: [
          {
            zh: `${loadRequests} 次五部门查询之后(MB):${parts}`,
            en: `after ${loadRequests} queries of five departments, MB: ${parts}`,
          },
        ],
      },
    };
  },
});

async function answer(system: RunningSystem): Promise<void> {
  const { status, errors } = await system.ask(question);
  if (status !== 200 || errors) throw new Error(`the first answer is an error: ${JSON.stringify(errors)}`);
}

async function load(system: RunningSystem): Promise<void> {
  let left = loadRequests;
  const client = async (): Promise<void> => {
    while (left-- > 0) await answer(system);
  };
  await Promise.all(Array.from({ length: loadClients }, client));
}

function withoutKafka(memory: readonly ProcessMemory[]): number {
  return memory.filter(({ name }) => name !== 'kafka').reduce((sum, { pssMb }) => sum + pssMb, 0);
}

function report({ progress }: BenchmarkContext, round: number, seconds: number, atRest: number, after: number): void {
  const text = `${seconds.toFixed(1)} s, ${atRest.toFixed(0)} MB, ${after.toFixed(0)} MB`;
  progress(round === 0 ? `首次启动:${text}` : `第 ${round} 轮:${text}`, `round ${round}: ${text}`);
}
