import { existsSync, globSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { codegen } from '@graphql-codegen/core';
import * as typescript from '@graphql-codegen/typescript';
import * as typescriptResolvers from '@graphql-codegen/typescript-resolvers';
import { parse, type DocumentNode } from 'graphql';
import type { Generator } from './generator.ts';

/**
 * services/<name>/codegen.json: which row a resolver of a type gets as its parent (GraphQL type → "./module.ts#Type",
 * relative to src/). The context is the `Context` of src/context.ts.
 */
interface CodegenSettings {
  mappers?: Record<string, string>;
}

/** Inputs are parsed by the scalars, so a resolver's arguments carry the parsed types; rows hold plain text. */
const SCALARS = {
  ID: { input: 'string', output: 'string' },
  Fen: { input: '@shouwang/values#Fen', output: 'bigint' },
  Date: { input: '@shouwang/values#CalendarDate', output: 'string' },
  DateTime: { input: 'Date', output: 'Date' },
  RegionCode: { input: '@shouwang/values#RegionCode', output: 'string' },
  // Federation's own, never seen by a resolver.
  _FieldSet: { input: 'string', output: 'string' },
};

/** A refusal's code and message come from the library, so a command returns its name and data alone. */
const REFUSAL = '@shouwang/aggregate#Refusal';
const POLICY_VERSION = '@shouwang/policy#PolicyVersion as PolicyRow';

/** services/<name>/src/schema.generated.ts; one generator each, so that a service in pieces keeps no other waiting. */
export function resolverTypes(service: string): Generator {
  return {
    name: `resolver types of ${service} · 解析器类型`,
    async generate(root) {
      const folder = join(root, 'services', service);
      const sdl = sdlOf(join(folder, 'src'));
      if (sdl.length === 0) return new Map();
      const document = parse([...sdlOf(join(root, 'shared/subgraph/src')), ...sdl].join('\n'), { noLocation: true });
      return new Map([[`services/${service}/src/schema.generated.ts`, await typesOf(folder, document)]]);
    },
  };
}

function sdlOf(folder: string): string[] {
  return globSync('**/*.graphql', { cwd: folder })
    .toSorted()
    .map((file) => readFileSync(join(folder, file), 'utf8'));
}

function settingsOf(folder: string): CodegenSettings {
  const path = join(folder, 'codegen.json');
  return existsSync(path) ? (JSON.parse(readFileSync(path, 'utf8')) as CodegenSettings) : {};
}

async function typesOf(folder: string, document: DocumentNode): Promise<string> {
  const config = {
    federation: true,
    scalars: SCALARS,
    strictScalars: true,
    // What Node can't strip must not be written: no enums, and types imported as types.
    enumsAsTypes: true,
    useTypeImports: true,
    emitLegacyCommonJSImports: false,
    avoidOptionals: { field: true },
    maybeValue: 'T | null',
    inputMaybeValue: 'T | null | undefined',
    mappers: { ...sharedMappers(document), ...settingsOf(folder).mappers },
    contextType: existsSync(join(folder, 'src/context.ts')) ? './context.ts#Context' : 'object',
  };
  const content = await codegen({
    filename: 'schema.generated.ts',
    schema: document,
    documents: [],
    config,
    plugins: [{ typescript: {} }, { resolvers: {} }],
    pluginMap: { typescript, resolvers: typescriptResolvers },
  });
  return `// Written by infra/generate from the .graphql files of this service. Do not edit: npm run generate.\n${content}`;
}

/** What holds for every service without being said in its codegen.json. */
function sharedMappers(document: DocumentNode): Record<string, string> {
  const mappers: Record<string, string> = {};
  for (const definition of document.definitions) {
    if (definition.kind !== 'ObjectTypeDefinition') continue;
    const name = definition.name.value;
    if (definition.interfaces?.some((face) => face.name.value === 'UserError')) mappers[name] = REFUSAL;
    if (name === 'PolicyVersion') mappers[name] = POLICY_VERSION;
  }
  return mappers;
}
