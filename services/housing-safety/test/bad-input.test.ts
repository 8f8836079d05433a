import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { startHousing, village, type Housing } from './start-housing.ts';

let housing: Housing;
let written = '';
beforeAll(async () => {
  housing = await startHousing();
  written = await housing.written();
});
afterAll(() => housing?.stop());

const id = '0190b6a0-0000-7000-8000-000000000000';
const dwelling = { dwellingId: id, expectedVersion: 1 };
const renovation = { renovationId: id, expectedVersion: 1 };
const inputs = {
  registerDwelling: { householdId: id, regionCode: village, tenure: 'OWN', areaSquareMetres: 90, residents: 3 },
  appraiseDwelling: { ...dwelling, grade: 'D', kind: 'QUALITY_CHECK', appraiser: '虚构' },
  moveIntoDwelling: { ...dwelling, residents: 1 },
  leaveDwelling: dwelling,
  demolishDwelling: dwelling,
  applyForRenovation: { dwellingId: id, applicantGroup: 'RETURN_RISK' },
  approveRenovation: renovation,
  rejectRenovation: { ...renovation, reason: 'OTHER' },
  recordRenovationBuilt: renovation,
  acceptRenovation: { ...renovation, grade: 'A', appraiser: '虚构' },
  payRenovationGrant: { ...renovation, amountFen: 100 },
  recordRenovationLivedIn: renovation,
};
type Mutation = keyof typeof inputs;

