import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { appendToAudit, type AuditEntry } from '@shouwang/audit';
import { nextVillage, startHousing, type Housing } from './start-housing.ts';

let housing: Housing;
beforeAll(async () => {
  housing = await startHousing();
});
afterAll(() => housing?.stop());

interface Entry {
  position: string;
  viewer: string;
  person: string | null;
  subject: string;
  operation: string;
  regionCode: string | null;
  before: string | null;
  after: string | null;
}

interface Page {
  edges: { cursor: string; node: Entry }[];
  pageInfo: { hasNextPage: boolean; endCursor: string | null };
}

const auditor = { id: 'auditor', roles: ['auditor'], scopes: ['audit:read' as const] };

const document = `query ($filter: AuditFilter, $first: Int!, $after: String) {
  audit: housingSafetyAudit(filter: $filter, first: $first, after: $after) {
    edges { cursor node { position action at viewer roles areas purpose request operation subjectKind subject person
      regionCode fields before after sealed } }
    pageInfo { hasNextPage endCursor }
  }
}`;

async function pageOf(
  filter: object,
  more: { first?: number; after?: string | null; viewer?: object } = {},
): Promise<Page> {
  const { first = 50, after = null, viewer = {} } = more;
  const answer = await housing.ask<{ audit: Page }>(document, {
    variables: { filter, first, after },
    viewer: { ...auditor, ...viewer },
  });
  expect(answer.errors).toBeUndefined();
  return answer.data.audit;
}

const nodesOf = (page: Page): Entry[] => page.edges.map(({ node }) => node);

function look(overrides: Partial<AuditEntry>): AuditEntry {
  return {
    action: 'REVEAL',
    viewerId: 'privacy-officer',
    roles: ['privacy-officer'],
    areas: ['360704000000'],
    purpose: 'HOUSE_CHECK',
    requestId: 'look',
    operation: 'household',
    subjectKind: 'person',
    subjectId: crypto.randomUUID(),
    personId: crypto.randomUUID(),
    regionCode: '360704101201',
    fields: ['name', 'idNumber'],
    before: null,
    after: null,
    at: new Date('2026-01-01T00:00:00Z'),
    ...overrides,
  };
}

test('an auditor sees who changed a record, from what to what', async () => {
  const dwelling = await housing.dwelling();
  await housing.send('appraiseDwelling', {
    dwellingId: dwelling.id,
    expectedVersion: 1,
    grade: 'D',
    kind: 'DANGER_APPRAISAL',
    appraiser: '虚构鉴定所',
  });
  const [appraised, registered, ...others] = nodesOf(await pageOf({ subject: dwelling.id }));
  expect(others).toEqual([]);
  expect(registered).toMatchObject({ operation: 'registerDwelling', before: null, viewer: 'test-viewer' });
  expect(appraised).toMatchObject({
    operation: 'appraiseDwelling',
    viewer: 'test-viewer',
    roles: ['test'],
    request: 'test-request',
    subjectKind: 'dwelling',
    fields: ['grade', 'appraisedOn'],
  });
  expect(JSON.parse(appraised?.before ?? '')).toEqual({ version: 1, grade: null, appraisedOn: null });
  expect(JSON.parse(appraised?.after ?? '')).toEqual({ version: 2, grade: 'D', appraisedOn: '2026-03-02' });
});

test('by person, viewer, action and period, page by page, the newest first', async () => {
  const personId = crypto.randomUUID();
  const viewerId = crypto.randomUUID();
  // Two at the same moment: the position decides.
  const days = ['2026-01-03', '2026-01-01', '2026-01-02', '2026-01-02', '2026-01-05'];
  const looks = days.map((day, index) =>
    look({ personId, viewerId: index === 4 ? 'another' : viewerId, at: new Date(`${day}T00:00:00.123Z`) }),
  );
  await appendToAudit(housing.database, looks);
  const subjects = looks.map(({ subjectId }) => subjectId);
  const newestFirst = [4, 0, 3, 2, 1].map((index) => subjects[index]);
  expect(nodesOf(await pageOf({ person: personId })).map(({ subject }) => subject)).toEqual(newestFirst);
  expect(nodesOf(await pageOf({ person: personId, viewer: viewerId })).map(({ subject }) => subject)).toEqual(
    newestFirst.slice(1),
  );
  const period = { person: personId, from: '2026-01-02T00:00:00Z', to: '2026-01-03T00:00:00.123Z', action: 'REVEAL' };
  expect(nodesOf(await pageOf(period)).map(({ subject }) => subject)).toEqual([subjects[3], subjects[2]]);
  expect(nodesOf(await pageOf({ person: personId, action: 'WRITE' }))).toEqual([]);
  const seen: string[] = [];
  let after: string | null = null;
  do {
    const page: Page = await pageOf({ person: personId }, { first: 2, after });
    seen.push(...nodesOf(page).map(({ subject }) => subject));
    after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
  } while (after !== null);
  expect(seen).toEqual(newestFirst);
});

