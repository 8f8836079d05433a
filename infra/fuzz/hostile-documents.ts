import type { Random } from '../demo/random.ts';
import { oddText } from './odd-values.ts';

const times = (count: number, write: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => write(index)).join(between);

const household =
  'members { name employment { route } } employment { route } benefits { kind } dwellings { grade } students { id }';

/** Each writes a document of a given size that costs somebody more than it seems: lexer, parser, validation, planner, executor or services. */
export const hostileDocuments: Readonly<Record<string, (size: number, random: Random) => string>> = {
  'deep nesting': (size) => `{ region(code: "36") ${'{ children '.repeat(size)}{ code }${' }'.repeat(size)} }`,
  'inline fragments in each other': (size) => `{ ${'... { '.repeat(size)} __typename ${'} '.repeat(size)} }`,
  'lists in lists': (size) =>
    `{ riskClues(regionCode: "36", status: ${'['.repeat(size)}RAISED${']'.repeat(size)}) { __typename } }`,
  'objects in objects': (size) => `mutation { a(input: ${'{ a: '.repeat(size)}1${' }'.repeat(size)}) }`,
  'alias bomb': (size) => `{ ${times(size, (i) => `a${i}: __typename`)} }`,
  'aliases of an entity': (size) => `{ ${times(size, (i) => `a${i}: household(id: "${i}") { ${household} }`)} }`,
  'aliases of entity fields': (size) =>
    `{ household(id: "1") { ${times(size, (i) => `a${i}: dwellings { household { benefits { kind } students { id } } }`)} } }`,
  'one field many times': (size) => `{ ${'region(code: "36") { code } '.repeat(size)} }`,
  'fields that overlap': (size) => `{ ${times(size, (i) => `a: household(id: "${i}") { id }`)} }`,
  'fields that overlap below': (size) =>
    `{ ${times(size, (i) => `region(code: "36") { b${i}: code children { ${times(4, (j) => `c${j}: code`)} } }`)} }`,
  'fragments that overlap': (size) =>
    `{ household(id: "1") { ${times(size, (i) => `...f${i}`)} } } ${times(size, (i) => `fragment f${i} on Household { id dwellings { grade household { benefits { kind } } } ...f${(i + 1) % size || 'x'} }`)} fragment fx on Household { id }`,
  'fragment ladder': (size) =>
    `{ ...f0 } ${times(size, (i) => `fragment f${i} on Query { ...f${i + 1} ...f${i + 1} }`)} fragment f${size} on Query { __typename }`,
  'fragment chain': (size) =>
    `{ ...f0 } ${times(size, (i) => `fragment f${i} on Query { ...f${i + 1} }`)} fragment f${size} on Query { __typename }`,
  'fragment circle': (size) => `{ ...f0 } ${times(size, (i) => `fragment f${i} on Query { ...f${(i + 1) % size} }`)}`,
  'hops from service to service': (size) =>
    `{ household(id: "1") { ${'dwellings { household { benefits { household { '.repeat(size)} students { id } ${'} } } } '.repeat(size)} } }`,
  'tree of hops': (size) => {
    const steps = Math.max(1, Math.min(12, Math.floor(Math.log2(size + 1))));
    const tree = (i: number): string =>
      i === 0
        ? 'id'
        : `a: dwellings { household { benefits { kind } ...t${i - 1} } } b: dwellings { household { students { id } ...t${i - 1} } }`;
    return `{ household(id: "1") { ...t${steps} } } ${times(steps + 1, (i) => `fragment t${i} on Household { ${tree(i)} }`)}`;
  },
  'every part of a union': (size) =>
    `{ ${times(Math.min(40, size), (i) => `a${i}: region(code: "36") { households(first: 200) { edges { node { ${household} } } } }`)} }`,
  'lists multiplied': (size) =>
    `{ region(code: "36") { ${'children { '.repeat(Math.min(16, size))} households(first: 200) { edges { node { id } } } ${'} '.repeat(Math.min(16, size))} } }`,
  'introspection in introspection': (size) =>
    `{ __schema { types { ${'fields { type { ofType { '.repeat(Math.min(12, size))} name ${'} } } '.repeat(Math.min(12, size))} } } }`,
  'introspection many times': (size) =>
    `{ ${times(size, (i) => `a${i}: __schema { types { fields { args { name } } } }`)} }`,
  'types by name': (size) =>
    `{ ${times(size, (i) => `a${i}: __type(name: "Household") { fields { name type { name } } }`)} }`,
  'directives repeated': (size) => `{ __typename ${'@skip(if: false) '.repeat(size)} }`,
  'unknown directives': (size) => `{ __typename ${times(size, (i) => `@d${i}`)} }`,
  'variables declared': (size) => `query (${times(size, (i) => `$v${i}: Int = ${i}`)}) { __typename }`,
  'variables used undeclared': (size) => `{ ${times(size, (i) => `a${i}: household(id: $v${i}) { id }`)} }`,
  'arguments repeated': (size) => `{ household(${times(size, () => 'id: "1"')}) { id } }`,
  'unknown fields': (size, random) =>
    `{ ${times(size, () => `${random.pick(['hoseholds', 'regoin', 'constructor', '__proto__'])} { x }`)} }`,
  'unknown types': (size) => `{ ${times(size, (i) => `... on Nothing${i} { x }`)} }`,
  operations: (size) => times(size, (i) => `query q${i} { __typename }`),
  'numbers without end': (size) => `{ riskClues(regionCode: "36", first: ${'9'.repeat(size)}) { __typename } }`,
  'a string without end': (size) => `{ household(id: "${'x'.repeat(size * 20)}") { id } }`,
  'a block string of indents': (size) => `{ household(id: """${'\n  '.repeat(size)}x""") { id } }`,
  escapes: (size) => `{ household(id: "${'\\u{1F600}\\uD83D\\uDE00\\u0007'.repeat(size)}") { id } }`,
  comments: (size) => `${'#守\n'.repeat(size)}{ __typename }`,
  commas: (size) => `{ ${','.repeat(size * 10)} __typename }`,
  'a name without end': (size) => `{ ${'a'.repeat(size * 10)} }`,
  'odd text for a document': (_, random) => oddText(random),
  'definitions of types': (size) => times(size, (i) => `type T${i} { a: Int }`),
  subscriptions: (size) => `subscription { ${times(size, (i) => `a${i}: __typename`)} }`,
  changes: (size) => `mutation { ${times(size, (i) => `a${i}: __typename`)} }`,
  deferred: () => '{ ... @defer { __typename } }',
};
