import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId } from '@shouwang/values';
import type { Context } from '../context.ts';
import type { Resolvers } from '../schema.generated.ts';
import { enrolStudent, recordDropOut, suspendStudent, takePlainStep, transferStudent } from './commands.ts';
import { dayOf, guardOf } from './input.ts';
import { byStatusAndStage } from './queries.ts';

const guarded = <Input extends { idempotencyKey: string; enrolmentId: string; expectedVersion: number }>(
  context: Context,
  operation: string,
  input: Input,
) => ({ ...commandOf(context, operation, input), ...guardOf(input) });

export const resolvers: Resolvers = {
  Query: {
    enrolment: (_, { id }, { loaders }) => loaders.enrolment.load(valueOf(parseId(id), 'id')),
    enrolments: async (_, { regionCode, status, stage, ...page }, { loaders }) =>
      connectionOf(await loaders.enrolmentPage.load(pageRequest(regionCode, page), byStatusAndStage(status, stage))),
  },
  Student: {
    enrolments: (student, _, { loaders }) => loaders.enrolmentsOfStudent.load(student.id),
  },
  Enrolment: {
    __resolveReference: ({ id }, { loaders }) => loaders.enrolment.load(id),
    student: (enrolment, _, { loaders }) => loaders.student.load(enrolment.studentId),
    household: ({ householdId }) => ({ id: householdId }),
    region: ({ regionCode }) => ({ code: regionCode }),
    school: (enrolment, _, { loaders }) => loaders.school.load(enrolment.schoolId),
    compulsoryAgePolicy: async ({ compulsoryAgePolicy }, _, { deps }) =>
      compulsoryAgePolicy === null ? null : (await deps.policies()).byId(compulsoryAgePolicy),
    history: (enrolment, _, { loaders }) => loaders.stepsOfEnrolment.load(enrolment.id),
  },
  EnrolmentStep: {
    on: (step) => step.takenOn,
    school: (step, _, { loaders }) => loaders.school.load(step.schoolId),
  },
  Mutation: {
    enrolStudent: async (_, { input }, context) => {
      const { stage, grade, boarder, startedOn = null } = input;
      const outcome = await enrolStudent(context.deps, commandOf(context, 'enrolStudent', input), {
        studentId: valueOf(parseId(input.studentId), 'input.studentId'),
        schoolId: valueOf(parseId(input.schoolId), 'input.schoolId'),
        stage,
        grade,
        boarder,
        startedOn,
      });
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
    transferStudent: async (_, { input }, context) => {
      const toSchoolId = valueOf(parseId(input.toSchoolId), 'input.toSchoolId');
      const transfer = { toSchoolId, boarder: input.boarder ?? null, ...dayOf(input) };
      const outcome = await transferStudent(context.deps, guarded(context, 'transferStudent', input), transfer);
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
    suspendStudent: async (_, { input }, context) => {
      const suspension = { reason: input.reason, ...dayOf(input) };
      const outcome = await suspendStudent(context.deps, guarded(context, 'suspendStudent', input), suspension);
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
    resumeStudent: async (_, { input }, context) => {
      const request = guarded(context, 'resumeStudent', input);
      const outcome = await takePlainStep(context.deps, request, { step: 'RESUME', ...dayOf(input) });
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
    recordDropOut: async (_, { input }, context) => {
      const dropOut = { cause: input.cause, ...dayOf(input) };
      const outcome = await recordDropOut(context.deps, guarded(context, 'recordDropOut', input), dropOut);
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
    returnToSchool: async (_, { input }, context) => {
      const request = guarded(context, 'returnToSchool', input);
      const outcome = await takePlainStep(context.deps, request, { step: 'RETURN_TO_SCHOOL', ...dayOf(input) });
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
    graduateStudent: async (_, { input }, context) => {
      const request = guarded(context, 'graduateStudent', input);
      const outcome = await takePlainStep(context.deps, request, { step: 'GRADUATE', ...dayOf(input) });
      return answerOf(outcome, (id) => context.loaders.enrolment.load(id));
    },
  },
};
