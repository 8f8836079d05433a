import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { startEducation, township, type Education } from './start-education.ts';

let education: Education;
beforeAll(async () => {
  education = await startEducation();
});
afterAll(() => education?.stop());

const id = '01980000-0000-7000-8000-000000000001';
const inputs: Record<string, object> = {
  registerSchool: { regionCode: township, name: '虚构小学', stages: ['PRIMARY'], places: 10 },
  registerStudent: { personId: id },
  enrolStudent: { studentId: id, schoolId: id, stage: 'PRIMARY', grade: 1, boarder: false },
  transferStudent: { enrolmentId: id, expectedVersion: 1, toSchoolId: id },
  suspendStudent: { enrolmentId: id, expectedVersion: 1, reason: 'ILLNESS' },
  resumeStudent: { enrolmentId: id, expectedVersion: 1 },
  recordDropOut: { enrolmentId: id, expectedVersion: 1, cause: 'POVERTY' },
  returnToSchool: { enrolmentId: id, expectedVersion: 1 },
  graduateStudent: { enrolmentId: id, expectedVersion: 1 },
  paySubsidy: { enrolmentId: id, scheme: 'STAGE_AID', year: 2025, term: 'AUTUMN' },
};

const steps = [
  'transferStudent',
  'suspendStudent',
  'resumeStudent',
  'recordDropOut',
  'returnToSchool',
  'graduateStudent',
];

const cases: [string, string, object, string][] = [
  ['a name that is no text', 'registerSchool', { name: 7 }, 'input.name'],
  ['a name with a zero byte', 'registerSchool', { name: 'a\u0000b' }, 'input.name'],
  ['a name with an ID number', 'registerSchool', { name: '虚构 11010519491231002X' }, 'input.name'],
  ['an empty name', 'registerSchool', { name: ' ' }, 'input.name'],
  ['a name of 1 MB', 'registerSchool', { name: 'a'.repeat(1_000_000) }, 'input.name'],
  ['a malformed region', 'registerSchool', { regionCode: '36070' }, 'input.regionCode'],
  ['no stage', 'registerSchool', { stages: [] }, 'input.stages'],
  ['a stage twice', 'registerSchool', { stages: ['PRIMARY', 'PRIMARY'] }, 'input.stages'],
  ['a stage that there is not', 'registerSchool', { stages: ['CRECHE'] }, 'input.stages[0]'],
  ['no places', 'registerSchool', { places: 0 }, 'input.places'],
  ['places below zero', 'registerSchool', { places: -5 }, 'input.places'],
  ['half a place', 'registerSchool', { places: 1.5 }, 'input.places'],
  ['too many places', 'registerSchool', { places: 100_001 }, 'input.places'],
  ['a day that there is not', 'registerSchool', { registeredOn: '2025-02-30' }, 'input.registeredOn'],
  ['a malformed person', 'registerStudent', { personId: '1 or 1=1' }, 'input.personId'],
  ['a malformed day', 'registerStudent', { registeredOn: 'yesterday' }, 'input.registeredOn'],
  ['a malformed student', 'enrolStudent', { studentId: 'x' }, 'input.studentId'],
  ['a malformed school', 'enrolStudent', { schoolId: 'x' }, 'input.schoolId'],
  ['a grade in words', 'enrolStudent', { grade: 'first' }, 'input.grade'],
  ['a boarder in words', 'enrolStudent', { boarder: 'yes' }, 'input.boarder'],
  ['a malformed school to go to', 'transferStudent', { toSchoolId: 'x' }, 'input.toSchoolId'],
  ['a reason that there is not', 'suspendStudent', { reason: 'LAZY' }, 'input.reason'],
  ['a cause that there is not', 'recordDropOut', { cause: 'LAZY' }, 'input.cause'],
  ['a malformed enrolment', 'paySubsidy', { enrolmentId: 'x' }, 'input.enrolmentId'],
  ['a year long ago', 'paySubsidy', { year: 1999 }, 'input.year'],
  ['a year far away', 'paySubsidy', { year: 2101 }, 'input.year'],
  ['half a year', 'paySubsidy', { year: 2025.5 }, 'input.year'],
  ['a scheme that there is not', 'paySubsidy', { scheme: 'GIFT' }, 'input.scheme'],
  ['a level that there is not', 'paySubsidy', { aidLevel: 'FOURTH' }, 'input.aidLevel'],
  ['an amount of the caller’s own', 'paySubsidy', { amountFen: 1 }, 'input'],
  ...steps.flatMap((mutation): [string, string, object, string][] => [
    ['a malformed enrolment', mutation, { enrolmentId: 'x' }, 'input.enrolmentId'],
    ['a version in words', mutation, { expectedVersion: 'last' }, 'input.expectedVersion'],
    ['a malformed day', mutation, { on: '1 March' }, 'input.on'],
  ]),
  ...Object.keys(inputs).flatMap((mutation): [string, string, object, string][] => [
    ['an empty key', mutation, { idempotencyKey: '' }, 'input.idempotencyKey'],
    ['a key of 201 characters', mutation, { idempotencyKey: 'k'.repeat(201) }, 'input.idempotencyKey'],
  ]),
];

