import { complain } from '../local/console.ts';
import type { ExampleProgram } from './example-programs.ts';

/** Those that can be run here; of each other one it says that it was not run, and why. */
export function runnable(programs: Readonly<Record<string, ExampleProgram | string>>): ExampleProgram[] {
  return Object.entries(programs).flatMap(([name, program]) => {
    if (typeof program !== 'string') return [program];
    complain(`未运行 ${name} 订阅者示例:${program}`, `the ${name} subscriber was not run: ${program}`);
    return [];
  });
}
