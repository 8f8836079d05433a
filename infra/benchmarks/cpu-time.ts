import { readFileSync } from 'node:fs';
import { CannotStart } from '../local/cannot-start.ts';

/** Linux reports processor time in ticks of 10 ms on every platform that Node runs on. */
const tickMs = 10;

/** Processor time of all threads of a process, in milliseconds: also that of its garbage collector and compiler. */
export function cpuMsOf(pid: number): number {
  if (process.platform !== 'linux') {
    throw new CannotStart(
      '处理器时间取自 /proc,这项测试只能在 Linux 上运行。',
      'Processor time is read from /proc: this benchmark runs on Linux only.',
    );
  }
  const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
  // The name stands in brackets and may hold anything; user and system time are the 12th and 13th field behind it.
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return (Number(fields[11]) + Number(fields[12])) * tickMs;
}
