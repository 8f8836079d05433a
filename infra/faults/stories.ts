import { checkCharacter } from '@shouwang/values';
import type { Random } from '../demo/random.ts';
import type { ServiceName } from '../start/members.ts';
import type { Accepted, Client } from './client.ts';
import type { MutationName } from './mutations.ts';

/**
 * What each writer does, over and over: a life of a few aggregates of one service, with commands that raise warnings and
 * commands that must be refused. Everybody in it is invented (虚构…, ID numbers of an area that does not exist).
 */
export interface World {
  villages: readonly string[];
  /** Households that all services work on; they are moved, never closed. */
  households: readonly SharedHousehold[];
  schoolId: string;
}

interface SharedHousehold {
  id: string;
  /** Known to monitoring's writer only, who alone changes it. */
  version: number;
  headId: string;
  childId: string;
  enrolmentId: string | null;
}

export interface Stage {
  client: Client;
  world: World;
  random: Random;
  /** Part of names that have to be unique. */
  run: string;
  /** Counts the persons, for ID numbers that nobody else has. */
  nextPerson(): number;
}

const county = '360704000000';
const township = '360704100000';
const path = ['360000000000', '360700000000', county, township];
const villages = ['360704100201', '360704100202', '360704100203'];
const validFrom = '2020-01-01';
const sharedHouseholds = 12;

/** Regions, the shared households and their school: written through the gateway like everything else. */
export async function prepareWorld(parts: Omit<Stage, 'world'>): Promise<World> {
  const stage: Stage = { ...parts, world: { villages, households: [], schoolId: '' } };
  for (const code of [...path, ...villages])
    await accepted(stage, 'establishRegion', { code, name: '虚构', validFrom });
  const households: SharedHousehold[] = [];
  for (let index = 0; index < sharedHouseholds; index += 1) {
    const household = await registerHousehold(stage, [
      member(stage, 'HEAD', '19800307'),
      { ...member(stage, 'CHILD', '20160901'), labourGrade: 'NONE' },
    ]);
    const [headId, childId] = ['HEAD', 'CHILD'].map((relation) => personOf(household, relation));
    if (!headId || !childId) throw new Error('the household has not the members that it was registered with');
    households.push({ id: household.id, version: household.version, headId, childId, enrolmentId: null });
  }
  const school = await accepted(stage, 'registerSchool', {
    regionCode: township,
    name: `虚构小学 ${stage.run}`,
    stages: ['PRIMARY'],
    places: 400,
  });
  return { villages, households, schoolId: school.id };
}

type Cycle = (stage: Stage) => Promise<void>;

