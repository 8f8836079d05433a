import type { OperationDefinitionNode } from 'graphql';

/**
 * What an operation is called where names must be few: by its own name if that is a `known` one (any caller may write
 * any other), else by its root field, else `other`. Call it after validation, when root fields are the schema's.
 */
export function operationName(
  { name, selectionSet: { selections } }: OperationDefinitionNode,
  known?: ReadonlySet<string>,
): string {
  if (name && known?.has(name.value)) return name.value;
  const [first, ...others] = selections;
  return first?.kind === 'Field' && others.length === 0 ? first.name.value : 'other';
}
