import { erasedMask, maskNumbersIn } from '@shouwang/personal-data';
import { answerOf, commandOf } from '@shouwang/service';
import { connectionOf, pageRequest, valueOf } from '@shouwang/subgraph';
import { parseId, parseText, today } from '@shouwang/values';
import type { Resolvers } from '../schema.generated.ts';
import { closeRiskClue, handleRiskClue, raiseRiskClue, signRiskClue } from './commands.ts';
import { byStatusAndKind, readText } from './queries.ts';
import { isOverdue } from './rules.ts';

/** Who sees a clue reads what was written; the numbers that belong into fields of a person do not stay in it. */
const text = (input: string, field: string, maxLength: number): string =>
  maskNumbersIn(valueOf(parseText(input, { maxLength, multiline: true }), field));

const guardOf = (input: { clueId: string; expectedVersion: number }): { id: string; expectedVersion: number } => ({
  id: valueOf(parseId(input.clueId), 'input.clueId'),
  expectedVersion: input.expectedVersion,
});

export const resolvers: Resolvers = {
  Query: {
    riskClue: (_, { id }, { loaders }) => loaders.riskClue.load(valueOf(parseId(id), 'id')),
    riskClues: async (_, { regionCode, status, kind, ...page }, { loaders }) =>
      connectionOf(await loaders.riskCluePage.load(pageRequest(regionCode, page), byStatusAndKind(status, kind))),
  },
  Household: {
    riskClues: (household, _, { loaders }) => loaders.riskCluesOfHousehold.load(household.id),
  },
  RiskClue: {
    __resolveReference: ({ id }, { loaders }) => loaders.riskClue.load(id),
    household: (clue, _, { loaders }) => loaders.household.load(clue.householdId),
    region: (clue, _, { loaders }) => loaders.region.load(clue.regionCode),
    evidence: async (clue, _, { loaders }) => (await readText(loaders, clue, 'evidence')) ?? erasedMask.text,
    handlingNote: (clue, _, { loaders }) => readText(loaders, clue, 'handlingNote'),
    closingNote: (clue, _, { loaders }) => readText(loaders, clue, 'closingNote'),
    overdue: (clue, _, { deps }) => isOverdue(clue, today(deps.now())),
    limitPolicy: async (clue, _, { deps }) => (await deps.policies()).byId(clue.limitPolicy),
    warningPolicy: async (clue, _, { deps }) =>
      clue.warningPolicy === null ? null : (await deps.policies()).byId(clue.warningPolicy),
  },
  Mutation: {
    raiseRiskClue: async (_, { input }, context) => {
      const outcome = await raiseRiskClue(context.deps, commandOf(context, 'raiseRiskClue', input), {
        householdId: valueOf(parseId(input.householdId), 'input.householdId'),
        channel: input.channel,
        kind: input.kind,
        evidence: text(input.evidence, 'input.evidence', 2000),
      });
      return answerOf(outcome, (id) => context.loaders.riskClue.load(id));
    },
    signRiskClue: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'signRiskClue', input), ...guardOf(input) };
      const outcome = await signRiskClue(context.deps, request, text(input.signedBy, 'input.signedBy', 100));
      return answerOf(outcome, (id) => context.loaders.riskClue.load(id));
    },
    handleRiskClue: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'handleRiskClue', input), ...guardOf(input) };
      const note = text(input.note, 'input.note', 2000);
      const outcome = await handleRiskClue(context.deps, request, { outcome: input.outcome, note });
      return answerOf(outcome, (id) => context.loaders.riskClue.load(id));
    },
    closeRiskClue: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'closeRiskClue', input), ...guardOf(input) };
      const outcome = await closeRiskClue(context.deps, request, text(input.note, 'input.note', 2000));
      return answerOf(outcome, (id) => context.loaders.riskClue.load(id));
    },
  },
};
