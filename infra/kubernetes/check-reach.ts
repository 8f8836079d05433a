import { at, type Manifest } from './render.ts';
import { type Pod, selects, type Selector } from './pods.ts';

/** Who finds whom: Services, budgets and network policies, and whether what must be reached can be. */
export function reachProblems(manifests: readonly Manifest[], pods: readonly Pod[]): string[] {
  const ofKind = (kind: string): Manifest[] => manifests.filter((manifest) => manifest.kind === kind);
  const policies = ofKind('NetworkPolicy').map(readPolicy);
  const deployed = pods.filter(({ kind }) => kind === 'Deployment');
  const budgets = ofKind('PodDisruptionBudget').map(({ metadata, spec }) => ({
    name: metadata.name,
    selector: (spec?.['selector'] ?? {}) as Selector,
  }));
  return [
    ...deployed
      .filter((pod) => !budgets.some(({ selector }) => selects(selector, pod)))
      .map((pod) => `${pod.owner}: has no disruption budget`),
    ...budgets
      .filter(({ selector }) => !deployed.some((pod) => selects(selector, pod)))
      .map(({ name }) => `PodDisruptionBudget ${name}: selects nothing`),
    ...ofKind('Service').flatMap((service) => serviceProblems(service, pods)),
    ...policies.flatMap((policy) => policyProblems(policy, pods)),
    ...pods.filter((pod) => !isClosed(policies, pod)).map((pod) => `${pod.owner}: is open to everything`),
    ...wayProblems(policies, pods),
    ...addressProblems(manifests),
  ];
}

function serviceProblems({ metadata, spec }: Manifest, pods: readonly Pod[]): string[] {
  const found = pods.filter((pod) =>
    selects({ matchLabels: (spec?.['selector'] ?? {}) as Record<string, string> }, pod),
  );
  if (found.length === 0) return [`Service ${metadata.name}: selects nothing`];
  return ((spec?.['ports'] ?? []) as { targetPort: string }[]).flatMap(({ targetPort }) =>
    found.every((pod) => portOf(pod, targetPort) !== null) ? [] : [`Service ${metadata.name}: no port ${targetPort}`],
  );
}

function portOf(pod: Pod, name: string | number): number | null {
  if (typeof name === 'number') return name;
  const ports = pod.spec.containers.flatMap((container) => container.ports ?? []);
  return ports.find((port) => port.name === name)?.containerPort ?? null;
}

interface Peer {
  podSelector?: Selector;
  namespaceSelector?: Selector;
  ipBlock?: { cidr: string };
}

interface Rule {
  peers: Peer[];
  ports: (string | number)[];
}

interface Policy {
  name: string;
  selector: Selector;
  types: string[];
  ingress: Rule[];
  egress: Rule[];
}

function readPolicy({ metadata, spec = {} }: Manifest): Policy {
  const rules = (direction: 'ingress' | 'egress', end: 'from' | 'to'): Rule[] =>
    ((spec[direction] ?? []) as Record<string, unknown>[]).map((rule) => ({
      peers: (rule[end] ?? []) as Peer[],
      ports: ((rule['ports'] ?? []) as { port: string | number }[]).map(({ port }) => port),
    }));
  return {
    name: metadata.name,
    selector: spec['podSelector'] ?? {},
    types: (spec['policyTypes'] ?? []) as string[],
    ingress: rules('ingress', 'from'),
    egress: rules('egress', 'to'),
  };
}

