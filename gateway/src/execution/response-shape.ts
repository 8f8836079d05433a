import {
  isCompositeType,
  isEnumType,
  isListType,
  isNonNullType,
  isObjectType,
  isSubtype,
  isValidLeafValue,
  Variable,
} from '@apollo/federation-internals';
import type {
  CompositeType,
  NamedType,
  Operation,
  Schema,
  Selection,
  SelectionSet,
  Type,
} from '@apollo/federation-internals';

/**
 * The answer as a document asks for it, out of what the services gave: the selected fields and no key or type name of
 * the planner's. A document is turned into one function per field before any value is looked at, where the library asks
 * the schema again at every value; on a page of a hundred households that was a third of the gateway's time.
 *
 * Only answers that are as the schema promises are shaped here. Whatever is not (a null too many, a value of another
 * type, introspection) throws `NotPlain`, and the library's own code says what is wrong.
 */
export class NotPlain extends Error {
  override readonly name = 'NotPlain';
}

type Values = Readonly<Record<string, unknown>>;
type Shape = (value: unknown) => unknown;

interface Shaping {
  schema: Schema;
  /** With the defaults of the operation. */
  variables: Values;
}

/** One name in the answer; a document may select below it in several places. */
interface Field {
  type: Type;
  selections: SelectionSet[];
}

type ObjectShape = (input: Values) => object;

/** Ways in which `@skip` and `@include` fall, of which the shapes are kept. */
const mostFalls = 16;

/** As `shapeOf`, made once per operation as long as the operation lives and its conditions fall the same way. */
export function createShapes(): typeof shapeOf {
  const kept = new WeakMap<Operation, { conditions: readonly string[]; shapes: Map<string, ObjectShape> }>();
  return (operation, variables) => {
    let known = kept.get(operation);
    if (!known) kept.set(operation, (known = { conditions: conditionsOf(operation), shapes: new Map() }));
    const { conditions, shapes } = known;
    // What a variable that is left out stands for is the operation's, so the same each time.
    const fall = conditions.map((name) => String(variables?.[name])).join();
    const before = shapes.get(fall);
    if (before) return before;
    const shape = shapeOf(operation, variables);
    if (shapes.size < mostFalls) shapes.set(fall, shape);
    return shape;
  };
}

/** Variables that can decide what is selected: conditions are Booleans. */
function conditionsOf({ variableDefinitions }: Operation): string[] {
  return variableDefinitions
    .definitions()
    .filter(({ type }) => isConditionType(type))
    .map(({ variable }) => variable.name);
}

function isConditionType(type: Type | undefined): boolean {
  return type !== undefined && String(type).replace('!', '') === 'Boolean';
}

export function shapeOf(operation: Operation, variables: Values | undefined): ObjectShape {
  const schema = operation.schema();
  const root = schema.schemaDefinition.rootType(operation.rootKind);
  if (!root) throw new NotPlain();
  const shaping = { schema, variables: { ...operation.collectDefaultedVariableValues(), ...variables } };
  return shapeOfObject(shaping, [operation.selectionSet], root);
}

/** The fields below depend on the object's own type where the declared one is an interface or a union. */
function shapeOfObject(
  shaping: Shaping,
  selections: readonly SelectionSet[],
  declared: CompositeType,
): (value: unknown) => object {
  const byTypename = new Map<string | undefined, readonly [name: string, shape: Shape, isTypename: boolean][]>();
  const fieldsFor = (typename: string | undefined) => {
    const type = typename === undefined ? declared : shaping.schema.type(typename);
    if (!type || !isCompositeType(type)) throw new NotPlain();
    const fields = fieldsOf(shaping, selections, type, typename);
    byTypename.set(typename, fields);
    return fields;
  };
  return (value) => {
    if (typeof value !== 'object' || value === null || Array.isArray(value)) throw new NotPlain();
    const input = value as Values;
    const typename = input['__typename'];
    if (typename !== undefined && typeof typename !== 'string') throw new NotPlain();
    const output: Record<string, unknown> = {};
    for (const [name, shape, isTypename] of byTypename.get(typename) ?? fieldsFor(typename)) {
      const given = input[name] ?? null;
      output[name] = shape(isTypename && given === null ? (typename ?? null) : given);
    }
    return output;
  };
}

