import { describe, expect, test } from '@jest/globals';
import { getOperationAST, parse } from 'graphql';
import { operationName } from './operation-name.ts';

function nameOf(document: string, known?: ReadonlySet<string>): string {
  const operation = getOperationAST(parse(document));
  if (!operation) throw new Error('no operation');
  return operationName(operation, known);
}

describe('the name of an operation', () => {
  test('is its own where that is known', () => {
    expect(nameOf('query County { region { code } household { id } }', new Set(['County']))).toBe('County');
  });

  test('is never what a caller made up', () => {
    expect(nameOf('query 张三的家 { region { code } }'.replace('张三的家', 'Zhang_San'), new Set(['County']))).toBe(
      'region',
    );
    expect(nameOf('mutation { Zhang_San: registerHousehold { id } }')).toBe('registerHousehold');
  });

  test('is `other` where there is more than one root field, or a fragment', () => {
    expect(nameOf('{ a: region { code } b: region { code } }')).toBe('other');
    expect(nameOf('{ ... on Query { region { code } } }')).toBe('other');
  });
});
