import {
  getNamedType,
  isCompositeType,
  isInterfaceType,
  isObjectType,
  Kind,
  SchemaMetaFieldDef,
  TypeMetaFieldDef,
  TypeNameMetaFieldDef,
} from 'graphql';
import type {
  DocumentNode,
  FieldNode,
  FragmentDefinitionNode,
  GraphQLCompositeType,
  GraphQLField,
  GraphQLSchema,
  OperationDefinitionNode,
  SelectionSetNode,
} from 'graphql';
import type { ListCount, Weight } from './cost.ts';
import { addTo, fieldWeight, listCount, none } from './cost.ts';
import type { ListSizes } from './list-sizes.ts';
import type { OwnersOf } from './service-owners.ts';

/** What answering an operation takes, as far as it can be told without its variables. */
export interface DocumentShape {
  /** Fields in fields. */
  depth: number;
  /** Most fields in one selection set. */
  breadth: number;
  /** Fetches that a plan of it has, about: one per place and service in which the answer must go on elsewhere. */
  serviceCalls: number;
  cost: Weight;
}

export interface ShapeContext {
  schema: GraphQLSchema;
  ownersOf: OwnersOf;
  listSizes: ListSizes;
}

/** One selection set with its fragments in place. */
interface Part extends DocumentShape {
  /** Fields directly in it. */
  fields: number;
  /** Where it goes on elsewhere: two fields of one service in one place are one fetch. */
  fetches: Set<string>;
}

/**
 * Walks one operation with its fragments unfolded (their number is limited on the tokens, so this ends soon). It runs
 * before validation, because validating is dearer: what the schema does not know is passed over and refused there.
 * Fragments on several types in one place are all counted, and so is what `@skip` and `@include` may leave out.
 */
export function shapeOf(
  document: DocumentNode,
  operationName: string | null,
  context: ShapeContext,
): DocumentShape | null {
  const operation = operationIn(document, operationName);
  if (!operation) return null;
  const root = context.schema.getRootType(operation.operation) ?? null;
  const fragments = new Map(
    document.definitions.flatMap((each) =>
      each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each] as const] : [],
    ),
  );
  const walk = createWalk(context, fragments, defaultsOf(operation));
  const { fetches, depth, breadth, serviceCalls, cost } = walk(operation.selectionSet, root, null);
  return { depth, breadth, serviceCalls: serviceCalls + fetches.size, cost };
}

function operationIn(document: DocumentNode, name: string | null): OperationDefinitionNode | null {
  const operations = document.definitions.filter((each) => each.kind === Kind.OPERATION_DEFINITION);
  const found = name === null ? operations : operations.filter((each) => each.name?.value === name);
  return found.length === 1 ? (found[0] ?? null) : null;
}

function defaultsOf({ variableDefinitions = [] }: OperationDefinitionNode): Map<string, number> {
  return new Map(
    variableDefinitions.flatMap(({ variable, defaultValue }) =>
      defaultValue?.kind === Kind.INT ? [[variable.name.value, Number(defaultValue.value)] as const] : [],
    ),
  );
}

type Walk = (selections: SelectionSetNode, parent: GraphQLCompositeType | null, service: string | null) => Part;

function createWalk(
  context: ShapeContext,
  fragments: ReadonlyMap<string, FragmentDefinitionNode>,
  defaults: ReadonlyMap<string, number>,
): Walk {
  const { schema } = context;
  const open = new Set<string>();
  const typeNamed = (name: string): GraphQLCompositeType | null => {
    const type = schema.getType(name);
    return isCompositeType(type) ? type : null;
  };

  const walk: Walk = (selections, parent, service) => {
    const part: Part = { depth: 0, breadth: 0, serviceCalls: 0, cost: none(), fields: 0, fetches: new Set() };
    for (const selection of selections.selections) {
      if (selection.kind === Kind.FIELD) addField(part, selection, parent, service);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        const on = selection.typeCondition ? typeNamed(selection.typeCondition.name.value) : parent;
        addPart(part, walk(selection.selectionSet, on, service));
      } else {
        const name = selection.name.value;
        const fragment = fragments.get(name);
        if (!fragment || open.has(name)) continue;
        open.add(name);
        addPart(part, walk(fragment.selectionSet, typeNamed(fragment.typeCondition.name.value), service));
        open.delete(name);
      }
    }
    part.breadth = Math.max(part.breadth, part.fields);
    return part;
  };

  function addField(part: Part, node: FieldNode, parent: GraphQLCompositeType | null, from: string | null): void {
    part.fields++;
    const field = fieldOf(schema, parent, node.name.value);
    const service = parent && field ? serviceFor(context.ownersOf(parent.name, field.name), from) : from;
    if (service !== from) part.fetches.add(fetchKey(schema, parent, service, part.fields));
    const below = node.selectionSet && walk(node.selectionSet, field ? compositeOf(field) : null, service);
    part.depth = Math.max(part.depth, 1 + (below?.depth ?? 0));
    const count: ListCount = parent && field ? listCount(parent, field, node, context.listSizes, defaults) : 1;
    addTo(part.cost, fieldWeight(field, count, below?.cost ?? none()));
    if (!below) return;
    part.breadth = Math.max(part.breadth, below.breadth);
    part.serviceCalls += below.serviceCalls + below.fetches.size;
  }

  return walk;
}

function addPart(into: Part, part: Part): void {
  into.depth = Math.max(into.depth, part.depth);
  into.breadth = Math.max(into.breadth, part.breadth);
  into.serviceCalls += part.serviceCalls;
  into.fields += part.fields;
  for (const fetch of part.fetches) into.fetches.add(fetch);
  addTo(into.cost, part.cost);
}

/** The service that has the parent answers on when it can. Introspection has no owner: the gateway answers it. */
function serviceFor(owners: readonly string[], from: string | null): string | null {
  return from !== null && (owners.length === 0 || owners.includes(from)) ? from : (owners[0] ?? null);
}

/** Changes are carried out one after the other, each by a fetch of its own. */
function fetchKey(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType | null,
  service: string | null,
  index: number,
): string {
  return parent && parent === schema.getMutationType() ? String(index) : `${parent?.name} ${service}`;
}

function fieldOf(
  schema: GraphQLSchema,
  parent: GraphQLCompositeType | null,
  name: string,
): GraphQLField<unknown, unknown> | undefined {
  if (name === TypeNameMetaFieldDef.name) return TypeNameMetaFieldDef;
  if (parent && parent === schema.getQueryType()) {
    if (name === SchemaMetaFieldDef.name) return SchemaMetaFieldDef;
    if (name === TypeMetaFieldDef.name) return TypeMetaFieldDef;
  }
  return isObjectType(parent) || isInterfaceType(parent) ? parent.getFields()[name] : undefined;
}

function compositeOf(field: GraphQLField<unknown, unknown>): GraphQLCompositeType | null {
  const type = getNamedType(field.type);
  return isCompositeType(type) ? type : null;
}
