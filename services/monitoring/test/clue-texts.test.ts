import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { inTransaction } from '@shouwang/database';
import type { RegionCode } from '@shouwang/values';
import { member, registerHousehold, startMonitoring, type Monitoring } from './fixture.ts';

let monitoring: Monitoring;
beforeAll(async () => {
  monitoring = await startMonitoring();
});
afterAll(() => monitoring?.stop());

const rows = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
  monitoring.database.query(sql, parameters);

const written = {
  evidence: '虚构：户主虚构甲患病住院',
  handlingNote: '虚构：已为虚构甲申请医疗救助',
  closingNote: '虚构：虚构甲已出院',
};
type Texts = { [Field in keyof typeof written]: string | null };

const onClue = `... on RiskClue { id version evidence handlingNote closingNote } ... on UserError { code message }`;

async function act<T>(name: string, input: object, selection = onClue): Promise<T> {
  const type = `${name[0]?.toUpperCase()}${name.slice(1)}Input`;
  const answer = await monitoring.ask<{ answer: T }>(
    `mutation ($input: ${type}!) { answer: ${name}(input: $input) { __typename ${selection} } }`,
    { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } } },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.answer;
}

const raise = (householdId: string, evidence = written.evidence): Promise<Texts & { id: string }> =>
  act('raiseRiskClue', { householdId, channel: 'VISIT', kind: 'ILLNESS_DISASTER_ACCIDENT', evidence });

async function handle(clueId: string, version = 1): Promise<Texts> {
  await act('signRiskClue', { clueId, expectedVersion: version, signedBy: '虚构乡' });
  return act('handleRiskClue', {
    clueId,
    expectedVersion: version + 1,
    outcome: 'HELP_WITHOUT_RECOGNITION',
    note: written.handlingNote,
  });
}

