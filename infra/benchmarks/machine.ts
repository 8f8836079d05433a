import { availableParallelism, cpus, loadavg, totalmem } from 'node:os';

export interface Machine {
  processor: string;
  cores: number;
  memoryGb: number;
  platform: string;
  node: string;
  /** Of the last minute before the first round; above the number of cores the figures are those of a busy machine. */
  loadAtStart: number;
}

export function describeMachine(): Machine {
  return {
    processor: cpus()[0]?.model.trim() ?? 'unknown',
    cores: availableParallelism(),
    memoryGb: Math.round(totalmem() / 2 ** 30),
    platform: `${process.platform}-${process.arch}`,
    node: process.version,
    loadAtStart: Math.round((loadavg()[0] ?? 0) * 100) / 100,
  };
}

export function machineLine({ processor, cores, memoryGb, platform, node, loadAtStart }: Machine): string {
  return `${cores} × ${processor}, ${memoryGb} GB, ${platform}, Node ${node.slice(1)}, load ${loadAtStart}`;
}