function fieldsOf(
  shaping: Shaping,
  selections: readonly SelectionSet[],
  type: CompositeType,
  typename: string | undefined,
) {
  const fields = new Map<string, Field | CompositeType>();
  for (const selectionSet of selections) collect(shaping, selectionSet, { type, typename, fields });
  return [...fields].map(([name, field]): [string, Shape, boolean] => {
    if (!('selections' in field)) return [name, shapeOfTypename(shaping, field), true];
    return [name, shapeOfType(shaping, field.type, field.selections), false];
  });
}

interface Collecting {
  /** Of the object, or of the fragment around a selection. */
  type: CompositeType;
  typename: string | undefined;
  /** For `__typename`, the type around it. */
  fields: Map<string, Field | CompositeType>;
}

function collect(shaping: Shaping, selectionSet: SelectionSet, into: Collecting): void {
  for (const selection of selectionSet.selections()) {
    if (isSkipped(shaping, selection)) continue;
    if (selection.kind === 'FieldSelection') {
      collectField(selection, into);
      continue;
    }
    const { typeCondition } = selection.element;
    if (!applies(shaping, typeCondition, into)) continue;
    collect(shaping, selection.selectionSet, { ...into, type: typeCondition ?? into.type });
  }
}

function collectField(selection: Selection & { kind: 'FieldSelection' }, { type, fields }: Collecting): void {
  const { element, selectionSet } = selection;
  const name = element.responseName();
  // Introspection is graphql-js's matter; a name that every object has by itself would be found where nothing is given.
  if (element.definition.isSchemaIntrospectionField() || name in Object.prototype) throw new NotPlain();
  const known = fields.get(name);
  if (element.name === '__typename') {
    if (!known) fields.set(name, type);
    return;
  }
  const fieldType = element.definition.type;
  if (!fieldType) throw new NotPlain();
  if (!known) {
    fields.set(name, { type: fieldType, selections: selectionSet ? [selectionSet] : [] });
    return;
  }
  if (!('selections' in known) || String(known.type) !== String(fieldType)) throw new NotPlain();
  if (selectionSet) known.selections.push(selectionSet);
}

function applies({ schema }: Shaping, condition: CompositeType | undefined, { type, typename }: Collecting): boolean {
  if (!condition) return true;
  const own: NamedType | undefined = typename === undefined ? type : schema.type(typename);
  return own !== undefined && isSubtype(condition, own);
}

function isSkipped(shaping: Shaping, { element }: Selection): boolean {
  const { schema } = shaping;
  const [skip] = element.appliedDirectivesOf(schema.skipDirective());
  const [include] = element.appliedDirectivesOf(schema.includeDirective());
  return (skip !== undefined && isTrue(shaping, skip)) || (include !== undefined && !isTrue(shaping, include));
}

function isTrue({ variables }: Shaping, directive: { arguments(): { if?: boolean | Variable } }): boolean {
  const { if: given } = directive.arguments();
  const value = given instanceof Variable ? variables[given.name] : given;
  if (typeof value !== 'boolean') throw new NotPlain();
  return value;
}

function shapeOfTypename({ schema }: Shaping, around: CompositeType): Shape {
  return (value) => {
    const type = typeof value === 'string' ? (schema.type(value) ?? around) : around;
    if (!isObjectType(type)) throw new NotPlain();
    return type.name;
  };
}

function shapeOfType(shaping: Shaping, type: Type, selections: readonly SelectionSet[]): Shape {
  if (isNonNullType(type)) {
    const shape = shapeOfType(shaping, type.ofType, selections);
    return (value) => {
      if (value === null) throw new NotPlain();
      return shape(value);
    };
  }
  if (isListType(type)) {
    const shape = shapeOfType(shaping, type.ofType, selections);
    return (value) => {
      if (value === null) return null;
      if (!Array.isArray(value) || value.includes(undefined)) throw new NotPlain();
      return value.map(shape);
    };
  }
  if (isCompositeType(type)) {
    const shape = shapeOfObject(shaping, selections, type);
    return (value) => (value === null ? null : shape(value));
  }
  const isValid = validityOf(shaping.schema, type);
  return (value) => {
    if (value !== null && !isValid(value)) throw new NotPlain();
    return value;
  };
}

function validityOf(schema: Schema, type: NamedType): (value: unknown) => boolean {
  if (isEnumType(type)) {
    const names = new Set<unknown>(type.values.map(({ name }) => name));
    return (value) => names.has(value);
  }
  return (value) => isValidLeafValue(schema, value, type as Parameters<typeof isValidLeafValue>[2]);
}
