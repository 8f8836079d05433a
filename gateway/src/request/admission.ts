import { createHalvedTable } from './halved-table.ts';
import type { LimitName, GatewayLimits } from './limits.ts';
import { limitRefusal } from './limit-refusal.ts';

export type AdmissionLimits = Pick<GatewayLimits, 'inFlight' | 'inFlightPerCaller' | 'ratePerCaller'>;

export interface Admission {
  /** Takes one request in; call what it returns when the request is answered. @throws {HttpError} 429, with Retry-After. */
  enter(caller: string): () => void;
  /** Callers remembered. */
  readonly callers: number;
}

/**
 * A bucket of tokens that fills at the rate allowed up to two seconds' worth; a request takes one. Requests that are
 * refused take none: whoever keeps asking is served at the rate allowed.
 */
interface Caller {
  tokens: number;
  atMs: number;
  inFlight: number;
}

/**
 * Callers in one half of the table, at some 150 bytes each. Those that are forgotten have not asked while ten thousand
 * others did, so their buckets are full again; those with a request under way are counted on (at most `inFlight`).
 */
const halfTable = 10_000;
const burstSeconds = 2;

/** @param now a clock in milliseconds that does not go back. */
export function createAdmission(limits: AdmissionLimits, now: () => number = () => performance.now()): Admission {
  const burst = limits.ratePerCaller * burstSeconds;
  const table = createHalvedTable<Caller>(halfTable, (caller) => caller.inFlight > 0);
  let inFlight = 0;

  function callerNamed(name: string): Caller {
    const known = table.get(name);
    if (known) return known;
    const caller = { tokens: burst, atMs: now(), inFlight: 0 };
    table.set(name, caller);
    return caller;
  }

  function checkRate(caller: Caller): void {
    const { ratePerCaller } = limits;
    if (ratePerCaller === 0) return;
    const atMs = now();
    caller.tokens = Math.min(burst, caller.tokens + ((atMs - caller.atMs) / 1_000) * ratePerCaller);
    caller.atMs = atMs;
    if (caller.tokens >= 1) return;
    const waitSeconds = Math.ceil((1 - caller.tokens) / ratePerCaller);
    throw limitRefusal(
      { limit: 'ratePerCaller', value: ratePerCaller + 1, maximum: ratePerCaller, isAtLeast: true },
      waitSeconds,
    );
  }

  return {
    get callers() {
      return table.size;
    },
    enter(name) {
      const caller = callerNamed(name);
      checkInFlight('inFlight', inFlight, limits);
      checkInFlight('inFlightPerCaller', caller.inFlight, limits);
      checkRate(caller);
      caller.tokens--;
      caller.inFlight++;
      inFlight++;
      let hasLeft = false;
      return () => {
        if (hasLeft) return;
        hasLeft = true;
        caller.inFlight--;
        inFlight--;
      };
    },
  };
}

function checkInFlight(
  limit: LimitName & ('inFlight' | 'inFlightPerCaller'),
  now: number,
  limits: AdmissionLimits,
): void {
  if (now >= limits[limit]) throw limitRefusal({ limit, value: now + 1, maximum: limits[limit] });
}
