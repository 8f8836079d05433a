import { z } from 'zod';

/** One row per limit: the variable that sets it, its default, and the largest value that still makes sense. */
const table = {
  bodyBytes: { variable: 'LIMIT_BODY_BYTES', standard: 2 * 1024 * 1024, most: 64 * 1024 * 1024 },
  documentCharacters: { variable: 'LIMIT_DOCUMENT_CHARACTERS', standard: 100_000, most: 10_000_000 },
  tokens: { variable: 'LIMIT_TOKENS', standard: 5_000, most: 1_000_000 },
  nesting: { variable: 'LIMIT_NESTING', standard: 40, most: 500 },
  selections: { variable: 'LIMIT_SELECTIONS', standard: 500, most: 100_000 },
  aliases: { variable: 'LIMIT_ALIASES', standard: 200, most: 100_000 },
  unfolded: { variable: 'LIMIT_UNFOLDED', standard: 1_000, most: 1_000_000 },
  variableValues: { variable: 'LIMIT_VARIABLE_VALUES', standard: 10_000, most: 10_000_000 },
  variableNesting: { variable: 'LIMIT_VARIABLE_NESTING', standard: 32, most: 500 },
  depth: { variable: 'LIMIT_DEPTH', standard: 20, most: 500 },
  breadth: { variable: 'LIMIT_BREADTH', standard: 100, most: 100_000 },
  serviceCalls: { variable: 'LIMIT_SERVICE_CALLS', standard: 60, most: 100_000 },
  cost: { variable: 'LIMIT_COST', standard: 50_000, most: 1_000_000_000 },
  inFlight: { variable: 'LIMIT_IN_FLIGHT', standard: 1_000, most: 1_000_000 },
  inFlightPerCaller: { variable: 'LIMIT_IN_FLIGHT_PER_CALLER', standard: 200, most: 1_000_000 },
  ratePerCaller: { variable: 'LIMIT_RATE_PER_CALLER', standard: 1_000, most: 1_000_000 },
  timeMs: { variable: 'LIMIT_TIME_MS', standard: 15_000, most: 600_000 },
} as const satisfies Record<string, { variable: string; standard: number; most: number }>;

export type LimitName = keyof typeof table;

/**
 * What one request, or one caller, may ask of the gateway. A breach is refused with the limit's name, the value and the
 * maximum (`limit-refusal.ts`). In the order in which they are looked at:
 *
 * - `ratePerCaller` (requests per second; twice that many at once after a pause), `inFlightPerCaller`, `inFlight`:
 *   before anything of the request is read. 0 switches `ratePerCaller` off.
 * - `timeMs`: from there to the answer.
 * - `bodyBytes`; then on the document's text and tokens, `documentCharacters`, `tokens`, `nesting` (brackets in brackets),
 *   `selections` (fields and spreads as written), `aliases`, `unfolded` (with every fragment where it is spread);
 *   `variableValues` and `variableNesting` on the variables.
 * - On the parsed document, before validation: `depth` and `breadth` (fields in one selection set) of the answer,
 *   `serviceCalls` (fetches that the plan needs, which is what planning costs), `cost` (`document-cost.ts`).
 */
export type GatewayLimits = Readonly<Record<LimitName, number>>;

const names = Object.keys(table) as LimitName[];

export const defaultLimits = Object.fromEntries(names.map((name) => [name, table[name].standard])) as GatewayLimits;

/** A part of the schema of the environment. */
export const limitVariables = Object.fromEntries(
  names.map((name) => {
    const { variable, standard, most } = table[name];
    const least = name === 'ratePerCaller' ? 0 : 1;
    const value = z.coerce.number().int().min(least).max(most).default(standard);
    return [variable, value.describe(`${least}–${most} 的整数 / a whole number from ${least} to ${most}`)];
  }),
);

export function limitsFrom(environment: Readonly<Record<string, unknown>>): GatewayLimits {
  return Object.fromEntries(names.map((name) => [name, environment[table[name].variable]])) as GatewayLimits;
}
