import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { newId } from '@shouwang/values';
import { everythingWritten, send, startEmploymentService, village, type Employment, type Mutation } from './fixture.ts';

let employment: Employment;
beforeAll(async () => {
  employment = await startEmploymentService();
});
afterAll(() => employment?.stop());

const good: Record<Mutation, object> = {
  startEmployment: {
    personId: newId(),
    route: 'INDUSTRY',
    workplace: 'COUNTY',
    employer: '虚构',
    monthlyWageFen: 1,
  },
  endEmployment: { employmentRecordId: newId(), expectedVersion: 1, reason: 'OTHER' },
  applyForWorkshop: { regionCode: village, name: '虚构', kind: 'HOME', operator: '虚构' },
  recogniseWorkshop: { workshopId: newId(), expectedVersion: 1 },
  withdrawRecognition: { workshopId: newId(), expectedVersion: 1, reason: 'OTHER' },
  openPost: { regionCode: village, kind: 'CLEANER' },
  fillPost: { publicPostId: newId(), expectedVersion: 1, personId: newId(), agreementTo: '2027-12-31' },
  vacatePost: { publicPostId: newId(), expectedVersion: 1, reason: 'OTHER' },
  closePost: { publicPostId: newId(), expectedVersion: 1 },
};

const megabyte = '长'.repeat(300_000);

test.each<[Mutation, string, object, string]>([
  ['startEmployment', 'an id that is none', { personId: '1' }, 'input.personId'],
  ['startEmployment', 'a number for an id', { personId: 1.5 }, 'input.personId'],
  ['startEmployment', 'an unknown route', { route: 'LUCK' }, 'input.route'],
  ['startEmployment', 'an unknown workplace', { workplace: 'MOON' }, 'input.workplace'],
  ['startEmployment', 'a zero byte', { employer: 'a\u0000b' }, 'input.employer'],
  ['startEmployment', 'an ID number', { employer: '虚构 11010519491231002X' }, 'input.employer'],
  ['startEmployment', 'almost a megabyte of text', { employer: megabyte }, 'input.employer'],
  ['startEmployment', 'an empty text', { employer: ' ' }, 'input.employer'],
  ['startEmployment', 'a fraction of a fen', { monthlyWageFen: 0.5 }, 'input.monthlyWageFen'],
  ['startEmployment', 'a wage below zero', { monthlyWageFen: -1 }, 'input.monthlyWageFen'],
  ['startEmployment', 'a wage of a million and a fen', { monthlyWageFen: 100_000_001 }, 'input.monthlyWageFen'],
  ['startEmployment', 'a wage in words', { monthlyWageFen: 'IOOO' }, 'input.monthlyWageFen'],
  ['startEmployment', 'a day that does not exist', { startedOn: '2026-02-30' }, 'input.startedOn'],
  ['startEmployment', 'a workshop that is none', { workshopId: 'w1' }, 'input.workshopId'],
  ['startEmployment', 'an endless idempotency key', { idempotencyKey: 'k'.repeat(201) }, 'input.idempotencyKey'],
  ['endEmployment', 'an id that is none', { employmentRecordId: 'x' }, 'input.employmentRecordId'],
  ['endEmployment', 'a version in words', { expectedVersion: 'one' }, 'input.expectedVersion'],
  ['endEmployment', 'an unknown reason', { reason: 'BOREDOM' }, 'input.reason'],
  ['endEmployment', 'a date in words', { endedOn: 'today' }, 'input.endedOn'],
  ['applyForWorkshop', 'a malformed region', { regionCode: '36070' }, 'input.regionCode'],
  ['applyForWorkshop', 'a region with letters', { regionCode: '36O704101201' }, 'input.regionCode'],
  ['applyForWorkshop', 'a zero byte', { name: '\u0000' }, 'input.name'],
  ['applyForWorkshop', 'text of two lines', { operator: 'a\nb' }, 'input.operator'],
  ['applyForWorkshop', 'an unknown kind', { kind: 'MINE' }, 'input.kind'],
  ['applyForWorkshop', 'a day that does not exist', { openedOn: '2025-13-01' }, 'input.openedOn'],
  ['recogniseWorkshop', 'an id that is none', { workshopId: '' }, 'input.workshopId'],
  ['withdrawRecognition', 'no reason', { reason: '' }, 'input.reason'],
  ['withdrawRecognition', 'words', { reason: '虚构张三已停业' }, 'input.reason'],
  ['withdrawRecognition', 'almost a megabyte of text', { reason: megabyte }, 'input.reason'],
  ['withdrawRecognition', 'a day that does not exist', { on: '2025-06-31' }, 'input.on'],
  ['openPost', 'a fraction of a fen', { monthlyAmountFen: 30_000.5 }, 'input.monthlyAmountFen'],
  ['openPost', 'an amount below zero', { monthlyAmountFen: -30_000 }, 'input.monthlyAmountFen'],
  ['openPost', 'a malformed region', { regionCode: 'x' }, 'input.regionCode'],
  ['fillPost', 'an id that is none', { publicPostId: 'p' }, 'input.publicPostId'],
  ['fillPost', 'a person that is none', { personId: 'p' }, 'input.personId'],
  ['fillPost', 'a day that does not exist', { agreementTo: '2027-02-29' }, 'input.agreementTo'],
  ['vacatePost', 'an unknown reason', { reason: 'BOREDOM' }, 'input.reason'],
  ['closePost', 'a date in words', { on: 'now' }, 'input.on'],
])(
  '%s with %s is an error that names the field, in both languages, and changes nothing',
  async (mutation, _, bad, field) => {
    const before = await everythingWritten(employment);
    const english = await send(employment, mutation, { ...good[mutation], ...bad });
    const code = expect.stringMatching(/^BAD_USER_INPUT$/);
    expect(english.errors).toMatchObject([{ extensions: { code } }]);
    expect(english.errors?.[0]?.extensions['field']).toBe(field);
    const chinese = await send(employment, mutation, { ...good[mutation], ...bad }, 'zh');
    expect(chinese.errors).toMatchObject([{ extensions: { code } }]);
    expect(await everythingWritten(employment)).toBe(before);
  },
);

test.each([
  ['first: 0', 'first'],
  ['first: 10000', 'first'],
  ['first: -1', 'first'],
  ['after: "nonsense"', 'after'],
])('a list with %s is refused and names the argument', async (argument, field) => {
  for (const list of ['employmentRecords', 'workshops', 'publicPosts']) {
    const answer = await employment.ask(`{ ${list}(regionCode: "360704", ${argument}) { edges { cursor } } }`);
    expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
  }
});

test.each(['employmentRecord', 'workshop', 'publicPost'])('%s by an id that is none is refused', async (query) => {
  const answer = await employment.ask(`{ ${query}(id: "1") { id } }`);
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'id' } }]);
});

test('a list of a region that is none is refused', async () => {
  const answer = await employment.ask(
    `query ($code: RegionCode!) { workshops(regionCode: $code) { edges { cursor } } }`,
    {
      variables: { code: '99' },
    },
  );
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field: 'code' } }]);
});
