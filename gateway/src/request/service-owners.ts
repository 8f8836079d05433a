import { Kind, parse } from 'graphql';
import type { ConstDirectiveNode, ObjectTypeDefinitionNode, InterfaceTypeDefinitionNode } from 'graphql';

/** The services that can answer a field, by the name of its type and its own; empty where the supergraph names none. */
export type OwnersOf = (type: string, field: string) => readonly string[];

/** Reads the `@join__…` directives, which composition writes for the planner. */
export function serviceOwners(supergraphSdl: string): OwnersOf {
  const owners = new Map<string, readonly string[]>();
  for (const definition of parse(supergraphSdl, { noLocation: true }).definitions) {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.INTERFACE_TYPE_DEFINITION) continue;
    for (const [field, services] of ownersIn(definition)) owners.set(`${definition.name.value}.${field}`, services);
  }
  return (type, field) => owners.get(`${type}.${field}`) ?? [];
}

function ownersIn(type: ObjectTypeDefinitionNode | InterfaceTypeDefinitionNode): [string, readonly string[]][] {
  const ofType = [...new Set(graphsIn(type.directives, 'join__type'))];
  return (type.fields ?? []).map((field) => {
    const own = graphsIn(field.directives, 'join__field');
    return [field.name.value, own.length > 0 ? own : ofType];
  });
}

function graphsIn(directives: readonly ConstDirectiveNode[] = [], name: string): string[] {
  return directives.flatMap(({ name: { value }, arguments: given = [] }) => {
    if (value !== name || given.some((argument) => argument.name.value === 'external')) return [];
    const graph = given.find((argument) => argument.name.value === 'graph')?.value;
    return graph?.kind === Kind.ENUM ? [graph.value] : [];
  });
}
