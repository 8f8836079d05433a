import { readTypeDefs } from '@shouwang/subgraph';
import { Kind, type DocumentNode, type InputValueDefinitionNode, type TypeNode } from 'graphql';
import type { ServiceName } from '../start/members.ts';

/**
 * Texts that a command of the four departments without keys takes, `Input.field`. What somebody may write about a person has
 * no place among them: an input that is in neither list stops the tests (decision 0035).
 */
export const departments = [
  'employment',
  'industry-projects',
  'housing-safety',
  'education-subsidies',
] as const satisfies readonly ServiceName[];

/** Names of undertakings and offices. */
export const nameInputs: readonly string[] = [
  'AcceptRenovationInput.appraiser',
  'AppraiseDwellingInput.appraiser',
  'ApplyForWorkshopInput.name',
  'ApplyForWorkshopInput.operator',
  'ProposeProjectInput.name',
  'RegisterEnterpriseInput.name',
  'RegisterSchoolInput.name',
  'StartEmploymentInput.employer',
];

/** Held to a pattern that keeps out a name and every sentence, each with the command that takes it. */
export const patternInputs: Readonly<Record<string, string>> = {
  'AcceptRenovationInput.report': 'acceptRenovation',
  'AppraiseDwellingInput.report': 'appraiseDwelling',
  'PayDividendInput.period': 'payDividend',
};

/** Every text that the commands of a service take, by its SDL. */
export function textInputsOf(service: ServiceName): string[] {
  return textInputsIn(readTypeDefs(new URL(`../../services/${service}/src/`, import.meta.url)));
}

export function textInputsIn({ definitions }: DocumentNode): string[] {
  const inputs = new Map<string, readonly InputValueDefinitionNode[]>();
  const commands: InputValueDefinitionNode[] = [];
  for (const definition of definitions) {
    if (definition.kind === Kind.INPUT_OBJECT_TYPE_DEFINITION) {
      inputs.set(definition.name.value, definition.fields ?? []);
    }
    const isObject = definition.kind === Kind.OBJECT_TYPE_DEFINITION || definition.kind === Kind.OBJECT_TYPE_EXTENSION;
    if (isObject && definition.name.value === 'Mutation') {
      commands.push(...(definition.fields ?? []).flatMap((field) => field.arguments ?? []));
    }
  }
  const found = new Set<string>();
  const visit = (owner: string, fields: readonly InputValueDefinitionNode[]): void => {
    for (const { name, type } of fields) {
      const named = nameOf(type);
      const place = `${owner}.${name.value}`;
      if (named === 'String') found.add(place);
      const nested = inputs.get(named);
      if (!nested) continue;
      inputs.delete(named);
      visit(named, nested);
    }
  };
  visit('Mutation', commands);
  return [...found];
}

function nameOf(type: TypeNode): string {
  return type.kind === Kind.NAMED_TYPE ? type.name.value : nameOf(type.type);
}
