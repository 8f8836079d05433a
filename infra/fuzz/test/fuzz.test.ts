import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import type { CannedServices } from '../canned-services.ts';
import { startCannedServices } from '../canned-services.ts';
import { post } from '../campaign.ts';
import { hostileDocuments } from '../hostile-documents.ts';
import { flawOf } from '../judge.ts';
import { createRandom } from '../../demo/random.ts';
import { fuzz, longestBlockAllowedMs } from '../run-fuzz.ts';
import type { WatchedGateway } from '../watched-gateway.ts';
import { startWatchedGateway } from '../watched-gateway.ts';
import { measureRefusal } from '../worst-documents.ts';

let services: CannedServices;
let gateway: WatchedGateway;

beforeAll(async () => {
  services = await startCannedServices();
  gateway = await startWatchedGateway(services.addresses);
});
afterAll(async () => {
  await gateway.stop();
  await services.stop();
});

test('three hundred requests of one seed bring no 5xx, no insides, no standstill, no growth', async () => {
  const report = await fuzz(gateway, 'npm test', (requests) => requests < 300);
  expect(report.findings).toEqual([]);
  expect(report.requests).toBeGreaterThanOrEqual(300);
  // A campaign that only hears refusals, or only answers, tries nothing.
  expect(report.statuses['200']).toBeGreaterThan(50);
  expect(report.statuses['400']).toBeGreaterThan(50);
  expect(services.complaints).toEqual([]);
}, 300_000);

test('refusing the largest hostile documents takes less than 50 ms of CPU each', async () => {
  const refusals = [];
  for (const name of Object.keys(hostileDocuments)) refusals.push(await measureRefusal(gateway, name));
  const refused = refusals.filter(({ outcome }) => /^4\d\d [a-z]/.test(outcome));
  expect(refused.length).toBeGreaterThan(25);
  expect(refused.filter(({ cpuMs }) => cpuMs >= 50)).toEqual([]);
}, 300_000);

describe('documents at the size where they are dearest, just within the limits or just beyond', () => {
  test.each(Object.keys(hostileDocuments))(
    '%s',
    async (name) => {
      await gateway.watch();
      for (const size of [12, 55, 170, 900]) {
        const query = hostileDocuments[name]?.(size, createRandom(name)) ?? '';
        expect({ size, flaw: flawOf(await post(gateway, JSON.stringify({ query }))) }).toEqual({
          size,
          flaw: null,
        });
      }
      expect((await gateway.watch()).longestBlockMs).toBeLessThan(longestBlockAllowedMs);
    },
    300_000,
  );
});
