import { Kind, type ConstDirectiveNode, type DocumentNode, type FieldDefinitionNode } from 'graphql';
import { scopes, type Scope } from '@shouwang/viewer';

/**
 * Default deny. What of a service's SDL must say which scope it takes, by `@scope(of: …)`:
 *
 *   - each field of `Query` and `Mutation`;
 *   - each entity (a type with `@key`) that has more fields than its key;
 *   - each field that an extension adds to an entity, its own or another service's.
 *
 * What says none, or one that does not exist, keeps the service from starting and `npm run generate` from writing.
 */
export function undeclaredScopes(typeDefs: DocumentNode): string[] {
  const keys = keysOf(typeDefs);
  return typeDefs.definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const name = definition.name.value;
    const fields = definition.fields ?? [];
    const place = (field: FieldDefinitionNode): string => `${name}.${field.name.value}`;
    const unknown = [
      ...faultOf(name, definition.directives),
      ...fields.flatMap((field) => faultOf(place(field), field.directives)),
    ];
    const silent = fields.filter((field) => directiveOf(field.directives) === null).map(place);
    if (name === 'Query' || name === 'Mutation') return [...unknown, ...silent.map(missing)];
    const key = keys.get(name);
    if (!key) return unknown;
    if (definition.kind === Kind.OBJECT_TYPE_EXTENSION) return [...unknown, ...silent.map(missing)];
    const isStub = fields.every((field) => key.has(field.name.value));
    return isStub || directiveOf(definition.directives) ? unknown : [...unknown, missing(name)];
  });
}

/** The scope that a field or a type takes; null where it declares none. */
export function scopeOf(directives: readonly ConstDirectiveNode[] | undefined): Scope | null {
  return directiveOf(directives) as Scope | null;
}

function directiveOf(directives: readonly ConstDirectiveNode[] | undefined): string | null {
  const value = directives?.find(({ name }) => name.value === 'scope')?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}

function faultOf(place: string, directives: readonly ConstDirectiveNode[] | undefined): string[] {
  const scope = directiveOf(directives);
  return scope === null || Object.hasOwn(scopes, scope)
    ? []
    : [`${place} takes the scope ${scope}, which does not exist`];
}

function missing(place: string): string {
  return `${place} declares no scope: add @scope(of: "…")`;
}

/** The fields of each entity's keys. */
function keysOf(typeDefs: DocumentNode): Map<string, Set<string>> {
  const keys = new Map<string, Set<string>>();
  for (const definition of typeDefs.definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
    for (const directive of definition.directives ?? []) {
      if (directive.name.value !== 'key') continue;
      const fields = directive.arguments?.find(({ name }) => name.value === 'fields')?.value;
      if (fields?.kind !== Kind.STRING) continue;
      const { value: name } = definition.name;
      keys.set(name, new Set([...(keys.get(name) ?? []), ...fields.value.split(/\s+/)]));
    }
  }
  return keys;
}
