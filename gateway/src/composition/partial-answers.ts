import { Kind } from 'graphql';
import type { FieldDefinitionNode, TypeNode } from 'graphql';
import type { ComposableService } from './compose.ts';
import { documentOf } from './compose.ts';

/** Type name → service → the fields it gives the type. */
type Definitions = Map<string, Map<string, Map<string, FieldDefinitionNode>>>;

/**
 * When a service is away, its fields become null, and a null that may not be null takes its parent along: one
 * `housing: HousingFigures!` on a region would cost the whole region. So what a service adds to another's entity is
 * nullable, and so is a reference to another's entity, whose fields come from there. Empty when every service can
 * be missed.
 *
 * The owner of an entity is the service that gives it the most fields.
 */
export function partialAnswerProblems(services: readonly ComposableService[]): string[] {
  const definitions = definitionsOf(services);
  const owners = ownersOf(definitions);
  const problems: string[] = [];
  for (const [type, byService] of definitions) {
    for (const [service, fields] of byService) {
      for (const [name, field] of fields) {
        if (field.type.kind !== Kind.NON_NULL_TYPE) continue;
        const owner = owners.get(type);
        const target = owners.get(namedType(field.type));
        const isAdded = owner !== undefined && owner !== service && !byService.get(owner)?.has(name);
        const isReference = target !== undefined && target !== service;
        if (isAdded || isReference) problems.push(problemOf(service, `${type}.${name}`, isAdded ? service : target));
      }
    }
  }
  return problems;
}

function problemOf(service: string, field: string, missed: string | undefined): string {
  return `services/${service}: ${field} 须可为空（去掉 !），否则 ${missed} 不可用时整个上级都会丢失 / ${field} must be nullable (drop the !), or its parent is lost when ${missed} is away`;
}

function definitionsOf(services: readonly ComposableService[]): Definitions {
  const definitions: Definitions = new Map();
  for (const { name: service, typeDefs } of services) {
    for (const node of documentOf(typeDefs).definitions) {
      if (node.kind !== Kind.OBJECT_TYPE_DEFINITION && node.kind !== Kind.OBJECT_TYPE_EXTENSION) continue;
      const byService = definitions.get(node.name.value) ?? new Map<string, Map<string, FieldDefinitionNode>>();
      const fields = byService.get(service) ?? new Map<string, FieldDefinitionNode>();
      for (const field of node.fields ?? []) fields.set(field.name.value, field);
      definitions.set(node.name.value, byService.set(service, fields));
    }
  }
  return definitions;
}

/** Only types that several services define have an owner; the roots and the value types of all are nobody's. */
function ownersOf(definitions: Definitions): Map<string, string> {
  const owners = new Map<string, string>();
  for (const [type, byService] of definitions) {
    const sizes = [...byService].map(([service, fields]) => ({ service, size: fields.size }));
    const [first, second] = sizes.toSorted((a, b) => b.size - a.size);
    const isRoot = type === 'Query' || type === 'Mutation' || type === 'Subscription';
    if (!isRoot && first && second && first.size > second.size) owners.set(type, first.service);
  }
  return owners;
}

function namedType(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : namedType(type.type);
}
