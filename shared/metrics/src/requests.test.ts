import { expect, test } from '@jest/globals';
import { createMetrics } from './metrics.ts';
import { requestMetrics } from './requests.ts';

test('however many names operations come by, the series stay few', async () => {
  const metrics = createMetrics('test');
  const answered = requestMetrics(metrics);
  for (let name = 0; name < 10_000; name += 1) {
    answered({ request: { notes: { operation: `operation${name}` } }, outcome: 'ok', durationMs: 20 });
  }
  const { body } = await metrics.scrape();
  expect(body.match(/^shouwang_requests_total/gm)).toHaveLength(401);
  expect(body).toContain('shouwang_requests_total{operation="other",outcome="ok",process="test"} 9600');
  expect(body).toContain('shouwang_request_duration_seconds_bucket{le="0.025",process="test",operation="other"} 9600');
});
