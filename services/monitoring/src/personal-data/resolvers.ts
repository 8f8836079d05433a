import type { GraphQLResolveInfo } from 'graphql';
import type { FoundEntry } from '@shouwang/audit';
import { erasedMask, maskNumbersIn } from '@shouwang/personal-data';
import { answerOf, commandOf, heldByService } from '@shouwang/service';
import { valueOf } from '@shouwang/subgraph';
import {
  ageOn,
  parseBankAccount,
  parseId,
  parseIdNumber,
  parsePhone,
  parseText,
  today,
  type CalendarDate,
} from '@shouwang/values';
import type { Purpose } from '@shouwang/viewer';
import type { Context } from '../context.ts';
import type { Resolvers } from '../schema.generated.ts';
import { ageGroupOf } from './age-group.ts';
import { correctPerson, erasePersonalData } from './commands.ts';
import { lookEntry, purposeOf, statePurpose, withoutPurpose, writeReveals, type DisclosedField } from './disclosure.ts';
import { erasureAnswer } from './messages.ts';
import { correctionsOf, findByIdNumber, readReason, reportOn, revealsOf, type ReportedPerson } from './report.ts';

const longestReport = 1_000;

/** Masked, or in clear for a purpose, as `disclosure.ts` says. */
export function shown(
  person: ReportedPerson,
  field: DisclosedField,
  { viewer, requestId, notes, loaders: { disclosures } }: Context,
  info: GraphQLResolveInfo,
): Promise<string | null> {
  const purpose = purposeOf(info, viewer.purpose, disclosures.purposes);
  return disclosures.show({ person, field, purpose, asker: { viewer, requestId, notes } });
}

const guardOf = (input: { personId: string; expectedVersion: number }): { id: string; expectedVersion: number } => ({
  id: valueOf(parseId(input.personId), 'input.personId'),
  expectedVersion: input.expectedVersion,
});

function writeLook(person: ReportedPerson, look: Parameters<typeof lookEntry>[1], context: Context): Promise<void> {
  return writeReveals(context.reads, [lookEntry(person, look, context, context.deps.now())]);
}

export const resolvers: Resolvers = {
  Query: {
    personReport: async (_, { personId }, context) => {
      const person = await context.loaders.person.load(valueOf(parseId(personId), 'personId'));
      if (!person) return null;
      // What is asked for is all there is, so the report itself is a look that is written down, before it is answered.
      await writeLook(person, { operation: 'personReport', purpose: 'PERSON_REQUEST', fields: ['report'] }, context);
      return reportOn(person, today(context.deps.now()));
    },
    personByIdNumber: async (_, { idNumber }, context) => {
      const { purpose } = context.viewer;
      if (purpose === null) throw withoutPurpose();
      const { text } = valueOf(parseIdNumber(idNumber, { today: today(context.deps.now()) }), 'idNumber');
      const person = await findByIdNumber(context.reads, context.deps.vault, text);
      // That the number is somebody's is said by the answer, whichever fields it shows.
      if (person) await writeLook(person, { operation: 'personByIdNumber', purpose, fields: ['idNumber'] }, context);
      return person;
    },
  },
  Person: {
    name: async (person, _, context, info) => (await shown(person, 'name', context, info)) ?? erasedMask.name,
    idNumber: async (person, _, context, info) =>
      (await shown(person, 'idNumber', context, info)) ?? erasedMask.idNumber,
    phone: (person, _, context, info) => shown(person, 'phone', context, info),
    bankAccount: (person, _, context, info) => shown(person, 'bankAccount', context, info),
    birthDate: (person, _, context, info) => shown(person, 'birthDate', context, info),
    ageGroup: (person, _, { deps }) => ageGroupOf(ageOn(person.birthDate as CalendarDate, today(deps.now()))),
  },
  PersonReport: {
    // Resolved by itself where another department begins; nothing about the person is in it but the key.
    __resolveReference: (reference) => reference,
    person: ({ personId }, _, { loaders }) => loaders.person.load(personId),
    monitoring: heldByService(
      'monitoring',
      ({ loaders }: Context) =>
        (text) =>
          loaders.texts.load({ of: 'clue', ...text }),
    ),
    reveals: ({ personId }, _, { reads }) => revealsOf(reads, personId, longestReport),
    corrections: ({ personId }, _, { reads }) => correctionsOf(reads, personId, longestReport),
  },
  PersonCorrection: {
    reason: async (correction, _, { loaders }) => (await readReason(loaders, correction)) ?? erasedMask.text,
  },
  Reveal: {
    // A purpose that is no longer in the list stays in old entries; nothing is taken from the list.
    purpose: ({ purpose }: FoundEntry) => purpose as Purpose,
  },
  PersonalDataErasure: {
    erased: (_person, _, { language }) => erasureAnswer[language].erased,
    kept: (_person, _, { language }) => erasureAnswer[language].kept,
    person: (person) => person,
  },
  Mutation: {
    correctPerson: async (_, { input }, context, info) => {
      statePurpose(info, context, input.purpose);
      const { name, idNumber, phone, bankAccount, labourGrade } = input;
      const day = today(context.deps.now());
      const number = idNumber ? valueOf(parseIdNumber(idNumber, { today: day }), 'input.idNumber') : null;
      const request = { ...commandOf(context, 'correctPerson', input), ...guardOf(input) };
      const outcome = await correctPerson(context.deps, request, {
        name: name ? valueOf(parseText(name, { maxLength: 50 }), 'input.name') : null,
        idNumber: number,
        phone: phone ? valueOf(parsePhone(phone), 'input.phone') : phone,
        bankAccount: bankAccount ? valueOf(parseBankAccount(bankAccount), 'input.bankAccount') : bankAccount,
        labourGrade: labourGrade ?? null,
        reason: maskNumbersIn(valueOf(parseText(input.reason, { maxLength: 500, multiline: true }), 'input.reason')),
      });
      return answerOf(outcome, (id) => context.loaders.person.load(id));
    },
    erasePersonalData: async (_, { input }, context) => {
      const request = { ...commandOf(context, 'erasePersonalData', input), ...guardOf(input) };
      const outcome = await erasePersonalData(context.deps, request, input.ground);
      return answerOf(outcome, (id) => context.loaders.person.load(id));
    },
  },
};
