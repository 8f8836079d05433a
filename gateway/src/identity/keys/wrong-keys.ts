import { createHalvedTable } from '../../request/halved-table.ts';

/**
 * Slows down who tries keys: so many wrong ones at once, then one in a while, per address and per prefix. An address that
 * has shown the right key of a prefix is not held up by others who try that prefix: nobody can lock a system out by knowing
 * what its key begins with. What is remembered is bounded.
 */
export interface WrongKeys {
  /** Seconds to wait before this address may try this prefix; 0: now. */
  waitSeconds(address: string, prefix: string): number;
  wrong(address: string, prefix: string): void;
  right(address: string, prefix: string): void;
}

const perAddress = { atOnce: 20, everyMs: 3_000 };
const perPrefix = { atOnce: 10, everyMs: 10_000 };
const halfTable = 5_000;

/** @param now a clock in milliseconds that does not go back. */
export function createWrongKeys(now: () => number = () => performance.now()): WrongKeys {
  const addresses = createBuckets(perAddress, now);
  const prefixes = createBuckets(perPrefix, now);
  const trusted = createHalvedTable<true>(halfTable);
  const pair = (address: string, prefix: string): string => `${prefix} ${address}`;
  return {
    waitSeconds(address, prefix) {
      if (trusted.get(pair(address, prefix))) return 0;
      return Math.max(addresses.waitSeconds(address), prefixes.waitSeconds(prefix));
    },
    wrong(address, prefix) {
      addresses.take(address);
      prefixes.take(prefix);
    },
    right: (address, prefix) => trusted.set(pair(address, prefix), true),
  };
}

function createBuckets({ atOnce, everyMs }: { atOnce: number; everyMs: number }, now: () => number) {
  const table = createHalvedTable<{ left: number; atMs: number }>(halfTable);
  const leftOf = (name: string): number => {
    const bucket = table.get(name);
    return bucket ? Math.min(atOnce, bucket.left + (now() - bucket.atMs) / everyMs) : atOnce;
  };
  return {
    take: (name: string) => table.set(name, { left: Math.max(0, leftOf(name) - 1), atMs: now() }),
    waitSeconds(name: string): number {
      const left = leftOf(name);
      return left >= 1 ? 0 : Math.ceil(((1 - left) * everyMs) / 1000);
    },
  };
}
