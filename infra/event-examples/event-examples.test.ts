import { expect, test } from '@jest/globals';
import { Ajv2020 } from 'ajv/dist/2020.js';
import { messageSchemas } from '@shouwang/contracts';
import { decodeMessage } from '@shouwang/events';
import { notInDemo } from './capture-examples.ts';
import { readExamples, type EventExample } from './example-files.ts';

const ajv = new Ajv2020({ strict: false, allErrors: true });
const schemas = new Map(messageSchemas().map((message) => [message.type, message]));
const validators = new Map([...schemas].map(([type, { schema }]) => [type, ajv.compile(schema)]));

/** What is wrong with an example; empty when nothing is. */
function faultsOf({ service, type, topic, key, headers, data }: EventExample): string[] {
  const message = schemas.get(type);
  const validate = validators.get(type);
  if (!message || !validate) return [`${type} is no message of the contract`];
  const decoded = decodeMessage({ key, value: Buffer.from(JSON.stringify(data)), headers });
  const event = decoded.kind === 'event' ? decoded.event : null;
  validate(data);
  return [
    ...(validate.errors ?? []).map((error) => `${type}${error.instancePath} ${error.message}`),
    ...(topic === message.topic && service === message.service ? [] : [`${type} is on ${message.topic}, not ${topic}`]),
    ...(event?.type === type && event.subject === key ? [] : [`${type}: headers and key are those of another message`]),
  ];
}

test('every example is a message of its type: topic, headers, key and data', () => {
  expect(readExamples().flatMap(faultsOf)).toEqual([]);
});

test('every message of the contract has an example, but those that are known not to happen in the demo', () => {
  const shown = new Set(readExamples().map(({ type }) => type));
  expect([...schemas.keys()].filter((type) => !shown.has(type)).toSorted()).toEqual(notInDemo.toSorted());
});

test('an example that has gone stale is found out', () => {
  const [example] = readExamples();
  if (!example) throw new Error('there are no examples');
  expect(faultsOf({ ...example, data: { ...(example.data as object), state: { id: 7 }, id: 7 } })).not.toEqual([]);
  expect(faultsOf({ ...example, topic: 'shouwang.elsewhere.events.v1' })).toHaveLength(1);
  expect(faultsOf({ ...example, key: 'another' })).toHaveLength(1);
});
