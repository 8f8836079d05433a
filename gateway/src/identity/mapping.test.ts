import { readFileSync } from 'node:fs';
import { globSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from '@jest/globals';
import { mappingSchema, readClaims, type IssuerMapping } from './mapping.ts';

function mappingOf(overrides: object): IssuerMapping {
  const { issuers } = mappingSchema.parse({
    issuers: [
      {
        name: 'city',
        issuer: 'https://sign-in.example',
        audience: 'shouwang',
        roles: { claim: ['realm_access', 'roles'], map: { 'sw-clerk': 'county-clerk' } },
        areas: { claim: 'departments', map: { '17': '360704', '18': ['361104', '360704101'] } },
        ...overrides,
      },
    ],
  });
  const [mapping] = issuers;
  if (!mapping) throw new Error('no issuer');
  return mapping;
}

describe('claims become a viewer', () => {
  test('by a claim inside another, and by a table of departments', () => {
    const claims = { sub: '7', realm_access: { roles: ['sw-clerk', 'offline_access'] }, departments: [17, 18, 99] };
    expect(readClaims(mappingOf({}), claims)).toEqual({
      id: 'city/7',
      roles: ['county-clerk'],
      areas: ['360704000000', '361104000000'],
    });
  });

  test('with an area for all of an issuer, and the whole country by the mapping file only', () => {
    expect(readClaims(mappingOf({ areas: { always: ['36'] } }), { sub: '7' })?.areas).toEqual(['360000000000']);
    expect(readClaims(mappingOf({ areas: { always: ['*'], claim: 'a' } }), { sub: '7', a: '36' })?.areas).toEqual([
      '*',
    ]);
    expect(readClaims(mappingOf({ areas: { claim: 'a' } }), { sub: '7', a: '*' })?.areas).toEqual([]);
  });

  test.each([
    ['no id', { sub: undefined }],
    ['an empty id', { sub: '' }],
    ['an id without end', { sub: 'x'.repeat(151) }],
    ['an id that is no text', { sub: { a: 1 } }],
    ['more areas than a viewer has', { sub: '7', departments: Array.from({ length: 60 }, (_, index) => `d${index}`) }],
  ])('not with %s', (_, claims) => {
    const map = Object.fromEntries(
      Array.from({ length: 60 }, (__, index) => [`d${index}`, `3607041${String(index + 10)}`]),
    );
    expect(readClaims(mappingOf({ areas: { claim: 'departments', map } }), claims)).toBeNull();
  });
});

test('every example of a mapping file for a real provider is valid', () => {
  const folder = join(import.meta.dirname, '..', '..', 'sign-in');
  const files = globSync('*.json', { cwd: folder });
  expect(files.length).toBeGreaterThanOrEqual(3);
  for (const file of files) {
    const json: unknown = JSON.parse(readFileSync(join(folder, file), 'utf8'));
    expect([file, mappingSchema.safeParse(json).error]).toEqual([file, undefined]);
  }
});
