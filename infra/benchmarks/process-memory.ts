import { readdirSync, readFileSync } from 'node:fs';

export interface ProcessMemory {
  name: string;
  /** Proportional set size: what is shared is divided by how many share it, so that sums count it once. */
  pssMb: number;
}

/** Every process below this one, itself included; PostgreSQL's backends under the name of their server. Linux only. */
export function memoryBelow(pid: number): ProcessMemory[] {
  const children = childrenByParent();
  const found: number[] = [];
  const walk = (process: number): void => {
    found.push(process);
    for (const child of children.get(process) ?? []) walk(child);
  };
  walk(pid);
  const byName = new Map<string, number>();
  for (const process of found) {
    const pssKb = pssOf(process);
    if (pssKb === null) continue;
    const name = nameOf(process);
    byName.set(name, (byName.get(name) ?? 0) + pssKb / 1_024);
  }
  return [...byName].map(([name, pssMb]) => ({ name, pssMb })).toSorted((a, b) => b.pssMb - a.pssMb);
}

function childrenByParent(): Map<number, number[]> {
  const children = new Map<number, number[]>();
  for (const entry of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    const stat = read(`/proc/${entry}/stat`);
    // The second number behind the name, which stands in brackets and may hold anything.
    const parent = Number(stat?.slice(stat.lastIndexOf(')')).split(' ')[2]);
    if (parent > 0) children.set(parent, [...(children.get(parent) ?? []), Number(entry)]);
  }
  return children;
}

function pssOf(pid: number): number | null {
  const found = /^Pss:\s+(\d+) kB/m.exec(read(`/proc/${pid}/smaps_rollup`) ?? '');
  return found ? Number(found[1]) : null;
}

/** Ours carry a title `shouwang-<installation>-<name>`; an engine is known by its program. */
function nameOf(pid: number): string {
  const line = (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' ');
  if (/\bkafka\.Kafka\b|kafka.*server|-Dshouwang\.data/.test(line)) return 'kafka';
  if (/postgres/.test(line)) return 'postgres';
  return /shouwang-[0-9a-f]+-([a-z-]+)/.exec(line)?.[1] ?? 'npm start';
}

/** Null for a process that has ended meanwhile. */
function read(path: string): string | null {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return null;
  }
}
