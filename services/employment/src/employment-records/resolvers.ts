import { answerOf, commandOf, textOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId, today } from '@shouwang/values';
import { monthlyPayOf } from '../input.ts';
import type { Resolvers } from '../schema.generated.ts';
import { endEmployment, startEmployment } from './commands.ts';
import { byRouteAndWorkplace } from './queries.ts';
import { monthsWorked } from './rules.ts';

export const resolvers: Resolvers = {
  Query: {
    employmentRecord: (_, { id }, { loaders }) => loaders.employmentRecord.load(valueOf(parseId(id), 'id')),
    employmentRecords: async (_, { regionCode, route, workplace, current, ...page }, { loaders }) =>
      connectionOf(
        await loaders.employmentRecordPage.load(
          pageRequest(regionCode, page),
          byRouteAndWorkplace(route, workplace, current),
        ),
      ),
  },
  Person: {
    employment: (person, _, { loaders }) => loaders.employmentOfPerson.load(person.id),
  },
  Household: {
    employment: (household, _, { loaders }) => loaders.employmentOfHousehold.load(household.id),
  },
  EmploymentRecord: {
    __resolveReference: ({ id }, { loaders }) => loaders.employmentRecord.load(id),
    person: (record) => ({ id: record.personId }),
    household: (record) => ({ id: record.householdId }),
    region: (record) => ({ code: record.regionCode }),
    months: (record, _, { deps }) => monthsWorked(record, today(deps.now())),
    workshop: (record, _, { loaders }) =>
      record.workshopId === null ? null : loaders.workshop.load(record.workshopId),
    publicPost: (record, _, { loaders }) =>
      record.publicPostId === null ? null : loaders.publicPost.load(record.publicPostId),
  },
  Mutation: {
    startEmployment: async (_, { input }, context) => {
      const outcome = await startEmployment(context.deps, commandOf(context, 'startEmployment', input), {
        personId: valueOf(parseId(input.personId), 'input.personId'),
        route: input.route,
        workplace: input.workplace,
        employer: textOf(input.employer, 'input.employer', { maxLength: 100 }),
        monthlyWageFen: monthlyPayOf(input.monthlyWageFen, 'input.monthlyWageFen'),
        startedOn: input.startedOn ?? null,
        workshopId: input.workshopId ? valueOf(parseId(input.workshopId), 'input.workshopId') : null,
      });
      return answerOf(outcome, (id) => context.loaders.employmentRecord.load(id));
    },
    endEmployment: async (_, { input }, context) => {
      const request = {
        ...commandOf(context, 'endEmployment', input),
        id: valueOf(parseId(input.employmentRecordId), 'input.employmentRecordId'),
        expectedVersion: input.expectedVersion,
      };
      const outcome = await endEmployment(context.deps, request, {
        endedOn: input.endedOn ?? null,
        reason: input.reason,
      });
      return answerOf(outcome, (id) => context.loaders.employmentRecord.load(id));
    },
  },
};
