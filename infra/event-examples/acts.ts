import { createHash } from 'node:crypto';
import { randomInt } from 'node:crypto';
import { checkCharacter } from '@shouwang/values';

/**
 * What the demo's first day does not hold, done through the graph: a household moves, people come and go, a clue is looked into, a
 * village is renamed and abolished, a project stops. So each type of event has really happened once.
 */
export type Ask = <Data>(query: string, variables: object) => Promise<Data>;

interface Household {
  id: string;
  version: number;
  status: string;
  region: { code: string };
  members: { id: string; relation: string }[];
  riskClues: { status: string }[];
  monitoring: object | null;
  employment: { endedOn: string | null }[];
  students: object[];
  benefits: { endedOn: string | null }[];
}

const householdsDocument = `query ($after: String) { region(code: "361104") { households(first: 100, after: $after) {
  edges { node { id version status region { code } members { id relation } riskClues { status } monitoring { id }
    employment { endedOn } students { id } benefits { endedOn } } } pageInfo { hasNextPage endCursor } } } }`;

async function readHouseholds(ask: Ask): Promise<Household[]> {
  interface Page {
    region: {
      households: { edges: { node: Household }[]; pageInfo: { hasNextPage: boolean; endCursor: string } };
    };
  }
  const households: Household[] = [];
  let after: string | null = null;
  for (;;) {
    const page: Page = await ask(householdsDocument, { after });
    const nodes = page.region.households.edges.map(({ node }) => node);
    households.push(...nodes.filter(({ status }) => status === 'ACTIVE'));
    if (!page.region.households.pageInfo.hasNextPage) return households;
    after = page.region.households.pageInfo.endCursor;
  }
}

/** Does one command and throws when it is refused; the answer is the record's id and version after it. */
async function act(ask: Ask, name: string, input: object): Promise<{ id: string; version: number }> {
  const type = `${name.charAt(0).toUpperCase()}${name.slice(1)}`;
  const [record] = Object.entries(records).find(([, commands]) => commands.includes(name)) ?? [];
  const fields = record === 'Region' ? 'id: code version' : 'id version';
  const document = `mutation ($input: ${type}Input!) { result: ${name}(input: $input) {
    ... on ${record} { ${fields} } ... on UserError { message } } }`;
  // A digest: a key holds nobody's data.
  const idempotencyKey = createHash('sha256')
    .update(`${name} ${JSON.stringify(input)}`)
    .digest('hex');
  const { result } = await ask<{ result: { id?: string; version?: number; message?: string } }>(document, {
    input: { idempotencyKey, ...input },
  });
  if (result.id === undefined || result.version === undefined) throw new Error(`${name}: ${result.message}`);
  return { id: result.id, version: result.version };
}

const records: Readonly<Record<string, readonly string[]>> = {
  Household: ['registerHousehold', 'addMember', 'recordMemberLeft', 'moveHousehold', 'closeHousehold'],
  Person: ['correctPerson'],
  RiskClue: ['raiseRiskClue', 'signRiskClue', 'handleRiskClue', 'closeRiskClue'],
  Region: ['establishRegion', 'renameRegion', 'abolishRegion'],
  Project: ['stopProject'],
};

export async function actOut(ask: Ask): Promise<void> {
  const households = await readHouseholds(ask);
  const moved = await moveHouseholds(ask, households);
  const others = households.filter((one) => !moved.has(one.id) && one.riskClues.length === 0 && !one.monitoring);
  const [first, second, third] = others.filter(({ members }) => members.length > 1);
  if (!first || !second || !third) throw new Error('the demo has too few households');
  await comeAndGo(ask, first);
  await lookIntoClue(ask, second);
  await act(ask, 'closeHousehold', { householdId: third.id, expectedVersion: third.version, reason: 'MOVED_AWAY' });
  await eraseOneInError(ask, second.region.code);
  await changeVillage(ask);
  await stopProject(ask);
}

/** As few households as between them have every kind of record that follows its household. */
async function moveHouseholds(ask: Ask, households: readonly Household[]): Promise<Set<string>> {
  const kinds: ((household: Household) => boolean)[] = [
    ({ riskClues }) => riskClues.some(({ status }) => status !== 'CLOSED'),
    ({ monitoring }) => monitoring !== null,
    ({ employment }) => employment.some(({ endedOn }) => endedOn === null),
    ({ students }) => students.length > 0,
    ({ benefits }) => benefits.some(({ endedOn }) => endedOn === null),
  ];
  const moved = new Set<string>();
  for (const has of kinds) {
    if (households.some((one) => moved.has(one.id) && has(one))) continue;
    const household = households.find((one) => has(one));
    const village = households.find(({ region }) => region.code !== household?.region.code)?.region.code;
    if (!household || !village) throw new Error('the demo has no such household');
    moved.add(household.id);
    const { id, version } = household;
    await act(ask, 'moveHousehold', { householdId: id, expectedVersion: version, regionCode: village });
  }
  return moved;
}

