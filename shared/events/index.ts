export {
  defineAggregate,
  stateEventType,
  type AggregateContract,
  type EventContract,
  type StateOf,
  type DataOf,
} from './src/contract.ts';
export {
  encodeHeaders,
  decodeMessage,
  MalformedEvent,
  type CloudEvent,
  type EventAttributes,
  type Decoded,
} from './src/cloud-event.ts';
export { fenField, instantField } from './src/fields.ts';
