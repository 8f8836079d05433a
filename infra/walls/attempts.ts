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
  /** Of the person. */
  idNumber?: string;
  /** Where a list is to go on; absent: it is asked from its begin. */
  cursor?: string;
}

/** One question or command about a target. */
export interface Attempt {
  /** `Query.dwelling`, `Mutation.appraiseDwelling`, `Dwelling` (as a reference). */
  name: string;
  /** The entity that it is about. */
  entity: string;
  document: string;
  variables: Readonly<Record<string, unknown>>;
}

const deepest = 3;
/** What commands answer with, queries answer with as well, and there all of it is asked for. */
const levelOfCommands = 2;

/**
 * Every way into a service, from its schema: each field of `Query` and `Mutation`, and each entity as a reference with all
 * that the service knows of it. A field that is added later is tried without a word here.
 *
 * @param depth From which of the {@link deepest} levels on: 0 asks for all of them, 3 for the leaves alone. Of commands
 *   from the second on.
 */
export function attemptsOn(schema: GraphQLSchema, target: Target, depth = 0): Attempt[] {
  return [
    ...rootAttempts(schema, 'query', target, depth),
    ...rootAttempts(schema, 'mutation', target, Math.max(depth, levelOfCommands)),
    ...references(schema, target),
  ];
}

/** The command as somebody gives it who wants its answer in clear; null where it has no place for a purpose. */
export function withPurpose(schema: GraphQLSchema, attempt: Attempt, purpose: string): Attempt | null {
  const field = schema.getMutationType()?.getFields()[attempt.name.replace('Mutation.', '')];
  const input = field && getNamedType(field.args[0]?.type as GraphQLInputType);
  if (!isInputObjectType(input) || !input.getFields()['purpose']) return null;
  return { ...attempt, variables: { input: { ...(attempt.variables['input'] as object), purpose } } };
}

/** The same about other ids, or from another cursor on. */
export function rewritten(attempt: Attempt, names: RegExp, rewrite: (value: string) => string): Attempt {
  const variables = Object.entries(attempt.variables).map(([name, value]) => [
    name,
    names.test(name) && typeof value === 'string' ? rewrite(value) : value,
  ]);
  return { ...attempt, variables: Object.fromEntries(variables) as Attempt['variables'] };
}

/**
 * A command about records of its caller's with one that is not: each id or region that differs between the two is taken
 * from the stranger alone once. Not the ID number: that somebody has a living registration elsewhere is told to who
 * registers them again, or nobody could keep one person to one registration (SECURITY.md).
 */
export function mixtures(own: Attempt, strange: Attempt): Attempt[] {
  return waysApart(own.variables, strange.variables).map((way) => ({
    ...own,
    name: `mixed ${own.name} ${way.join('.')}`,
    variables: replaced(own.variables, strange.variables, way) as Attempt['variables'],
  }));
}

function waysApart(own: unknown, strange: unknown): string[][] {
  if (typeof own !== 'object' || own === null || typeof strange !== 'object' || strange === null) {
    return own === strange || typeof own === 'number' ? [] : [[]];
  }
  return Object.entries(own)
    .filter(([name]) => name !== 'idempotencyKey' && name !== 'idNumber')
    .flatMap(([name, value]) =>
      waysApart(value, (strange as Record<string, unknown>)[name]).map((way) => [name, ...way]),
    );
}

function replaced(own: unknown, strange: unknown, [step, ...way]: readonly string[]): unknown {
  if (step === undefined) return strange;
  const [mine, theirs] = [own, strange] as Record<string, unknown>[];
  const value = replaced(mine?.[step], theirs?.[step], way);
  return Array.isArray(mine)
    ? mine.map((each, index) => (String(index) === step ? value : each))
    : { ...mine, [step]: value };
}