/** Another one each time, so that it can be done again. */
function inventedMember(name: string): { name: string; idNumber: string; labourGrade: string } {
  const digits = `99000119790712${randomInt(100, 1_000)}`;
  return { name: `虚构${name}`, idNumber: digits + checkCharacter(digits), labourGrade: 'ORDINARY' };
}

async function comeAndGo(ask: Ask, { id, version, members }: Household): Promise<void> {
  const head = members.find(({ relation }) => relation === 'HEAD')?.id;
  const newHeadId = members.find((member) => member.id !== head)?.id;
  const member = { ...inventedMember('新成员'), relation: 'OTHER' };
  const grown = await act(ask, 'addMember', { householdId: id, expectedVersion: version, member });
  await act(ask, 'recordMemberLeft', {
    householdId: id,
    expectedVersion: grown.version,
    personId: head,
    reason: 'MARRIAGE',
    newHeadId,
  });
}

/** Registered where nobody should have been: corrected, closed as an error, erased. */
async function eraseOneInError(ask: Ask, regionCode: string): Promise<void> {
  const members = [{ ...inventedMember('误登'), relation: 'HEAD' }];
  const { id: householdId, version } = await act(ask, 'registerHousehold', { regionCode, origin: 'ORDINARY', members });
  const document = 'query ($id: ID!) { household(id: $id) { members { id version } } }';
  const { household } = await ask<{ household: { members: { id: string; version: number }[] } }>(document, {
    id: householdId,
  });
  const [person] = household.members;
  if (!person) throw new Error('a household without members');
  const corrected = await act(ask, 'correctPerson', {
    personId: person.id,
    expectedVersion: person.version,
    labourGrade: 'SKILLED',
    reason: '虚构的更正理由',
  });
  await act(ask, 'closeHousehold', { householdId, expectedVersion: version, reason: 'REGISTERED_IN_ERROR' });
  const erasure = `mutation ($input: ErasePersonalDataInput!) { result: erasePersonalData(input: $input) {
    ... on PersonalDataErasure { person { id version } } ... on UserError { message } } }`;
  const { result } = await ask<{ result: { message?: string } }>(erasure, {
    input: {
      idempotencyKey: `examples-erase-${person.id}`,
      personId: person.id,
      expectedVersion: corrected.version,
      ground: 'REGISTERED_IN_ERROR',
    },
  });
  if (result.message) throw new Error(`erasePersonalData: ${result.message}`);
}

async function lookIntoClue(ask: Ask, { id }: Household): Promise<void> {
  const evidence = { householdId: id, channel: 'VISIT', kind: 'INCOME_DROP', evidence: '虚构的走访记录' };
  let clue = await act(ask, 'raiseRiskClue', evidence);
  const next = async (name: string, more: object): Promise<void> => {
    clue = await act(ask, name, { clueId: clue.id, expectedVersion: clue.version, ...more });
  };
  await next('signRiskClue', { signedBy: '虚构镇工作站' });
  await next('handleRiskClue', { outcome: 'HELP_WITHOUT_RECOGNITION', note: '虚构的处置说明' });
  await next('closeRiskClue', { note: '虚构的回头看记录' });
}

async function changeVillage(ask: Ask): Promise<void> {
  const code = '361104101299';
  let region = await act(ask, 'establishRegion', { code, name: '虚构村', validFrom: '2026-01-01' });
  region = await act(ask, 'renameRegion', { code, expectedVersion: region.version, name: '虚构新村' });
  await act(ask, 'abolishRegion', { code, expectedVersion: region.version, abolishedOn: '2026-07-01' });
}

async function stopProject(ask: Ask): Promise<void> {
  interface Page {
    projects: { edges: { node: { id: string; version: number; stage: string; enterprise: object | null } }[] };
  }
  const document =
    '{ projects(regionCode: "361104", first: 100) { edges { node { id version stage enterprise { id } } } } }';
  const { projects } = await ask<Page>(document, {});
  for (const { node } of projects.edges) {
    if (!node.enterprise) continue;
    const input = { projectId: node.id, expectedVersion: node.version, reason: 'OTHER' };
    // Not every stage can stop: the rules of the service say which.
    const stopped = await act(ask, 'stopProject', input).catch(() => null);
    if (stopped) return;
  }
  throw new Error('no project of an enterprise can be stopped');
}
