import { spawnSync } from 'node:child_process';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Deployment } from 'kubernetes-models/apps/v1';
import { Job } from 'kubernetes-models/batch/v1';
import { NetworkPolicy } from 'kubernetes-models/networking.k8s.io/v1';
import { PodDisruptionBudget } from 'kubernetes-models/policy/v1';
import { ConfigMap, Namespace, Service } from 'kubernetes-models/v1';
import { parseAllDocuments } from 'yaml';
import { manifestProblems } from './check-manifests.ts';
import { at, differences, type Manifest, render } from './render.ts';

const folder = import.meta.dirname;
const overlays = globSync('*/kustomization.yaml', { cwd: folder })
  .map((file) => file.split(/[/\\]/)[0] ?? '')
  .filter((name) => name !== 'base' && name !== 'service');

const kinds = { Deployment, Job, NetworkPolicy, PodDisruptionBudget, ConfigMap, Namespace, Service };

/** By the published schemas of Kubernetes: wrong types, and required fields that are missing. */
function schemaProblems(manifest: Manifest): string[] {
  const Kind = kinds[manifest.kind as keyof typeof kinds];
  try {
    new Kind(manifest as never).validate();
    return [];
  } catch (error) {
    return [`${manifest.kind} ${manifest.metadata.name}: ${(error as Error).message}`];
  }
}

test('there is more than one overlay', () => {
  expect(overlays.toSorted()).toEqual(['production', 'trial']);
});

test.each(overlays)('%s is valid, confined, probed, budgeted and reachable only as meant', (overlay) => {
  const manifests = render(join(folder, overlay));
  expect(manifests).toHaveLength(28);
  expect(manifests.flatMap(schemaProblems)).toEqual([]);
  expect(manifestProblems(manifests)).toEqual([]);
});

test('production runs several copies of everything', () => {
  const copies = render(join(folder, 'production')).filter(({ kind }) => kind === 'Deployment');
  expect(copies.map(({ spec }) => spec?.['replicas'])).toEqual([3, 3, 3, 3, 3, 3]);
});

const kubectl = spawnSync('kubectl', ['kustomize', '--help'], { stdio: 'ignore' }).status === 0;
const comparison = kubectl ? 'is what kubectl makes of it' : 'is rendered alike twice; no kubectl here to compare with';
test.each(overlays)(`%s ${comparison}`, (overlay) => {
  const ours = render(join(folder, overlay));
  const theirs = kubectl ? renderByKubectl(join(folder, overlay)) : render(join(folder, overlay));
  expect(differences(ours, theirs)).toEqual([]);
});

function renderByKubectl(path: string): Manifest[] {
  const { stdout } = spawnSync('kubectl', ['kustomize', path], { encoding: 'utf8' });
  return parseAllDocuments(stdout).map((document) => document.toJS() as Manifest);
}

/** Each breaks one thing in what is otherwise sound. */
type Break = [what: string, kind: string, name: string, change: (manifest: Manifest) => void, problem: RegExp];

const podSpec = ['spec', 'template', 'spec'];
const container = [...podSpec, 'containers', '0'];
const env = (manifest: Manifest): { name: string; value?: string }[] =>
  at(manifest, [...container, 'env']) as { name: string; value?: string }[];
const set =
  (path: string[], value: unknown) =>
  (manifest: Manifest): void => {
    const last = path.at(-1) ?? '';
    const holder = at(manifest, path.slice(0, -1)) as Record<string, unknown>;
    if (value === undefined) delete holder[last];
    else holder[last] = value;
  };

const without =
  (name: string) =>
  (manifest: Manifest): void =>
    void env(manifest).splice(
      env(manifest).findIndex((variable) => variable.name === name),
      1,
    );

