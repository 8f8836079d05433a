import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { registerStudent } from './commands.ts';

export const resolvers: Resolvers = {
  Query: {
    student: (_, { id }, { loaders }) => loaders.student.load(valueOf(parseId(id), 'id')),
    students: async (_, { regionCode, ...page }, { loaders }) =>
      connectionOf(await loaders.studentPage.load(pageRequest(regionCode, page))),
  },
  Person: {
    education: async (person, _, { loaders }) => (await loaders.studentOfPerson.load(person.id))[0] ?? null,
  },
  Household: {
    students: (household, _, { loaders }) => loaders.studentsOfHousehold.load(household.id),
  },
  Student: {
    __resolveReference: ({ id }, { loaders }) => loaders.student.load(id),
    person: ({ personId }) => ({ id: personId }),
    household: ({ householdId }) => ({ id: householdId }),
    region: ({ regionCode }) => ({ code: regionCode }),
    rosterPolicy: async (student, _, { deps }) => (await deps.policies()).byId(student.rosterPolicy),
  },
  Mutation: {
    registerStudent: async (_, { input }, context) => {
      const outcome = await registerStudent(context.deps, commandOf(context, 'registerStudent', input), {
        personId: valueOf(parseId(input.personId), 'input.personId'),
        registeredOn: input.registeredOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.student.load(id));
    },
  },
};
