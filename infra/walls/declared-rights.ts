import { readTypeDefs } from '@shouwang/subgraph';
import type { Scope } from '@shouwang/viewer';
import { Kind, type ConstDirectiveNode, type DocumentNode } from 'graphql';
import { serviceNames } from '../start/members.ts';

/** The scope that a field takes by the SDL of the services, by `Type.field`. What is not in it, others let in to. */
export type DeclaredRights = ReadonlyMap<string, Scope>;

/** Read from the declarations and not from the guard, which is what is to be tried. */
export function readDeclaredRights(): DeclaredRights {
  const documents = serviceNames.map((name) => readTypeDefs(new URL(`../../services/${name}/src/`, import.meta.url)));
  return new Map(documents.flatMap(rightsIn));
}

function rightsIn({ definitions }: DocumentNode): [string, Scope][] {
  return definitions.flatMap((definition) => {
    if (definition.kind !== Kind.OBJECT_TYPE_DEFINITION && definition.kind !== Kind.OBJECT_TYPE_EXTENSION) return [];
    const ofType = definition.kind === Kind.OBJECT_TYPE_DEFINITION ? argumentOf(definition.directives, 'scope') : null;
    const keys = (argumentOf(definition.directives, 'key') ?? '').split(/\s+/);
    return (definition.fields ?? []).flatMap((field): [string, Scope][] => {
      const scope = argumentOf(field.directives, 'scope') ?? (keys.includes(field.name.value) ? null : ofType);
      return scope === null ? [] : [[`${definition.name.value}.${field.name.value}`, scope as Scope]];
    });
  });
}

function argumentOf(directives: readonly ConstDirectiveNode[] | undefined, name: string): string | null {
  const value = directives?.find((directive) => directive.name.value === name)?.arguments?.[0]?.value;
  return value?.kind === Kind.STRING ? value.value : null;
}