test('a page takes one statement', async () => {
  const statements = await housing.statementsOf(() => pageOf({ viewer: 'test-viewer' }));
  expect(statements.filter((sql) => sql.includes('audit_entry'))).toHaveLength(1);
});

test('without the scope nothing is told', async () => {
  const answer = await housing.ask(document, {
    variables: { filter: {}, first: 1 },
    viewer: { scopes: ['housing-safety:read'] },
  });
  expect(answer.data).toBeNull();
  expect(answer.errors).toMatchObject([{ extensions: { code: 'FORBIDDEN' } }]);
});

test('an entry outside of the auditor’s areas is not there, neither by filter nor by cursor', async () => {
  const personId = crypto.randomUUID();
  const regions = ['360704101201', '361104101201', ''];
  await appendToAudit(
    housing.database,
    regions.map((regionCode) => look({ personId, regionCode })),
  );
  const county = { areas: ['360704000000' as never] };
  expect(nodesOf(await pageOf({ person: personId }, { viewer: county })).map((node) => node.regionCode)).toEqual([
    '360704101201',
  ]);
  expect(nodesOf(await pageOf({ person: personId }, { viewer: { areas: [] } }))).toEqual([]);
  const all = await pageOf({ person: personId });
  expect(nodesOf(all).map((node) => node.regionCode)).toEqual([null, '361104101201', '360704101201']);
  // As with a cursor of nothing: where an entry stands that one may not see is nobody's to learn.
  const [, outside] = all.edges;
  expect(nodesOf(await pageOf({ person: personId }, { viewer: county, after: outside?.cursor ?? '' }))).toEqual([]);
  expect(nodesOf(await pageOf({ person: personId }, { after: outside?.cursor ?? '' }))).toHaveLength(1);
});

test.each([
  [{ first: 0 }, 'first'],
  [{ first: 201 }, 'first'],
  [{ after: 'x' }, 'after'],
  [{ filter: { person: 'x' } }, 'filter.person'],
])('%j is refused, naming %s', async (wrong, field) => {
  const answer = await housing.ask(document, { variables: { filter: {}, first: 1, ...wrong }, viewer: auditor });
  expect(answer.errors).toMatchObject([{ extensions: { code: 'BAD_USER_INPUT', field } }]);
});

test('indices answer by person, viewer, record and time', async () => {
  const dataSource = housing.database;
  await appendToAudit(
    dataSource,
    Array.from({ length: 3_000 }, (_, index) =>
      look({ viewerId: `v${index % 100}`, regionCode: nextVillage, at: new Date(1_700_000_000_000 + index * 1_000) }),
    ),
  );
  await dataSource.query('analyze audit_entry');
  for (const [condition, index] of [
    [`person_id = '${crypto.randomUUID()}'`, 'audit_entry_person'],
    [`viewer_id = 'v7'`, 'audit_entry_viewer'],
    [`subject_id = '${crypto.randomUUID()}'`, 'audit_entry_subject'],
    [`occurred_at >= '2023-11-14T22:20:00Z' and occurred_at < '2023-11-14T22:21:00Z'`, 'audit_entry_time'],
  ]) {
    const plan = await dataSource.query(
      `explain select * from audit_entry where ${condition} order by occurred_at desc, position desc limit 21`,
    );
    expect(JSON.stringify(plan)).toContain(index);
  }
});