async function textsOf(householdId: string): Promise<Texts[]> {
  const answer = await monitoring.ask<{ household: { riskClues: Texts[] } }>(
    'query ($id: ID!) { household(id: $id) { riskClues { evidence handlingNote closingNote } } }',
    { variables: { id: householdId } },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.household.riskClues;
}

test('what is written about a household is stored sealed and nowhere else, and read by who sees the clue', async () => {
  const { id } = await registerHousehold(monitoring);
  const clue = await raise(id);
  await handle(clue.id);
  const closed = await act<Texts>('closeRiskClue', {
    clueId: clue.id,
    expectedVersion: 3,
    note: `${written.closingNote}，电话 13812345678`,
  });
  expect(closed).toMatchObject({ ...written, closingNote: `${written.closingNote}，电话 138****5678` });
  const [row] = await rows('select evidence, handling_note, closing_note from risk_clue where id = $1', [clue.id]);
  for (const text of Object.values(row ?? {})) expect(text).toMatch(/^aes\./);
  const stored = JSON.stringify(
    await rows(`select to_jsonb(risk_clue) from risk_clue union all select to_jsonb(key) from vault.clue_key as key
      union all select to_jsonb(outbox) from outbox union all select to_jsonb(command_log) from command_log
      union all select to_jsonb(audit_entry) from audit_entry`),
  );
  expect(stored).toContain(clue.id);
  expect(stored).not.toContain('虚构甲');
  const answer = await monitoring.ask('query ($id: ID!) { riskClue(id: $id) { evidence } }', {
    variables: { id: clue.id },
    viewer: { id: 'elsewhere', scopes: ['monitoring:read'], areas: ['361104000000' as RegionCode] },
  });
  expect(answer.data).toEqual({ riskClue: null });
  expect(answer.errors).toBeUndefined();
});

test.each([1, 10])('the texts of %i clues take one statement for their keys', async (count) => {
  const { id } = await registerHousehold(monitoring);
  for (let index = 0; index < count; index += 1) await raise(id);
  const statements = await monitoring.statementsOf(() => textsOf(id));
  expect(statements.filter((sql) => sql.includes('vault.clue_key'))).toHaveLength(1);
  expect(statements).toHaveLength(3);
});

test('a text in clear, or the text of another clue, does not get in or out', async () => {
  const { id } = await registerHousehold(monitoring);
  const [one, other] = [await raise(id), await raise(id)];
  await expect(rows(`update risk_clue set evidence = 'in clear' where id = $1`, [one.id])).rejects.toThrow(
    /risk_clue_evidence_is_sealed/,
  );
  await rows('update risk_clue set evidence = (select evidence from risk_clue where id = $2) where id = $1', [
    one.id,
    other.id,
  ]);
  const answer = await monitoring.ask('query ($id: ID!) { riskClue(id: $id) { evidence } }', {
    variables: { id: one.id },
  });
  expect(answer.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  expect(JSON.stringify(answer)).not.toContain('虚构甲');
});

test('a key is read and destroyed only by who sees its clue, whatever the code before forgot', async () => {
  const { id } = await registerHousehold(monitoring);
  const clue = await raise(id);
  const count = (areas: string[], sql: string): Promise<{ n: number }[]> =>
    inTransaction(monitoring.service.deps.dataSource, { areas }, (tx) =>
      tx.query(`with key as (${sql}) select count(*)::int as n from key`, [clue.id]),
    );
  const read = 'select from vault.clue_key where clue_id = $1';
  const destroy = 'delete from vault.clue_key where clue_id = $1 returning 1';
  for (const areas of [['361104000000'], []]) {
    expect(await count(areas, read)).toEqual([{ n: 0 }]);
    expect(await count(areas, destroy)).toEqual([{ n: 0 }]);
  }
  expect(await count(['360704000000'], read)).toEqual([{ n: 1 }]);
  expect(await count(['360704000000'], destroy)).toEqual([{ n: 1 }]);
  // As after a restore of a back-up from before an erasure.
  expect(await textsOf(id)).toEqual([{ evidence: '**', handlingNote: null, closingNote: null }]);
  expect(await handle(clue.id)).toMatchObject({ evidence: '**', handlingNote: written.handlingNote });
});

test('with a person goes what was written while the person belonged to the household; the clue and later ones stay', async () => {
  const { id, members } = await registerHousehold(monitoring, {
    members: [member('HEAD'), member('CHILD', 'FEMALE', '2000-06-01')],
  });
  const [early, open] = [await raise(id), await raise(id)];
  await handle(early.id);
  const personId = members[1]?.id;
  await act(
    'recordMemberLeft',
    { householdId: id, expectedVersion: 1, personId, reason: 'MARRIAGE' },
    '... on UserError { message }',
  );
  monitoring.setNow(new Date('2026-03-05T01:00:00Z'));
  await raise(id, '虚构：次日');
  monitoring.setNow(new Date('2036-03-05T01:00:00Z'));
  try {
    const erasure = { personId, expectedVersion: 2, ground: 'RETENTION_OVER' };
    expect(
      await act('erasePersonalData', erasure, '... on PersonalDataErasure { erased } ... on UserError { message }'),
    ).toMatchObject({ __typename: 'PersonalDataErasure', erased: expect.stringMatching(/clues/) });
    const gone = { evidence: '**', handlingNote: null, closingNote: null };
    const left = await textsOf(id);
    expect(left).toHaveLength(3);
    expect(left).toEqual(
      expect.arrayContaining([gone, gone, { evidence: '虚构：次日', handlingNote: null, closingNote: null }]),
    );
    const keys = 'select clue_id from vault.clue_key where clue_id = any($1::uuid[])';
    expect(await rows(keys, [[early.id, open.id]])).toEqual([]);
    // A clue that was left open is still handled, and what is written now is read.
    expect(await handle(open.id)).toMatchObject({ evidence: '**', handlingNote: written.handlingNote });
  } finally {
    monitoring.setNow(new Date('2026-03-02T01:00:00Z'));
  }
});
