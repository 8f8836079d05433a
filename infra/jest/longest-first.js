import TestSequencer from '@jest/test-sequencer';

/**
 * On a clean clone jest does not know how long a file takes and goes by its size. One of these that begins last keeps one
 * worker busy alone for minutes. By time on two cores, the longest first.
 */
const longest = [
  'infra/faults/test/faults.test.ts',
  'infra/walls/test/attack.test.ts',
  'infra/whole-graph/test/whole-graph.test.ts',
  'infra/fuzz/test/fuzz.test.ts',
  'infra/access/test/secured-system.test.ts',
  'infra/walls/test/areas.test.ts',
  'gateway/test/api-keys.test.ts',
  'infra/local/test/postgres.test.ts',
  'infra/access/test/secure-broker.test.ts',
  'gateway/test/main.test.ts',
];

const placeOf = ({ path }) => {
  const place = longest.findIndex((file) => path.replaceAll('\\', '/').endsWith(file));
  return place < 0 ? longest.length : place;
};

export default class LongestFirst extends TestSequencer {
  sort(tests) {
    // oxlint-disable-next-line unicorn/no-array-sort -- the sequencer's own, which copies
    return super.sort(tests).toSorted((one, other) => placeOf(one) - placeOf(other));
  }
}
