import { expect, test } from '@jest/globals';
import shaping from '@apollo/gateway/dist/resultShaping.js';
import { shapeResponse } from '../src/execution/quick-shaping.ts';
import { runGateway } from './running-gateway.ts';

test("the library's executor shapes its answers by ours", async () => {
  const running = await runGateway();
  expect(shaping.computeResponse).toBe(shapeResponse);
  let shaped = 0;
  shaping.computeResponse = (given) => {
    shaped += 1;
    return shapeResponse(given);
  };
  const { body } = await running.ask('{ villages { c: code houses { address } __typename } }');
  expect(body.data?.['villages']).toContainEqual({ c: '2', houses: [{ address: 'East 2' }], __typename: 'Village' });
  expect(shaped).toBe(1);
  await running.stop();
});