export const stories: Readonly<Record<ServiceName, Cycle>> = {
  async monitoring(stage) {
    const { world, random } = stage;
    const head = member(stage, 'HEAD', '19700101');
    const household = await registerHousehold(stage, [head]);
    await refused(stage, 'registerHousehold', { regionCode: world.villages[0], origin: 'ORDINARY', members: [head] });
    const spouse = { ...member(stage, 'SPOUSE', '19710101', 'FEMALE'), labourGrade: 'WEAK' };
    let { version } = await guarded(stage, 'addMember', { householdId: household.id, member: spouse }, household);
    const shared = random.pick(world.households);
    const regionCode = random.pick(world.villages);
    ({ version: shared.version } = await guarded(
      stage,
      'moveHousehold',
      { householdId: shared.id, regionCode },
      shared,
    ));
    if (!random.chance(0.5)) return;
    const closing = { householdId: household.id, reason: 'MOVED_AWAY' };
    ({ version } = await guarded(stage, 'closeHousehold', closing, { version }));
    await refused(stage, 'closeHousehold', { ...closing, expectedVersion: version });
  },

  async 'housing-safety'(stage) {
    const { world, random } = stage;
    const dwelling = await accepted(stage, 'registerDwelling', {
      householdId: random.pick(world.households).id,
      regionCode: random.pick(world.villages),
      tenure: 'OWN',
      areaSquareMetres: random.between(60, 160),
      residents: 1,
    });
    let { version } = dwelling;
    const dwellingId = dwelling.id;
    for (let times = random.between(1, 2); times > 0; times -= 1) {
      const grade = random.pick(['A', 'B', 'C', 'D']);
      const finding = { dwellingId, grade, kind: 'DANGER_APPRAISAL', appraiser: '虚构' };
      ({ version } = await guarded(stage, 'appraiseDwelling', finding, { version }));
    }
    ({ version } = await guarded(stage, 'leaveDwelling', { dwellingId }, { version }));
    await refused(stage, 'leaveDwelling', { dwellingId, expectedVersion: version });
    await guarded(stage, 'demolishDwelling', { dwellingId }, { version });
  },

  async employment(stage) {
    const { world, random } = stage;
    const record = await accepted(stage, 'startEmployment', {
      personId: random.pick(world.households).headId,
      route: 'LABOUR_EXPORT',
      workplace: random.pick(['COUNTY', 'PROVINCE', 'OUT_OF_PROVINCE']),
      employer: '虚构',
      monthlyWageFen: String(random.between(200_000, 600_000)),
    });
    const ending = { employmentRecordId: record.id, reason: 'CONTRACT_ENDED' };
    const { version } = await guarded(stage, 'endEmployment', ending, record);
    await refused(stage, 'endEmployment', { ...ending, expectedVersion: version });
    const post = await accepted(stage, 'openPost', { regionCode: random.pick(world.villages), kind: 'FOREST_RANGER' });
    await guarded(stage, 'closePost', { publicPostId: post.id }, post);
  },

  async 'industry-projects'(stage) {
    const { client, world, random, run } = stage;
    const enterprise = await accepted(stage, 'registerEnterprise', {
      regionCode: random.pick(world.villages),
      name: `虚构合作社 ${run} ${client.changes.length}`,
      kind: 'COOPERATIVE',
    });
    const enterpriseId = enterprise.id;
    const pairing = { enterpriseId, villages: [random.pick(world.villages)] };
    let { version } = await guarded(stage, 'pairEnterprise', pairing, enterprise);
    ({ version } = await guarded(stage, 'filePlan', { enterpriseId }, { version }));
    await refused(stage, 'filePlan', { enterpriseId, expectedVersion: version });
  },

  async 'education-subsidies'(stage) {
    const { client, world, random, run } = stage;
    await accepted(stage, 'registerSchool', {
      regionCode: random.pick(world.villages),
      name: `虚构教学点 ${run} ${client.changes.length}`,
      stages: ['PRIMARY'],
      places: random.between(10, 60),
    });
    const household = random.pick(world.households);
    household.enrolmentId ??= await enrol(stage, household.childId);
    const enrolment = { enrolmentId: household.enrolmentId };
    const { version } = await guarded(stage, 'recordDropOut', { ...enrolment, cause: 'OTHER' }, { version: 1 });
    await refused(stage, 'recordDropOut', { ...enrolment, cause: 'OTHER', expectedVersion: version });
    await guarded(stage, 'returnToSchool', enrolment, { version });
  },
};

async function enrol(stage: Stage, personId: string): Promise<string> {
  const student = await accepted(stage, 'registerStudent', { personId });
  const place = { schoolId: stage.world.schoolId, stage: 'PRIMARY', grade: 3, boarder: false };
  const enrolment = await accepted(stage, 'enrolStudent', { studentId: student.id, ...place });
  return enrolment.id;
}

function member({ nextPerson }: Stage, relation: string, birth: string, sex: 'MALE' | 'FEMALE' = 'MALE') {
  const number = nextPerson();
  // The sex is in the last digit before the check character, odd for men.
  const order = String((number % 500) * 2 + (sex === 'MALE' ? 1 : 0)).padStart(3, '0');
  const area = `99${String(Math.floor(number / 500)).padStart(4, '0')}`;
  const digits = `${area}${birth}${order}`;
  return { name: `虚构${number}`, idNumber: digits + checkCharacter(digits), relation, labourGrade: 'ORDINARY' };
}

function registerHousehold(stage: Stage, members: object[]): Promise<Accepted> {
  const { world, random } = stage;
  const origin = random.pick(['LIFTED', 'ORDINARY']);
  return accepted(stage, 'registerHousehold', { regionCode: random.pick(world.villages), origin, members });
}

function personOf({ members }: Accepted, relation: string): string | undefined {
  return members.find((person) => person.relation === relation)?.id;
}

async function accepted({ client }: Stage, mutation: MutationName, input: object): Promise<Accepted> {
  const answer = await client.send(mutation, input);
  if (answer.ok) return answer;
  throw new Error(`${mutation} was refused: ${answer.refusal}`);
}

/** A change of what is there; where somebody else changed it in between, another change upon what it has become. */
async function guarded(
  { client }: Stage,
  mutation: MutationName,
  input: object,
  seen: { version: number },
): Promise<Accepted> {
  for (let expectedVersion = seen.version; ;) {
    const answer = await client.send(mutation, { ...input, expectedVersion });
    if (answer.ok) return answer;
    if (answer.currentVersion === null) throw new Error(`${mutation} was refused: ${answer.refusal}`);
    expectedVersion = answer.currentVersion;
  }
}

async function refused({ client }: Stage, mutation: MutationName, input: object): Promise<void> {
  const answer = await client.send(mutation, input);
  if (answer.ok) throw new Error(`${mutation} had to be refused and was acknowledged`);
}
