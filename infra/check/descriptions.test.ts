import { readdirSync } from 'node:fs';
import { expect, test } from '@jest/globals';
import { parse, visit, type DocumentNode } from 'graphql';
import { readTypeDefs } from '@shouwang/subgraph';

const services = new URL('../../services/', import.meta.url);

/** Places of a service's SDL that are not described in Chinese and in English. Arguments speak by their names. */
function undescribed(document: DocumentNode): string[] {
  const found: string[] = [];
  const look = (node: { name: { value: string }; description?: { value: string } | undefined }, path: string): void => {
    const text = node.description?.value ?? '';
    if (!/\p{Script=Han}/u.test(text) || !/[A-Za-z]/.test(text)) found.push(`${path}${node.name.value}`);
  };
  for (const definition of document.definitions) {
    const owner = 'name' in definition && definition.name ? definition.name.value : '';
    visit(definition, {
      FieldDefinition: (node) => look(node, `${owner}.`),
      InputValueDefinition: (node, _key, _parent, path) => {
        if (!path.includes('arguments')) look(node, `${owner}.`);
      },
      EnumValueDefinition: (node) => look(node, `${owner}.`),
      ObjectTypeDefinition: (node) => {
        if (!['Query', 'Mutation'].includes(node.name.value)) look(node, '');
      },
      InputObjectTypeDefinition: (node) => look(node, ''),
      UnionTypeDefinition: (node) => look(node, ''),
      InterfaceTypeDefinition: (node) => look(node, ''),
      EnumTypeDefinition: (node) => look(node, ''),
      ScalarTypeDefinition: (node) => look(node, ''),
    });
  }
  return found;
}

test.each(readdirSync(services))('everything in the SDL of %s is described in Chinese and English', (service) => {
  expect(undescribed(readTypeDefs(new URL(`${service}/src/`, services)))).toEqual([]);
});

test('what is not, is found', () => {
  const sdl = '"住房 / A dwelling" type Dwelling { "等级" grade: Grade } "等级 / Grade" enum Grade { A }';
  expect(undescribed(parse(sdl))).toEqual(['Dwelling.grade', 'Grade.A']);
});
