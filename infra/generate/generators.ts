import { asyncApi } from '../contracts/asyncapi.ts';
import { eventSchemas } from '../contracts/event-schemas.ts';
import { readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Generator } from './generator.ts';
import { resolverTypes } from './resolver-types.ts';
import { supergraph } from './supergraph.ts';

const services = readdirSync(join(dirname(dirname(import.meta.dirname)), 'services')).toSorted();

export const generators: readonly Generator[] = [...services.map(resolverTypes), supergraph, eventSchemas, asyncApi];
