export { createMetrics, type Metrics } from './src/metrics.ts';
export { requestMetrics, type AnsweredRequest } from './src/requests.ts';
export { serviceCallMetrics, type ServiceCallMetrics } from './src/service-calls.ts';
export { relayMetrics, type RelayMetrics } from './src/relay.ts';
export { consumerMetrics, type ConsumerMetrics } from './src/consumers.ts';
export { poolMetrics, type PoolUse } from './src/pool.ts';
export { backlogMetrics, type Backlog } from './src/backlog.ts';
export { lagMetrics } from './src/lag.ts';
export { refusalMetrics } from './src/refusals.ts';
