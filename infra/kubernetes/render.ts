import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import { parse, parseAllDocuments } from 'yaml';

/** An object of a manifest, as loosely as YAML gives it. */
export interface Manifest {
  apiVersion: string;
  kind: string;
  metadata: { name: string; namespace?: string; labels?: Record<string, string> };
  data?: Record<string, string>;
  spec?: Record<string, unknown>;
}

interface Kustomization {
  apiVersion: string;
  kind: string;
  resources?: string[];
  namespace?: string;
  namePrefix?: string;
  labels?: { pairs: Record<string, string>; includeSelectors?: boolean }[];
  patches?: { target: { kind: string; name?: string }; patch: string }[];
  images?: { name: string; newName?: string; newTag?: string }[];
  replicas?: { name: string; count: number }[];
}

const understood = new Set([
  'apiVersion',
  'kind',
  'resources',
  'namespace',
  'namePrefix',
  'labels',
  'patches',
  'images',
  'replicas',
]);

/**
 * What `kubectl kustomize` makes of a folder, for the part of kustomize that is used here: the manifests are checked on
 * every machine, and most have no kubectl. Anything else is refused rather than left out, and where kubectl is present a
 * test compares the two.
 */
export function render(folder: string): Manifest[] {
  const file = join(folder, 'kustomization.yaml');
  const kustomization = parse(readFileSync(file, 'utf8')) as Kustomization;
  const strange = Object.keys(kustomization).filter((name) => !understood.has(name));
  if (strange.length > 0) throw new Error(`${file}: ${strange.join(', ')} is not understood by render.ts`);
  const objects = (kustomization.resources ?? []).flatMap((name) => resource(join(folder, name)));
  // The order is kustomize's own: patches see the names that the files have.
  for (const { target, patch } of kustomization.patches ?? []) applyPatch(file, objects, target, patch);
  for (const object of objects) transform(object, kustomization);
  return objects;
}

function resource(path: string): Manifest[] {
  if (statSync(path).isDirectory()) return render(path);
  return parseAllDocuments(readFileSync(path, 'utf8')).map((document) => document.toJS() as Manifest);
}

function transform(object: Manifest, kustomization: Kustomization): void {
  const { namespace, namePrefix, labels = [], images = [], replicas = [] } = kustomization;
  for (const { name, count } of replicas) {
    if (object.kind === 'Deployment' && object.metadata.name === name)
      object.spec = { ...object.spec, replicas: count };
  }
  if (object.kind !== 'Namespace') {
    if (namespace) object.metadata.namespace = namespace;
    if (namePrefix) object.metadata.name = namePrefix + object.metadata.name;
  }
  for (const { pairs, includeSelectors } of labels) addLabels(object, pairs, includeSelectors ?? false);
  for (const container of containersOf(object)) {
    const image = images.find(({ name }) => name === container.image);
    if (image) container.image = [image.newName ?? image.name, image.newTag].filter(Boolean).join(':');
  }
}

function containersOf(object: Manifest): { image: string }[] {
  const pod = at(object, ['spec', 'template', 'spec', 'containers']);
  return Array.isArray(pod) ? (pod as { image: string }[]) : [];
}

const labelPlaces: Readonly<Record<string, readonly string[][]>> = {
  Deployment: [
    ['spec', 'selector', 'matchLabels'],
    ['spec', 'template', 'metadata', 'labels'],
  ],
  Service: [['spec', 'selector']],
  PodDisruptionBudget: [['spec', 'selector', 'matchLabels']],
};

function addLabels(object: Manifest, pairs: Record<string, string>, includeSelectors: boolean): void {
  object.metadata.labels = { ...object.metadata.labels, ...pairs };
  if (!includeSelectors) return;
  for (const place of labelPlaces[object.kind] ?? []) Object.assign(at(object, place) as object, pairs);
  const constraints = at(object, ['spec', 'template', 'spec', 'topologySpreadConstraints']);
  if (!Array.isArray(constraints)) return;
  for (const constraint of constraints)
    Object.assign(at(constraint, ['labelSelector', 'matchLabels']) as object, pairs);
}

interface Operation {
  op: string;
  path: string;
  value: unknown;
}

/**
 * RFC 6902, of which `replace` is used, because it fails when what it changes is not there, and `add` at the end of a list
 * (`/-`) that is there.
 */
function applyPatch(file: string, objects: Manifest[], target: { kind: string; name?: string }, patch: string): void {
  const found = objects.filter(
    ({ kind, metadata }) => kind === target.kind && (target.name === undefined || metadata.name === target.name),
  );
  if (found.length === 0) throw new Error(`${file}: a patch finds no ${target.kind} ${target.name ?? ''}`);
  for (const { op, path, value } of parse(patch) as Operation[]) {
    const parts = path.slice(1).split('/');
    const last = parts.pop() ?? '';
    const appends = op === 'add' && last === '-';
    if (op !== 'replace' && !appends) throw new Error(`${file}: ${op} is not understood by render.ts`);
    for (const object of found) {
      if (appends) {
        const list = at(object, parts);
        if (!Array.isArray(list)) throw new Error(`${file}: there is no list ${path} to add to`);
        list.push(structuredClone(value));
        continue;
      }
      const holder = at(object, parts) as Record<string, unknown> | undefined;
      if (holder?.[last] === undefined) throw new Error(`${file}: there is no ${path} to replace`);
      holder[last] = structuredClone(value);
    }
  }
}

/** What stands at a path of keys and indices; undefined where it ends early. */
export function at(value: unknown, path: readonly string[]): unknown {
  return path.reduce<unknown>(
    (place, key) => (typeof place === 'object' && place !== null ? (place as Record<string, unknown>)[key] : undefined),
    value,
  );
}

/** The objects that two renderings do not agree on, by kind and name. */
export function differences(ours: readonly Manifest[], theirs: readonly Manifest[]): string[] {
  const byName = (objects: readonly Manifest[]): Map<string, unknown> =>
    // As data alone: who made an object, and in which order, does not matter.
    new Map(objects.map((object) => [`${object.kind}/${object.metadata.name}`, JSON.parse(JSON.stringify(object))]));
  const left = byName(ours);
  const right = byName(theirs);
  return [...new Set([...left.keys(), ...right.keys()])].filter(
    (name) => !isDeepStrictEqual(left.get(name), right.get(name)),
  );
}
