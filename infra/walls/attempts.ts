import {
  getNamedType,
  getNullableType,
  isEnumType,
  isInputObjectType,
  isLeafType,
  isListType,
  isObjectType,
  isUnionType,
  type GraphQLArgument,
  type GraphQLField,
  type GraphQLInputType,
  type GraphQLNamedType,
  type GraphQLObjectType,
  type GraphQLSchema,
} from 'graphql';

/** What an attempt is about: ids of records, by the name of their type, and the region that they lie in. */
export interface Target {
  regionCode: string;
  /** Of an entity, or any of them where the type has none of its own. */
  idOf(typeName: string): string;
  versionOf(id: string): number;
}

/** One question or command about a target. */
export interface Attempt {
  /** `Query.dwelling`, `Mutation.appraiseDwelling`, `Dwelling` (as a reference). */
  name: string;
  /** The entity that it is about. */
  entity: string;
  document: string;
  variables: object;
}

/**
 * Every way into a service, from its schema: each field of `Query` and `Mutation`, and each entity as a reference with all
 * that the service knows of it. A field that is added later is tried without a word here.
 */
export function attemptsOn(schema: GraphQLSchema, target: Target): Attempt[] {
  return [
    ...rootAttempts(schema, 'query', target),
    ...rootAttempts(schema, 'mutation', target),
    ...references(schema, target),
  ];
}

function rootAttempts(schema: GraphQLSchema, kind: 'query' | 'mutation', target: Target): Attempt[] {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
  return fields.flatMap((field) => {
    const plain = field.args.filter(({ type, name }) => isRequired(type) || name === 'regionCode');
    const filters = field.args.filter(({ type, name }) => !isRequired(type) && name.endsWith('Id'));
    const attempt = { ...attemptAt(field, kind, plain, target), name: `${root?.name}.${field.name}` };
    if (filters.length === 0) return [attempt];
    const name = `filtered ${attempt.name}`;
    return [attempt, { ...attemptAt(field, kind, [...plain, ...filters], target), name }];
  });
}

function isRequired(type: GraphQLInputType): boolean {
  return getNullableType(type) !== type;
}

function attemptAt(
  field: GraphQLField<unknown, unknown>,
  kind: 'query' | 'mutation',
  given: readonly GraphQLArgument[],
  target: Target,
): Omit<Attempt, 'name'> {
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = given.map(({ name }) => `${name}: $${name}`);
  const entity = entityOf(field);
  return {
    entity,
    document: `${kind} ${declared.length > 0 ? `(${declared.join(', ')})` : ''} {
      answer: ${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''} ${selectionOf(field.type)} }`,
    variables: Object.fromEntries(given.map(({ name, type }) => [name, valueFor(type, name, entity, target)])),
  };
}

function references(schema: GraphQLSchema, target: Target): Attempt[] {
  const entities = schema.getType('_Entity');
  if (!isUnionType(entities)) return [];
  return entities.getTypes().map((type) => {
    const key = keyOf(type, target);
    return {
      name: type.name,
      entity: type.name,
      document: `query ($of: [_Any!]!) { answer: _entities(representations: $of) { ... on ${type.name} ${selectionOf(type)} } }`,
      variables: { of: [{ __typename: type.name, ...key }] },
    };
  });
}

/** What has no id is known by everything that it says of itself: the subject of a person's report. */
function keyOf(type: GraphQLObjectType, target: Target): object {
  if (type.name === 'Region') return { code: target.regionCode };
  const fields = Object.values(type.getFields());
  if (fields.some(({ name }) => name === 'id')) return { id: target.idOf(type.name) };
  const said = fields.filter((field) => isLeafType(getNamedType(field.type)));
  return Object.fromEntries(
    said.map(({ name, type: of }) => [name, valueFor(of as GraphQLInputType, name, type.name, target)]),
  );
}

/** The type whose id an argument called `id` is: what the field answers with. */
function entityOf(field: GraphQLField<unknown, unknown>): string {
  const type = getNamedType(field.type);
  return isUnionType(type) ? (type.getTypes()[0]?.name ?? '') : type.name.replace(/Connection$/, '');
}

const deepest = 3;

/** All that can be asked without arguments that must be given, three levels deep. */
function selectionOf(type: unknown, depth = 0): string {
  const named = getNamedType(type as GraphQLNamedType);
  if (isLeafType(named)) return '';
  if (isUnionType(named)) {
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOfMember(member, depth)}`)
      .join(' ')} }`;
  }
  return isObjectType(named) ? selectionOfObject(named, depth) : '{ __typename }';
}

/** Members of a union may have fields of one name and several types; an alias each keeps them apart. */
function selectionOfMember(type: GraphQLObjectType, depth: number): string {
  const fields = fieldsOf(type, depth).map(
    ({ name, type: answer }) => `${type.name}_${name}: ${name} ${selectionOf(answer, depth + 1)}`,
  );
  return `{ ${fields.join(' ')} }`;
}

function selectionOfObject(type: GraphQLObjectType, depth: number): string {
  const fields = fieldsOf(type, depth).map(({ name, type: answer }) => `${name} ${selectionOf(answer, depth + 1)}`);
  return `{ __typename ${fields.join(' ')} }`;
}

function fieldsOf(type: GraphQLObjectType, depth: number): GraphQLField<unknown, unknown>[] {
  return Object.values(type.getFields()).filter(
    (field) =>
      field.args.every(
        (argument) => getNullableType(argument.type) === argument.type || argument.defaultValue !== undefined,
      ) &&
      (isLeafType(getNamedType(field.type)) || depth < deepest),
  );
}

/** A value that a command would take, were the record its caller's. */
function valueFor(type: GraphQLInputType, name: string, of: string, target: Target): unknown {
  const nullable = getNullableType(type);
  if (isListType(nullable)) return [valueFor(nullable.ofType, name, of, target)];
  if (isEnumType(nullable)) return nullable.getValues()[0]?.name;
  if (isInputObjectType(nullable)) {
    const fields = Object.values(nullable.getFields());
    const values = Object.fromEntries(
      fields.map((field) => [field.name, valueFor(field.type, field.name, of, target)]),
    );
    const id = fields.find((field) => field.name !== 'idempotencyKey' && /id$/i.test(field.name));
    if ('expectedVersion' in values && id) values['expectedVersion'] = target.versionOf(String(values[id.name]));
    return values;
  }
  switch (nullable.name) {
    case 'ID':
      if (name === 'idempotencyKey') return crypto.randomUUID();
      return target.idOf(name === 'id' ? of : typeNamed(name));
    case 'RegionCode':
      return target.regionCode;
    case 'Date':
      return '2026-01-05';
    case 'DateTime':
      return '2026-01-05T08:00:00+08:00';
    case 'Int':
      return name === 'year' ? 2025 : 1;
    case 'Fen':
      return 100;
    case 'Boolean':
      return true;
    default:
      return name === 'period' ? '2025' : 'invented';
  }
}

/** `toSchoolId` → School, `householdId` → Household. */
function typeNamed(field: string): string {
  const bare = field.replace(/Id$/, '').replace(/^to(?=[A-Z])|^new(?=[A-Z])/, '');
  return `${bare[0]?.toUpperCase()}${bare.slice(1)}`;
}
