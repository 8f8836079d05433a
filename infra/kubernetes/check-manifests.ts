import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { environmentProblems } from '../containers/process-environment.ts';
import { reachProblems } from './check-reach.ts';
import type { Manifest } from './render.ts';
import { podsOf, type Container, type Pod, type Variable } from './pods.ts';
import { serviceRoleOf, type DatabaseName } from '../local/databases.ts';
import { secretKeys } from './secret-keys.ts';

const root = join(import.meta.dirname, '..', '..');

/** Everything that is wrong with the manifests of one overlay, each with the object it is about. */
export function manifestProblems(manifests: readonly Manifest[]): string[] {
  const pods = manifests.flatMap(podsOf);
  if (pods.length === 0) return ['there is nothing that runs'];
  return [
    ...manifests
      .filter(({ kind }) => kind === 'Secret')
      .map(({ metadata }) => `Secret ${metadata.name} is written down`),
    ...pods.flatMap((pod) => podProblems(manifests, pod).map((problem) => `${pod.owner}: ${problem}`)),
    ...manifests.filter(staysForCommands).map(({ metadata }) => `Job ${metadata.name}: would run all the time`),
    ...reachProblems(manifests, pods),
  ];
}

/** What waits for commands holds the owners' passwords: it is there when somebody asks for it. */
function staysForCommands(manifest: Manifest): boolean {
  const stays = podsOf(manifest).some(({ spec }) => spec.containers.some(({ args }) => args?.includes('--stay')));
  return stays && manifest.spec?.['suspend'] !== true;
}

function podProblems(manifests: readonly Manifest[], pod: Pod): string[] {
  const { spec } = pod;
  const user = spec.securityContext ?? {};
  return [
    ...(user.runAsNonRoot === true && (user.runAsUser ?? 0) > 0 ? [] : ['may run as root']),
    ...(spec.automountServiceAccountToken === false ? [] : ['is given a token of the cluster']),
    ...(spec.enableServiceLinks === false ? [] : ['is given variables named after Services']),
    ...spec.containers.flatMap((container) => [
      ...confinementProblems(container),
      ...(pod.kind === 'Deployment' ? probeProblems(container) : []),
      ...variableProblems(manifests, container),
    ]),
  ];
}

function confinementProblems({ image, resources, securityContext = {} }: Container): string[] {
  const { allowPrivilegeEscalation, readOnlyRootFilesystem, capabilities, runAsUser, privileged } = securityContext;
  return [
    ...(runAsUser === 0 || privileged === true ? ['a container runs as root'] : []),
    ...(allowPrivilegeEscalation === false ? [] : ['a container may gain privileges']),
    ...(readOnlyRootFilesystem === true ? [] : ['a container may write its own files']),
    ...(capabilities?.drop?.includes('ALL') ? [] : ['a container keeps capabilities']),
    ...(/:(?!latest$)[\w.-]+$/.test(image) ? [] : [`the image ${image} has no version`]),
    ...(resources?.requests?.cpu && resources.requests.memory && resources.limits?.memory
      ? []
      : ['a container has no requests or no limit of memory']),
  ];
}

function probeProblems(container: Container): string[] {
  const ports = (container.ports ?? []).map(({ name }) => name);
  return (['startupProbe', 'livenessProbe', 'readinessProbe'] as const).flatMap((name) => {
    const get = container[name]?.httpGet;
    if (!get) return [`has no ${name}`];
    return [
      ...(ports.includes(get.port) ? [] : [`${name} asks port ${get.port}, which is not there`]),
      ...(['/health', '/ready'].includes(get.path) ? [] : [`${name} asks ${get.path}, which nobody answers`]),
      // A service whose database is away must wait for it, not be killed for it.
      ...(name === 'livenessProbe' && get.path !== '/health' ? ['livenessProbe must ask /health'] : []),
    ];
  });
}

function variableProblems(manifests: readonly Manifest[], container: Container): string[] {
  const program = container.args?.[0] ?? '';
  if (!existsSync(join(root, program))) return [`starts ${program}, which does not exist`];
  const variables = container.env ?? [];
  const values = new Map<string, string>();
  const problems: string[] = [];
  const partOfAnother = new Set<string>();
  for (const variable of variables) {
    const { value, problem } = resolve(manifests, variable);
    if (problem) problems.push(problem);
    // Kubernetes puts in what stands above in the list, and leaves the text as it is where there is nothing.
    const whole = value.replaceAll(/\$\(([A-Z_]+)\)/g, (text, name: string) => {
      partOfAnother.add(name);
      if (!values.has(name)) problems.push(`${variable.name} uses ${name}, which is not set above it`);
      return values.get(name) ?? text;
    });
    values.set(variable.name, whole);
  }
  const own = [...values].filter(([name]) => !partOfAnother.has(name));
  return [...problems, ...environmentProblems(program, Object.fromEntries(own)), ...databaseProblems(program, values)];
}

const isSecretName = /PASSWORD|SECRET|TOKEN|PRIVATE_KEY|DATA_KEYS/;

function resolve(manifests: readonly Manifest[], variable: Variable): { value: string; problem: string | null } {
  const { configMapKeyRef: setting, secretKeyRef: secret } = variable.valueFrom ?? {};
  if (setting) {
    const map = manifests.find(({ kind, metadata }) => kind === 'ConfigMap' && metadata.name === setting.name);
    const value = map?.data?.[setting.key];
    return {
      value: value ?? '',
      problem: value === undefined ? `no ${setting.key} in ConfigMap ${setting.name}` : null,
    };
  }
  if (secret) {
    const value = secretKeys[secret.name]?.[secret.key];
    return { value: value ?? '', problem: value === undefined ? `no ${secret.key} in Secret ${secret.name}` : null };
  }
  const isOpen = isSecretName.test(variable.name);
  return { value: variable.value ?? '', problem: isOpen ? `${variable.name} is written down` : null };
}

/** The role and the database of a service are its own, and the role is not the one that owns the database. */
function databaseProblems(program: string, values: ReadonlyMap<string, string>): string[] {
  const service = /^(?:services\/)?([a-z-]+)\//.exec(program)?.[1]?.replaceAll('-', '_');
  const url = values.get('DATABASE_URL');
  if (!service || !url || !URL.canParse(url)) return [];
  const { username, pathname, password } = new URL(url);
  const isOwn = username === serviceRoleOf(service as DatabaseName) && pathname === `/${service}`;
  const hasOwnPassword = password === secretKeys['shouwang']?.[`${service.toUpperCase()}_PASSWORD`];
  return isOwn && hasOwnPassword ? [] : [`${program} enters the database of another service`];
}
