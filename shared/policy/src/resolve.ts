/** One value of one parameter, in force in an area from a date on, with who said so. */
export interface PolicyVersion<Value = unknown> {
  /** `<code>@<area or CN>@<valid from>`: what a decision stores. */
  id: string;
  code: string;
  /** Significant digits of a region code; empty for the whole country. */
  area: string;
  validFrom: string;
  /** Only where a text itself sets an end (exclusive); a text without a successor goes on. */
  validTo: string | null;
  value: Value;
  source: string;
  /** False where the source does not suffice to decide a real case. */
  verified: boolean;
}

export interface PolicyQuestion {
  code: string;
  /** 12 digits. */
  regionCode: string;
  /** The calendar day that the decision is about. */
  on: string;
}

/**
 * The version in force at a place on a day: the most specific area first, within it the latest that has begun.
 * Precedence as the city of 常德 states it (2021): a new text replaces only what it expressly changes, so the absence of
 * a successor never ends a version.
 */
export function resolvePolicy<Version extends PolicyVersion>(
  versions: readonly Version[],
  question: PolicyQuestion,
): Version | null {
  let best: Version | null = null;
  for (const version of versions) {
    if (version.code !== question.code || !question.regionCode.startsWith(version.area)) continue;
    if (version.validFrom > question.on || (version.validTo !== null && version.validTo <= question.on)) continue;
    if (best === null || outranks(version, best)) best = version;
  }
  return best;
}

function outranks(one: PolicyVersion, other: PolicyVersion): boolean {
  if (one.area.length !== other.area.length) return one.area.length > other.area.length;
  return one.validFrom > other.validFrom;
}
