import { createRequire } from 'node:module';
import { expect, test } from '@jest/globals';
import { Ajv } from 'ajv';
import { topics } from '@shouwang/contracts';
import { asyncApiDocument } from './asyncapi.ts';

const specification = createRequire(import.meta.url)('@asyncapi/specs/schemas/3.0.0.json') as object;

test('the document is valid AsyncAPI 3.0', () => {
  const ajv = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false, allErrors: true });
  const validate = ajv.compile(specification);
  validate(JSON.parse(JSON.stringify(asyncApiDocument())));
  expect(validate.errors?.slice(0, 5) ?? []).toEqual([]);
});

test('a document that is not is found out', () => {
  const validate = new Ajv({ strict: false, validateFormats: false, meta: false, validateSchema: false }).compile(
    specification,
  );
  expect(validate({ ...asyncApiDocument(), channels: { broken: { address: 7 } } })).toBe(false);
});

test('every topic of the contract is in it', () => {
  const { channels } = asyncApiDocument() as { channels: Record<string, unknown> };
  const wanted = topics.map((topic) => topic.name).filter((name) => !name.includes('dead-letter'));
  expect(Object.keys(channels)).toEqual(wanted);
});
