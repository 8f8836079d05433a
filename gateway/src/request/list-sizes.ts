import type { GraphQLSchema } from 'graphql';
import { isInterfaceType, isObjectType } from 'graphql';

/**
 * How many entries a list without `first` is taken to have, for the cost of a query: the published figures and the
 * demo, rounded up. A list that is not named here counts as {@link otherLists}. Names are those of the graph; a test
 * finds those that went away.
 */
export const declaredSizes: Readonly<Record<string, number>> = {
  'BenefitLink.dividends': 5,
  'Dwelling.appraisals': 3,
  'Dwelling.renovations': 2,
  'Household.benefits': 5,
  'Household.dwellings': 2,
  'Household.employment': 5,
  'Household.members': 5,
  'Household.riskClues': 5,
  'Household.students': 3,
  'Person.employment': 3,
  'Region.children': 20,
};

export const otherLists = 10;

export interface ListSizes {
  sizeOf(type: string, field: string): number;
}

/**
 * Sizes for a schema: the declared ones, and for introspection what the schema itself holds. Types with many fields are
 * referred to most, so the mean is one over fields, not over types.
 */
export function listSizesOf(schema: GraphQLSchema): ListSizes {
  const types = Object.values(schema.getTypeMap());
  const fields = types.map((type) =>
    isObjectType(type) || isInterfaceType(type) ? Object.keys(type.getFields()).length : 0,
  );
  const sizes = new Map([...Object.entries(declaredSizes), ...Object.entries(ofIntrospection)]);
  sizes.set('__Schema.types', types.length);
  sizes.set('__Type.fields', Math.ceil(sum(fields.map((each) => each * each)) / Math.max(1, sum(fields))));
  return { sizeOf: (type, field) => sizes.get(`${type}.${field}`) ?? otherLists };
}

/** Means over the types of a graph; most of these lists are null for most types. `ofType` is one or none. */
const ofIntrospection: Readonly<Record<string, number>> = {
  '__Field.args': 1,
  '__Type.enumValues': 1,
  '__Type.inputFields': 1,
  '__Type.interfaces': 0.5,
  '__Type.ofType': 0.5,
  '__Type.possibleTypes': 1,
};

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, each) => total + each, 0);
}
