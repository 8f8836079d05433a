export { composeSupergraph } from './src/composition/compose.ts';
export type { ComposableService, Composition, TypeDefs } from './src/composition/compose.ts';
export { federationProblems } from './src/composition/one-federation.ts';
export { generateSupergraph } from './src/composition/supergraph-file.ts';
export { gatewayVariables } from './src/config.ts';
export { createGateway } from './src/gateway.ts';
export type { Gateway, GatewayConfig } from './src/gateway.ts';
export type { ReloadOutcome } from './src/reload/served-supergraph.ts';
