import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { paySubsidy } from './commands.ts';
import { yearOf } from './input.ts';
import { bySchemeAndYear } from './queries.ts';

export const resolvers: Resolvers = {
  Query: {
    subsidyPayment: (_, { id }, { loaders }) => loaders.subsidyPayment.load(valueOf(parseId(id), 'id')),
    subsidyPayments: async (_, { regionCode, scheme, year, ...page }, { loaders }) =>
      connectionOf(await loaders.subsidyPaymentPage.load(pageRequest(regionCode, page), bySchemeAndYear(scheme, year))),
  },
  Student: {
    subsidies: (student, _, { loaders }) => loaders.paymentsOfStudent.load(student.id),
  },
  SubsidyPayment: {
    __resolveReference: ({ id }, { loaders }) => loaders.subsidyPayment.load(id),
    student: (payment, _, { loaders }) => loaders.student.load(payment.studentId),
    enrolment: (payment, _, { loaders }) => loaders.enrolment.load(payment.enrolmentId),
    household: ({ householdId }) => ({ id: householdId }),
    region: ({ regionCode }) => ({ code: regionCode }),
    amountPolicy: async (payment, _, { deps }) => (await deps.policies()).byId(payment.amountPolicy),
    termPolicy: async (payment, _, { deps }) => (await deps.policies()).byId(payment.termPolicy),
  },
  Mutation: {
    paySubsidy: async (_, { input }, context) => {
      const outcome = await paySubsidy(context.deps, commandOf(context, 'paySubsidy', input), {
        enrolmentId: valueOf(parseId(input.enrolmentId), 'input.enrolmentId'),
        scheme: input.scheme,
        year: yearOf(input.year),
        term: input.term,
        aidLevel: input.aidLevel ?? null,
        paidOn: input.paidOn ?? null,
      });
      return answerOf(outcome, (id) => context.loaders.subsidyPayment.load(id));
    },
  },
};
