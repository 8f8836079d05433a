import { readTypeDefs } from '@shouwang/subgraph';
import type { ComposableService, TypeDefs } from './compose.ts';

/** The five services and the ports they prefer; `npm start` tells the gateway the real addresses. */
const preferredPorts: Readonly<Record<string, number>> = {
  monitoring: 4001,
  employment: 4002,
  'industry-projects': 4003,
  'housing-safety': 4004,
  'education-subsidies': 4005,
};

/** The SDL of a service, read from its files: the gateway depends on no service's code. */
export function serviceSdl(name: string): TypeDefs {
  return readTypeDefs(new URL(`../../../services/${name}/src/`, import.meta.url));
}

export function readServices(): ComposableService[] {
  return Object.entries(preferredPorts).map(([name, port]) => ({
    name,
    url: `http://127.0.0.1:${port}/graphql`,
    typeDefs: serviceSdl(name),
  }));
}
