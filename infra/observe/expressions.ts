import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parser } from '@prometheus-io/lezer-promql';
import { parse } from 'yaml';

export interface AlertRule {
  alert: string;
  expr: string;
  for?: string;
  labels: Record<string, string>;
  annotations: Record<string, string>;
}

interface Dashboard {
  panels: { title: string; targets?: { expr: string }[] }[];
}

export const dashboardFile = join(import.meta.dirname, 'grafana/dashboards/shouwang.json');
export const alertsFile = join(import.meta.dirname, 'prometheus/alerts.yml');

export function readAlerts(): AlertRule[] {
  const { groups } = parse(readFileSync(alertsFile, 'utf8')) as { groups: { rules: AlertRule[] }[] };
  return groups.flatMap((group) => group.rules);
}

export function readDashboard(): Dashboard {
  return JSON.parse(readFileSync(dashboardFile, 'utf8')) as Dashboard;
}

/** Every PromQL expression of the dashboard and the alerts, and where it stands. */
export function watchedExpressions(): { place: string; expression: string }[] {
  const panels = readDashboard().panels.flatMap(({ title, targets = [] }) =>
    targets.map(({ expr }) => ({ place: title, expression: expr })),
  );
  return [...panels, ...readAlerts().map(({ alert, expr }) => ({ place: alert, expression: expr }))];
}

/** The metrics that an expression asks for; throws where it is not PromQL. */
export function metricNamesIn(expression: string): string[] {
  // Grafana puts a duration here before Prometheus sees it.
  const text = expression.replaceAll('$__rate_interval', '5m');
  const names: string[] = [];
  parser.parse(text).iterate({
    enter(node) {
      if (node.type.isError) throw new Error(`not PromQL at ${node.from}: ${text}`);
      if (node.name === 'Identifier' && node.node.parent?.name === 'VectorSelector') {
        names.push(text.slice(node.from, node.to));
      }
    },
  });
  return names;
}
