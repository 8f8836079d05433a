import type { Operation } from '@apollo/federation-internals';
import operations from '@apollo/federation-internals/dist/operations.js';
import shaping from '@apollo/gateway/dist/resultShaping.js';
import type { OperationDefinitionNode } from 'graphql';
import { createShapes, NotPlain } from './response-shape.ts';

type Compute = typeof shaping.computeResponse;
type Read = typeof operations.operationFromDocument;

/** The library's own; it says what is wrong with an answer, and is the measure of ours in the tests. */
export const computeResponse: Compute = shaping.computeResponse;
const readOperation: Read = operations.operationFromDocument;

const shapeFor = createShapes();

/** Equal to the library's in data and errors, with ordinary objects where it makes ones without prototype. */
export const shapeResponse: Compute = (given) => {
  const { operation, variables, input } = given;
  if (!input) return computeResponse(given);
  try {
    return { data: shapeFor(operation, variables)(input) as Record<string, unknown>, errors: [] };
  } catch (error) {
    if (!(error instanceof NotPlain)) throw error;
    return computeResponse(given);
  }
};

const readBefore = new WeakMap<OperationDefinitionNode, Operation>();

/**
 * For each execution the library reads the validated operation again. The node of a known document is the same one
 * each time (`document-caches.ts`) and so is then what was read from it, which nothing changes.
 */
export const readOperationOnce: Read = (schema, document, options) => {
  const [node] = document.definitions;
  // For an execution the operation comes first, then its fragments; planning reads whole documents, and keeps the plan.
  if (options?.validate !== false || node?.kind !== 'OperationDefinition') {
    return readOperation(schema, document, options);
  }
  const known = readBefore.get(node);
  if (known && known.schema() === schema) return known;
  const operation = readOperation(schema, document, options);
  readBefore.set(node, operation);
  return operation;
};

/**
 * Puts ours in the place of the library's, inside the library: its executor calls these two functions by their modules'
 * exports and offers no other way in. The versions are pinned; tests see whether they are still called.
 */
export function shapeQuickly(): void {
  shaping.computeResponse = shapeResponse;
  operations.operationFromDocument = readOperationOnce;
}