function policyProblems({ name, selector, ingress, egress }: Policy, pods: readonly Pod[]): string[] {
  const peers = [...ingress, ...egress].flatMap((rule) => rule.peers);
  const inHere = peers.flatMap(({ podSelector, namespaceSelector }) =>
    podSelector && !namespaceSelector ? [podSelector] : [],
  );
  return [
    ...(pods.some((pod) => selects(selector, pod)) ? [] : [`NetworkPolicy ${name}: selects nothing`]),
    ...inHere
      .filter((peer) => !pods.some((pod) => selects(peer, pod)))
      .map((peer) => `NetworkPolicy ${name}: a peer is nobody: ${JSON.stringify(peer)}`),
    ...[...ingress, ...egress]
      .filter(({ peers: some }) => some.length === 0)
      .map(() => `NetworkPolicy ${name}: a rule without peers lets everybody through`),
  ];
}

/** Some policy denies each direction: from then on only what others allow goes through. */
function isClosed(policies: readonly Policy[], pod: Pod): boolean {
  return ['Ingress', 'Egress'].every((type) =>
    policies.some((policy) => policy.types.includes(type) && selects(policy.selector, pod)),
  );
}

function isService({ spec }: Pod): boolean {
  return spec.containers.some(({ args }) => args?.[0]?.startsWith('services/') === true);
}

/** What must be possible, and what must not. */
function wayProblems(policies: readonly Policy[], pods: readonly Pod[]): string[] {
  const gateway = pods.find(({ spec }) => spec.containers.some(({ args }) => args?.[0] === 'gateway/src/main.ts'));
  if (!gateway) return ['there is no gateway'];
  const services = pods.filter(isService);
  return [
    ...services
      .filter((service) => !mayTalk(policies, gateway, service))
      .map((service) => `the gateway does not reach ${service.owner}`),
    ...services.flatMap((one) =>
      pods.filter((other) => mayTalk(policies, one, other)).map((other) => `${one.owner} reaches ${other.owner}`),
    ),
    ...pods.flatMap((pod) => engineProblems(policies, pod)),
  ];
}

function mayTalk(policies: readonly Policy[], from: Pod, to: Pod): boolean {
  const port = portOf(to, 'http');
  const allows = ({ peers, ports }: Rule, peer: Pod): boolean =>
    peers.some(
      ({ podSelector, namespaceSelector }) => podSelector && !namespaceSelector && selects(podSelector, peer),
    ) && ports.some((name) => portOf(to, name) === port);
  return (
    policies.some((policy) => selects(policy.selector, from) && policy.egress.some((rule) => allows(rule, to))) &&
    policies.some((policy) => selects(policy.selector, to) && policy.ingress.some((rule) => allows(rule, from)))
  );
}

function engineProblems(policies: readonly Policy[], pod: Pod): string[] {
  const open = policies
    .filter((policy) => selects(policy.selector, pod))
    .flatMap((policy) => policy.egress)
    .filter(({ peers }) => peers.some(({ ipBlock }) => ipBlock !== undefined))
    .flatMap(({ ports }) => ports);
  return [
    ...(open.includes(5432) ? [] : [`${pod.owner} does not reach PostgreSQL`]),
    ...(open.includes(9092) ? [] : [`${pod.owner} does not reach Kafka`]),
  ];
}

/** Every address that the gateway is given is a Service, on a port of it. */
function addressProblems(manifests: readonly Manifest[]): string[] {
  const settings = manifests.find(({ kind, data }) => kind === 'ConfigMap' && data?.['SUBGRAPH_URLS']);
  const urls = Object.entries(JSON.parse(settings?.data?.['SUBGRAPH_URLS'] ?? '{}') as Record<string, string>);
  if (urls.length === 0) return ['the gateway is given no address of a service'];
  return urls.flatMap(([name, url]) => {
    const { hostname, port } = new URL(url);
    const service = manifests.find(({ kind, metadata }) => kind === 'Service' && metadata.name === hostname);
    const ports = ((at(service, ['spec', 'ports']) ?? []) as { port: number }[]).map((open) => String(open.port));
    const belongs = service?.metadata.labels?.['app.kubernetes.io/name'] === name;
    return belongs && ports.includes(port) ? [] : [`SUBGRAPH_URLS: ${url} is no Service of ${name}`];
  });
}
