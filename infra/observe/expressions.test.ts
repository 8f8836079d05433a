import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { parse } from 'yaml';
import { metricNamesIn, readAlerts, readDashboard, watchedExpressions } from './expressions.ts';

const chinese = /\p{Script=Han}/u;
const read = (file: string): unknown => parse(readFileSync(join(import.meta.dirname, file), 'utf8'));

describe('expressions', () => {
  test.each(watchedExpressions())('$place is PromQL over metrics', ({ expression }) => {
    expect(metricNamesIn(expression).length).toBeGreaterThan(0);
  });

  test('that are not PromQL are found', () => {
    expect(() => metricNamesIn('sum by (process (shouwang_requests_total)')).toThrow('not PromQL');
    expect(metricNamesIn('sum by (process) (rate(a_total{b="c"}[5m])) / d')).toEqual(['a_total', 'd']);
  });
});

describe('alerts', () => {
  test.each(readAlerts())(
    '$alert waits, has a severity, and says in both languages what it is and what to do',
    (rule) => {
      expect(rule.for).toMatch(/^\d+[sm]$/);
      expect(rule.labels['severity']).toMatch(/^(critical|warning)$/);
      const { summary_zh, summary_en, runbook_zh, runbook_en } = rule.annotations;
      for (const text of [summary_zh, runbook_zh]) expect(text).toMatch(chinese);
      for (const text of [summary_en, runbook_en]) expect(text).toMatch(/^[^\p{Script=Han}]{20,}$/u);
    },
  );

  test('have names of their own', () => {
    const names = readAlerts().map(({ alert }) => alert);
    expect(new Set(names).size).toBe(names.length);
  });
});

test('every panel has a title in both languages', () => {
  for (const { title } of readDashboard().panels) expect(title).toMatch(/^.*\p{Script=Han}.* · \S|^CPU$|^CPU · CPU$/u);
});

test('the containers mount what is here, with pinned images, on this machine only and in the profile', () => {
  const { services } = read('compose.yml') as {
    services: Record<string, { image: string; profiles: string[]; ports: string[] }>;
  };
  for (const { image, profiles, ports } of Object.values(services)) {
    expect(image).toMatch(/^[\w./-]+:v?\d+\.\d+\.\d+$/);
    expect(profiles).toEqual(['observe']);
    for (const port of ports) expect(port).toMatch(/^127\.0\.0\.1:/);
  }
  expect(read('prometheus/prometheus.yml')).toMatchObject({ rule_files: ['alerts.yml'] });
  expect(read('grafana/provisioning/datasources/datasources.yml')).toMatchObject({ apiVersion: 1 });
  expect(read('grafana/provisioning/dashboards/dashboards.yml')).toMatchObject({ apiVersion: 1 });
});
