import { at, type Manifest } from './render.ts';

export interface Variable {
  name: string;
  value?: string;
  valueFrom?: { configMapKeyRef?: KeyReference; secretKeyRef?: KeyReference };
}

interface KeyReference {
  name: string;
  key: string;
}

interface Probe {
  httpGet?: { path: string; port: string };
}

/** As far as checks look at it. */
export interface Container {
  name: string;
  image: string;
  args?: string[];
  env?: Variable[];
  ports?: { name: string; containerPort: number }[];
  startupProbe?: Probe;
  livenessProbe?: Probe;
  readinessProbe?: Probe;
  resources?: { requests?: { cpu?: string; memory?: string }; limits?: { memory?: string } };
  securityContext?: {
    runAsUser?: number;
    privileged?: boolean;
    allowPrivilegeEscalation?: boolean;
    readOnlyRootFilesystem?: boolean;
    capabilities?: { drop?: string[] };
  };
}

interface PodSpec {
  containers: Container[];
  securityContext?: { runAsNonRoot?: boolean; runAsUser?: number };
  automountServiceAccountToken?: boolean;
  enableServiceLinks?: boolean;
}

/** The pods that a Deployment or a Job makes: what other objects find by labels. */
export interface Pod {
  kind: string;
  owner: string;
  labels: Record<string, string>;
  spec: PodSpec;
}

export function podsOf(manifest: Manifest): Pod[] {
  const spec = at(manifest, ['spec', 'template', 'spec']);
  if (typeof spec !== 'object' || spec === null) return [];
  const labels = (at(manifest, ['spec', 'template', 'metadata', 'labels']) ?? {}) as Record<string, string>;
  const { kind, metadata } = manifest;
  return [{ kind, owner: `${kind} ${metadata.name}`, labels, spec: spec as PodSpec }];
}

export interface Selector {
  matchLabels?: Record<string, string>;
  matchExpressions?: { key: string; operator: string; values?: string[] }[];
}

/** An empty selector selects everything, as in Kubernetes. */
export function selects({ matchLabels = {}, matchExpressions = [] }: Selector, { labels }: Pod): boolean {
  return (
    Object.entries(matchLabels).every(([key, value]) => labels[key] === value) &&
    matchExpressions.every(({ key, operator, values = [] }) => {
      if (operator !== 'In') throw new Error(`the operator ${operator} is not understood by pods.ts`);
      return values.includes(labels[key] ?? '');
    })
  );
}
