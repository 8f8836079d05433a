import { expect, test } from '@jest/globals';
import { parseTraceparent, spanIdOf, traceIdOf } from './ids.ts';

test('a correlation id that is a UUID is the trace id, any other gives one of its own', () => {
  expect(traceIdOf('0b5a6c1e-7d3f-4a52-9c11-2f8e6d4b9a70')).toBe('0b5a6c1e7d3f4a529c112f8e6d4b9a70');
  expect(traceIdOf('order-1')).toMatch(/^[0-9a-f]{32}$/);
  expect(traceIdOf('order-1')).not.toBe(traceIdOf('order-2'));
  expect(traceIdOf('00000000-0000-0000-0000-000000000000')).not.toMatch(/^0+$/);
});

test('every process finds the span of an event by its id alone', () => {
  expect(spanIdOf('0B5A6C1E-7D3F-4A52-9C11-2F8E6D4B9A70')).toBe(spanIdOf('0b5a6c1e-7d3f-4a52-9c11-2f8e6d4b9a70'));
  expect(spanIdOf('a')).toMatch(/^[0-9a-f]{16}$/);
});

test('a traceparent is taken only when it is one', () => {
  expect(parseTraceparent('00-4bf92f3577b34da6a3ce929d0e0e4736-b7ad6b7169203331-01')).toEqual({
    traceId: '4bf92f3577b34da6a3ce929d0e0e4736',
    spanId: 'b7ad6b7169203331',
    traceFlags: 1,
  });
  const none = '0'.repeat(32);
  for (const header of [undefined, '', `00-${none}-b7ad6b7169203331-01`, '00-4bf9-b7ad-01', ['x']]) {
    expect(parseTraceparent(header)).toBeNull();
  }
});