const breaks: Break[] = [
  ['a pod as root', 'Deployment', 'gateway', set([...podSpec, 'securityContext', 'runAsUser'], 0), /may run as root/],
  ['a container as root', 'Job', 'prepare', set([...container, 'securityContext', 'runAsUser'], 0), /runs as root/],
  [
    'files that can be written',
    'Deployment',
    'gateway',
    set([...container, 'securityContext', 'readOnlyRootFilesystem'], false),
    /may write its own files/,
  ],
  [
    'capabilities',
    'Deployment',
    'monitoring-service',
    set([...container, 'securityContext', 'capabilities'], {}),
    /keeps capabilities/,
  ],
  [
    'no probe',
    'Deployment',
    'employment-service',
    set([...container, 'readinessProbe'], undefined),
    /no readinessProbe/,
  ],
  [
    'a probe of a port that is not there',
    'Deployment',
    'gateway',
    set([...container, 'livenessProbe', 'httpGet', 'port'], 'web'),
    /asks port web/,
  ],
  ['no limit of memory', 'Deployment', 'gateway', set([...container, 'resources', 'limits'], {}), /no limit of memory/],
  ['an image without version', 'Job', 'prepare', set([...container, 'image'], 'shouwang'), /has no version/],
  [
    'a budget that selects nothing',
    'PodDisruptionBudget',
    'gateway',
    set(['spec', 'selector', 'matchLabels'], { 'app.kubernetes.io/name': 'gate' }),
    /PodDisruptionBudget gateway: selects nothing/,
  ],
  [
    'a policy that selects nothing',
    'NetworkPolicy',
    'services',
    set(['spec', 'podSelector'], { matchLabels: { 'app.kubernetes.io/name': 'service' } }),
    /NetworkPolicy services: selects nothing/,
  ],
  [
    'a policy whose peer is nobody',
    'NetworkPolicy',
    'services',
    set(['spec', 'ingress', '0', 'from'], [{ podSelector: { matchLabels: { app: 'gateway' } } }]),
    /a peer is nobody|does not reach/,
  ],
  [
    'a policy that lets everybody through',
    'NetworkPolicy',
    'services',
    set(['spec', 'ingress', '0', 'from'], []),
    /lets everybody through/,
  ],
  [
    'services that may talk to each other',
    'NetworkPolicy',
    'services',
    (manifest) => {
      set(['spec', 'policyTypes'], ['Ingress', 'Egress'])(manifest);
      set(['spec', 'ingress', '0', 'from'], [{ podSelector: {} }])(manifest);
      set(['spec', 'egress'], [{ to: [{ podSelector: {} }], ports: [{ port: 'http' }] }])(manifest);
    },
    /monitoring-service reaches Deployment employment-service/,
  ],
  ['engines out of reach', 'NetworkPolicy', 'engines', set(['spec', 'egress'], []), /does not reach PostgreSQL/],
  ['a setting that is missing', 'ConfigMap', 'shouwang', set(['data', 'KAFKA_BROKERS'], undefined), /no KAFKA_BROKERS/],
  [
    'a secret that nobody makes',
    'Deployment',
    'gateway',
    (manifest) =>
      Object.assign(env(manifest)[1] ?? {}, { valueFrom: { secretKeyRef: { name: 'shouwang', key: 'KEY' } } }),
    /no KEY in Secret shouwang/,
  ],
  [
    'a variable that the program does not know',
    'Deployment',
    'gateway',
    (manifest) => env(manifest).push({ name: 'GATEWAY_PROT', value: '4000' }),
    /GATEWAY_PROT is not known/,
  ],
  [
    'a required variable that is missing',
    'Deployment',
    'housing-safety-service',
    without('SERVICE_PORT'),
    /SERVICE_PORT of services\/housing-safety/,
  ],
  [
    'a gateway whose word no service would take',
    'Deployment',
    'gateway',
    without('VIEWER_PRIVATE_KEY'),
    /VIEWER_PRIVATE_KEY of gateway.* is not given/,
  ],
  [
    'a gateway that knows no key',
    'Deployment',
    'gateway',
    without('API_KEYS_SECRET'),
    /API_KEYS_SECRET of gateway.* is not given/,
  ],
  [
    'a gateway that publishes no head of its audit',
    'Deployment',
    'gateway',
    without('KAFKA_BROKERS'),
    /KAFKA_BROKERS of gateway.* is not given/,
  ],
  [
    "the demo's sign-in",
    'Deployment',
    'gateway',
    (manifest) => env(manifest).push({ name: 'DEMO_SIGN_IN', value: 'on' }),
    /DEMO_SIGN_IN is not known/,
  ],
  [
    'master keys at another service',
    'Deployment',
    'employment-service',
    (manifest) => env(manifest).push({ name: 'PERSONAL_DATA_KEYS', value: '{}' }),
    /PERSONAL_DATA_KEYS is not known/,
  ],
  [
    'a service without the keys of those who sign',
    'Deployment',
    'employment-service',
    without('VIEWER_PUBLIC_KEYS'),
    /VIEWER_PUBLIC_KEYS of services.* is not given/,
  ],
  [
    'a place for commands that is always there',
    'Job',
    'ops',
    set(['spec', 'suspend'], undefined),
    /ops: would run all the time/,
  ],
  [
    'a password that is written down',
    'Job',
    'prepare',
    (manifest) => env(manifest).splice(2, 1, { name: 'MONITORING_PASSWORD', value: 'open' }),
    /MONITORING_PASSWORD is written down/,
  ],
  [
    "another service's database",
    'Deployment',
    'employment-service',
    (manifest) =>
      Object.assign(env(manifest)[2] ?? {}, { value: 'postgres://monitoring:$(DATABASE_PASSWORD)@h:1/monitoring' }),
    /enters the database of another service/,
  ],
  [
    'an address that is no Service',
    'Service',
    'monitoring-service',
    (manifest) => set(['metadata', 'name'], 'monitoring')(manifest),
    /is no Service of monitoring/,
  ],
  [
    'a program that does not exist',
    'Deployment',
    'gateway',
    set([...container, 'args'], ['gateway/main.ts']),
    /does not exist|no gateway/,
  ],
];

test.each(breaks)('%s is found', (_, kind, name, change, problem) => {
  const manifests = structuredClone(render(join(folder, 'production')));
  const found = manifests.find((manifest) => manifest.kind === kind && manifest.metadata.name === name);
  if (!found) throw new Error(`there is no ${kind} ${name}`);
  change(found);
  expect(manifestProblems(manifests).join('\n')).toMatch(problem);
});

test('a wrong type is found by the schema', () => {
  const broken = structuredClone(render(join(folder, 'production')).find(({ kind }) => kind === 'Deployment'));
  if (!broken) throw new Error('there is no Deployment');
  set(['spec', 'replicas'], 'three')(broken);
  expect(schemaProblems(broken)).toHaveLength(1);
});
