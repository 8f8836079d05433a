/**
 * Loaded into the gateway's process before its program (`--import`); answers over the IPC channel what only the process
 * itself can know. Needs `--expose-gc`.
 */
export interface ProcessWatch {
  /** The longest stretch without a turn of the event loop in which the process was computing, since the last question. */
  longestBlockMs: number;
  /** After a full collection. */
  heapBytes: number;
  /** Without the collections that these questions cost. */
  cpuMs: number;
}

const everyMs = 10;

/**
 * A turn that comes late may be the machine's doing: another process had the core. Only so much of the delay counts as
 * this process spent computing.
 */
function watchLoop(): { takeLongest(): number } {
  let longest = 0;
  let wall = performance.now();
  let cpu = process.cpuUsage();
  setInterval(() => {
    const spent = process.cpuUsage(cpu);
    const lateMs = performance.now() - wall - everyMs;
    longest = Math.max(longest, Math.min(lateMs, (spent.user + spent.system) / 1_000));
    wall = performance.now();
    cpu = process.cpuUsage();
  }, everyMs).unref();
  return {
    takeLongest() {
      const taken = longest;
      longest = 0;
      return taken;
    },
  };
}

const loop = watchLoop();
let collectingMs = 0;
process.on('message', (message) => {
  if (message !== 'watch') return;
  const spentBefore = collectingMs;
  const longestBlockMs = loop.takeLongest();
  const { user, system } = process.cpuUsage();
  const gcBegan = process.cpuUsage();
  globalThis.gc?.();
  const gc = process.cpuUsage(gcBegan);
  collectingMs += (gc.user + gc.system) / 1_000;
  const { heapUsed, external } = process.memoryUsage();
  process.send?.({ longestBlockMs, heapBytes: heapUsed + external, cpuMs: (user + system) / 1_000 - spentBefore });
  // Collecting is our doing and counts for nothing.
  setImmediate(() => loop.takeLongest());
});
process.channel?.unref();