describe('what is malformed is an error that names the field', () => {
  test.each<[Mutation, object, string]>([
    ['registerDwelling', { householdId: 'x' }, 'input.householdId'],
    ['registerDwelling', { householdId: 7 }, 'input.householdId'],
    ['registerDwelling', { regionCode: '36070' }, 'input.regionCode'],
    ['registerDwelling', { tenure: 'CASTLE' }, 'input.tenure'],
    ['registerDwelling', { builtYear: 1799 }, 'input.builtYear'],
    ['registerDwelling', { builtYear: 2027 }, 'input.builtYear'],
    ['registerDwelling', { areaSquareMetres: 0 }, 'input.areaSquareMetres'],
    ['registerDwelling', { areaSquareMetres: 10_001 }, 'input.areaSquareMetres'],
    ['registerDwelling', { areaSquareMetres: 90.5 }, 'input.areaSquareMetres'],
    ['registerDwelling', { residents: -1 }, 'input.residents'],
    ['registerDwelling', { residents: 31 }, 'input.residents'],
    ['registerDwelling', { registeredOn: '2026-02-30' }, 'input.registeredOn'],
    ['registerDwelling', { idempotencyKey: '' }, 'input.idempotencyKey'],
    ['registerDwelling', { idempotencyKey: '虚构张三' }, 'input.idempotencyKey'],
    ['appraiseDwelling', { dwellingId: 'x' }, 'input.dwellingId'],
    ['appraiseDwelling', { grade: 'E' }, 'input.grade'],
    ['appraiseDwelling', { kind: 'RENOVATION_ACCEPTANCE' }, 'input.kind'],
    ['appraiseDwelling', { appraiser: 'a\u0000b' }, 'input.appraiser'],
    ['appraiseDwelling', { appraiser: '虚构 11010519491231002X' }, 'input.appraiser'],
    ['appraiseDwelling', { idempotencyKey: '11010519491231002X' }, 'input.idempotencyKey'],
    ['appraiseDwelling', { appraiser: ' ' }, 'input.appraiser'],
    ['appraiseDwelling', { appraiser: '长'.repeat(101) }, 'input.appraiser'],
    ['appraiseDwelling', { report: 'r'.repeat(300_000) }, 'input.report'],
    ['appraiseDwelling', { report: '1'.repeat(101) }, 'input.report'],
    ['appraiseDwelling', { report: '虚构张三 2026-001' }, 'input.report'],
    ['appraiseDwelling', { report: '房主患病，2026 年再鉴定' }, 'input.report'],
    ['appraiseDwelling', { report: '鉴定' }, 'input.report'],
    ['appraiseDwelling', { report: '户主张某患病住院五天字〔2026〕第 1 号' }, 'input.report'],
    ['appraiseDwelling', { appraisedOn: 'yesterday' }, 'input.appraisedOn'],
    ['moveIntoDwelling', { residents: 0 }, 'input.residents'],
    ['moveIntoDwelling', { movedInOn: '2026-13-01' }, 'input.movedInOn'],
    ['leaveDwelling', { leftOn: 20260301 }, 'input.leftOn'],
    ['demolishDwelling', { demolishedOn: '' }, 'input.demolishedOn'],
    ['applyForRenovation', { applicantGroup: 'ANYBODY' }, 'input.applicantGroup'],
    ['applyForRenovation', { dwellingId: 'x' }, 'input.dwellingId'],
    ['approveRenovation', { renovationId: 'x' }, 'input.renovationId'],
    ['approveRenovation', { expectedVersion: '1' }, 'input.expectedVersion'],
    ['rejectRenovation', { reason: '虚构张三另有住房' }, 'input.reason'],
    ['rejectRenovation', { reason: '' }, 'input.reason'],
    ['recordRenovationBuilt', { builtOn: '2026-02-29' }, 'input.builtOn'],
    ['acceptRenovation', { appraiser: '' }, 'input.appraiser'],
    ['acceptRenovation', { report: '虚构李四家 1 号' }, 'input.report'],
    ['payRenovationGrant', { amountFen: 0.5 }, 'input.amountFen'],
    ['payRenovationGrant', { amountFen: '1e3' }, 'input.amountFen'],
    ['payRenovationGrant', { amountFen: '9007199254740993' }, 'input.amountFen'],
    ['recordRenovationLivedIn', { residents: 0 }, 'input.residents'],
  ])('%s %j', async (mutation, input, field) => {
    const error = await housing.refuse(mutation, { ...inputs[mutation], ...input });
    expect(error?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
  });

  test('in the language that was asked for', async () => {
    const variables = { input: { ...inputs.moveIntoDwelling, residents: 0, idempotencyKey: 'x' } };
    const document = `mutation ($input: MoveIntoDwellingInput!) { moveIntoDwelling(input: $input) { __typename } }`;
    const messages = [];
    for (const language of ['zh', 'en'] as const) {
      messages.push((await housing.ask(document, { variables, language })).errors?.[0]?.message);
    }
    expect(messages).toEqual([
      'input.residents: 须为 1 至 30 的整数',
      'input.residents: must be a whole number from 1 to 30',
    ]);
  });

  test.each([
    ['dwellings', 'first: 0', 'first'],
    ['dwellings', 'first: 10000', 'first'],
    ['renovations', 'first: 201', 'first'],
    ['dwellings', 'after: "nonsense"', 'after'],
    ['renovations', 'after: "bm9uc2Vuc2U"', 'after'],
  ])('%s(%s)', async (field, argument, name) => {
    const answer = await housing.ask(`{ ${field}(regionCode: "36", ${argument}) { pageInfo { hasNextPage } } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: name });
  });

  test.each(['dwelling', 'renovation'])('%s(id: "x")', async (field) => {
    const answer = await housing.ask(`{ ${field}(id: "x") { id } }`);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field: 'id' });
  });

  test('a body of over 1 MB', async () => {
    const input = { ...inputs.rejectRenovation, reason: '长'.repeat(1_100_000), idempotencyKey: 'x' };
    const document = `mutation ($input: RejectRenovationInput!) { rejectRenovation(input: $input) { __typename } }`;
    const answer = await housing.ask(document, { variables: { input } });
    expect(answer.status).toBe(413);
  });
});

describe('what is not there is refused with its kind', () => {
  const guarded = (Object.keys(inputs) as Mutation[]).filter((mutation) => mutation !== 'registerDwelling');
  test.each(guarded)('%s', async (mutation) => {
    const kind = mutation === 'applyForRenovation' || mutation.endsWith('Dwelling') ? 'dwelling' : 'renovation';
    expect(await housing.send(mutation, inputs[mutation], '... on RecordNotFound { recordKind id }')).toMatchObject({
      __typename: 'RecordNotFound',
      code: 'RECORD_NOT_FOUND',
      recordKind: kind,
    });
  });
});

test('and none of it has changed anything', async () => {
  expect(await housing.written()).toBe(written);
});
