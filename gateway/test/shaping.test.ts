import { expect, test } from '@jest/globals';
import operations from '@apollo/federation-internals/dist/operations.js';
import shaping from '@apollo/gateway/dist/resultShaping.js';
import { readOperationOnce, shapeResponse } from '../src/execution/quick-shaping.ts';
import { runGateway } from './running-gateway.ts';

test("the library's executor shapes its answers by ours, of an operation that it reads once", async () => {
  const running = await runGateway();
  expect(shaping.computeResponse).toBe(shapeResponse);
  let shaped = 0;
  shaping.computeResponse = (given) => {
    shaped += 1;
    return shapeResponse(given);
  };
  const read = new Set<unknown>();
  let reads = 0;
  operations.operationFromDocument = (...given) => {
    const operation = readOperationOnce(...given);
    if (given[2]?.validate === false) {
      reads += 1;
      read.add(operation);
    }
    return operation;
  };
  await running.ask('{ villages { c: code houses { address } __typename } }');
  const { body } = await running.ask('{ villages { c: code houses { address } __typename } }');
  expect(body.data?.['villages']).toContainEqual({ c: '2', houses: [{ address: 'East 2' }], __typename: 'Village' });
  expect(shaped).toBe(2);
  expect([reads, read.size]).toEqual([2, 1]);
  operations.operationFromDocument = readOperationOnce;
  shaping.computeResponse = shapeResponse;
  await running.stop();
});