function rootAttempts(schema: GraphQLSchema, kind: 'query' | 'mutation', target: Target, depth: number): Attempt[] {
  const root = kind === 'query' ? schema.getQueryType() : schema.getMutationType();
  const fields = Object.values(root?.getFields() ?? {}).filter(({ name }) => !name.startsWith('_'));
  return fields.flatMap((field) => {
    const plain = field.args.filter(
      ({ type, name }) =>
        isRequired(type) || name === 'regionCode' || (name === 'after' && target.cursor !== undefined),
    );
    const filters = field.args.filter(({ type, name }) => !isRequired(type) && name.endsWith('Id'));
    const attempt = { ...attemptAt(field, kind, plain, target, depth), name: `${root?.name}.${field.name}` };
    if (filters.length === 0) return [attempt];
    const name = `filtered ${attempt.name}`;
    return [attempt, { ...attemptAt(field, kind, [...plain, ...filters], target, depth), name }];
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
  depth: number,
): Omit<Attempt, 'name'> {
  const declared = given.map(({ name, type }) => `$${name}: ${String(type)}`);
  const passed = given.map(({ name }) => `${name}: $${name}`);
  const entity = entityOf(field);
  return {
    entity,
    document: `${kind} ${declared.length > 0 ? `(${declared.join(', ')})` : ''} {
      answer: ${field.name}${passed.length > 0 ? `(${passed.join(', ')})` : ''} ${selectionOf(field.type, depth)} }`,
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

const selections = new WeakMap<GraphQLNamedType, Map<number, string>>();

/**
 * All that can be asked without arguments that must be given, {@link deepest} levels deep. What a type leads to is asked
 * for where the type comes first; further down it only says itself, or each document would hold everything many times.
 */
function selectionOf(type: unknown, depth = 0): string {
  const named = getNamedType(type as GraphQLNamedType);
  if (isLeafType(named)) return '';
  const known = selections.get(named) ?? new Map<number, string>();
  const selection = known.get(depth) ?? selectionIn(named, depth, firstLevels(named, depth));
  selections.set(named, known.set(depth, selection));
  return selection;
}

type Levels = ReadonlyMap<GraphQLNamedType, number>;

/** Of each type that is led to, the level on which it comes first. */
function firstLevels(from: GraphQLNamedType, depth: number): Levels {
  const levels = new Map<GraphQLNamedType, number>([[from, depth]]);
  for (const [type, level] of levels) {
    const members = isUnionType(type) ? type.getTypes() : isObjectType(type) ? [type] : [];
    for (const answer of members
      .flatMap((member) => fieldsOf(member, level))
      .map((field) => getNamedType(field.type))) {
      if (!isLeafType(answer) && !levels.has(answer)) levels.set(answer, level + 1);
    }
  }
  return levels;
}

function selectionIn(type: unknown, depth: number, levels: Levels): string {
  const named = getNamedType(type as GraphQLNamedType);
  if (isLeafType(named)) return '';
  const level = levels.get(named) === depth ? depth : deepest;
  if (isUnionType(named)) {
    return `{ __typename ${named
      .getTypes()
      .map((member) => `... on ${member.name} ${selectionOfMember(member, level, levels)}`)
      .join(' ')} }`;
  }
  if (!isObjectType(named)) return '{ __typename }';
  const fields = fieldsOf(named, level).map(
    ({ name, type: answer }) => `${name} ${selectionIn(answer, level + 1, levels)}`,
  );
  return `{ __typename ${fields.join(' ')} }`;
}

/** Members of a union may have fields of one name and several types; an alias each keeps them apart. */
function selectionOfMember(type: GraphQLObjectType, depth: number, levels: Levels): string {
  const fields = fieldsOf(type, depth).map(
    ({ name, type: answer }) => `${type.name}_${name}: ${name} ${selectionIn(answer, depth + 1, levels)}`,
  );
  return `{ ${fields.join(' ')} }`;
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
    // A purpose that need not be given would end the attempt where it is refused; `withPurpose` is about that.
    const fields = Object.values(nullable.getFields()).filter(
      (field) => isRequired(field.type) || field.name !== 'purpose',
    );
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
      if (name === 'after') return target.cursor;
      if (name === 'phone') return '13900000000';
      if (name === 'bankAccount') return '000000000000';
      if (name === 'idNumber' && target.idNumber !== undefined) return target.idNumber;
      return name === 'period' ? '2025' : 'invented';
  }
}

/** `toSchoolId` → School, `householdId` → Household. */
function typeNamed(field: string): string {
  const bare = field.replace(/Id$/, '').replace(/^to(?=[A-Z])|^new(?=[A-Z])/, '');
  return `${bare[0]?.toUpperCase()}${bare.slice(1)}`;
}
