export { createTracer, type Tracer, type TracerOptions } from './src/tracer.ts';
export { tracedCall, tracedRequests } from './src/requests.ts';
export { tracedStatements } from './src/statements.ts';
export { tracedAppends, tracedHandling, tracedRelay } from './src/events.ts';