test.each(cases)(
  '%s in %s is an error that names the field, and changes nothing',
  async (_, mutation, change, field) => {
    const before = await education.written();
    const input = { ...inputs[mutation], ...change };
    const answer = await education.post(mutation, input);
    expect(answer.errors).toHaveLength(1);
    expect(answer.errors?.[0]?.extensions).toMatchObject({ code: 'BAD_USER_INPUT', field });
    expect(await education.written()).toBe(before);
  },
);

test.each([
  ['registerSchool', { places: 0 }],
  ['registerSchool', { stages: [] }],
  ['paySubsidy', { year: 1999 }],
])('what %s finds wrong with %j is said in the language asked for', async (mutation, change) => {
  const input = { ...inputs[mutation], ...change };
  expect((await education.post(mutation, input, 'zh')).errors?.[0]?.message).toMatch(/[一-龥]/);
  expect((await education.post(mutation, input, 'en')).errors?.[0]?.message).not.toMatch(/[一-龥]/);
});

test('every refusal is said in the language asked for', async () => {
  const { id: schoolId } = await education.school(['PRIMARY']);
  const enrolment = await education.enrolled({ stage: 'PRIMARY', grade: 1 });
  const guard = { enrolmentId: enrolment.id, expectedVersion: 1 };
  const aid = { enrolmentId: enrolment.id, scheme: 'STAGE_AID', year: 2025, term: 'AUTUMN' };
  await education.send('paySubsidy', aid);
  const [young] = await education.people(1, { birthDate: '2025-01-01' });
  const [left] = await education.people(1, { leftOn: '2026-01-01' });
  const [fresh] = await education.people(1);
  const student = await education.send('registerStudent', { personId: fresh?.id });
  const enrol = { studentId: student.id, schoolId, stage: 'PRIMARY', grade: 1, boarder: false };
  const refused: [string, string, object][] = [
    ['SchoolRegionNotUsable', 'registerSchool', { ...inputs['registerSchool'], regionCode: '36' }],
    ['SchoolAlreadyRegistered', 'registerSchool', inputs['registerSchool'] ?? {}],
    ['AgeNotOnRoster', 'registerStudent', { personId: young?.id }],
    ['StudentNotOnRegister', 'registerStudent', { personId: left?.id }],
    ['StudentAlreadyRegistered', 'registerStudent', { personId: fresh?.id }],
    ['AlreadyEnrolled', 'enrolStudent', { ...enrol, studentId: (enrolment['student'] as { id: string }).id }],
    ['StageNotOffered', 'enrolStudent', { ...enrol, stage: 'SENIOR' }],
    ['GradeNotOfStage', 'enrolStudent', { ...enrol, grade: 7 }],
    ['EnrolmentNotInStatus', 'resumeStudent', guard],
    ['AlreadyAtSchool', 'transferStudent', { ...guard, toSchoolId: (enrolment['school'] as { id: string }).id }],
    ['AlreadyPaid', 'paySubsidy', aid],
    ['SubsidyNotDue', 'paySubsidy', { ...aid, year: 2030 }],
    ['AidLevelNotOffered', 'paySubsidy', { ...aid, term: 'SPRING', aidLevel: 'THIRD' }],
  ];
  await education.send('registerSchool', inputs['registerSchool'] ?? {});
  for (const [name, mutation, input] of refused) {
    const chinese = (await education.post(mutation, input, 'zh')).data.answer;
    const english = (await education.post(mutation, input, 'en')).data.answer;
    expect([chinese.__typename, english.__typename]).toEqual([name, name]);
    expect(chinese['message']).toMatch(/[一-龥]/);
    expect(english['message']).not.toMatch(/[一-龥]/);
  }
});
