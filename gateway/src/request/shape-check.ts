import type { DocumentNode, GraphQLSchema } from 'graphql';
import { parse } from 'graphql';
import { costOf } from './cost.ts';
import type { DocumentShape } from './document-shape.ts';
import { shapeOf } from './document-shape.ts';
import type { GraphqlRequest } from './graphql-request.ts';
import { limitRefusal } from './limit-refusal.ts';
import type { GatewayLimits } from './limits.ts';
import { listSizesOf } from './list-sizes.ts';
import { serviceOwners } from './service-owners.ts';

export type ShapeLimits = Pick<GatewayLimits, 'depth' | 'breadth' | 'serviceCalls' | 'cost' | 'tokens'>;

/** @throws {HttpError} 400 that names the limit. */
export type ShapeCheck = (request: GraphqlRequest) => void;

/** Shapes remembered; a document is at most `documentCharacters` long, and that many of them at most are kept. */
const mostShapes = 500;
const mostCharacters = 4_000_000;

/**
 * Holds a request against the limits on depth, breadth, calls to services and cost, before the document is validated
 * and planned, which are dearer. The shape of a document is found once; its cost is worked out with each request's
 * variables.
 */
export function createShapeCheck(schema: GraphQLSchema, supergraphSdl: string, limits: ShapeLimits): ShapeCheck {
  const context = { schema, ownersOf: serviceOwners(supergraphSdl), listSizes: listSizesOf(schema) };
  const remember = createMemory();
  return ({ query, operationName, variables }) => {
    const shape = remember(`${operationName ?? ''}\n${query}`, () => {
      const document = parsed(query, limits.tokens);
      return document && shapeOf(document, operationName, context);
    });
    if (!shape) return;
    for (const limit of ['depth', 'breadth', 'serviceCalls'] as const) {
      if (shape[limit] > limits[limit]) throw limitRefusal({ limit, value: shape[limit], maximum: limits[limit] });
    }
    const cost = Math.ceil(costOf(shape.cost, variables ?? {}));
    if (cost > limits.cost) throw limitRefusal({ limit: 'cost', value: cost, maximum: limits.cost });
  };
}

/** What does not parse is refused by the server, which says where. */
function parsed(query: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(query, { noLocation: true, maxTokens });
  } catch {
    return null;
  }
}

/** The last used are kept. */
function createMemory() {
  const shapes = new Map<string, DocumentShape | null>();
  let characters = 0;
  return (key: string, make: () => DocumentShape | null): DocumentShape | null => {
    const known = shapes.get(key);
    const shape = known === undefined ? make() : known;
    if (known !== undefined) shapes.delete(key);
    else characters += key.length;
    shapes.set(key, shape);
    for (const oldest of shapes.keys()) {
      if (shapes.size <= mostShapes && characters <= mostCharacters) break;
      shapes.delete(oldest);
      characters -= oldest.length;
    }
    return shape;
  };
}
