import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { inTransaction } from '@shouwang/database';
import type { Question } from '@shouwang/testkit';
import type { RegionCode } from '@shouwang/values';
import { purposes } from '@shouwang/viewer';
import { member, registerHousehold, startMonitoring, type Monitoring } from './fixture.ts';

let monitoring: Monitoring;
beforeAll(async () => {
  monitoring = await startMonitoring();
});
afterAll(() => monitoring?.stop());

type Viewer = NonNullable<Question['viewer']>;

const reader: Viewer = { id: 'reader', scopes: ['monitoring:read'] };
/** Of the county that the households of the tests lie in. */
const officer: Viewer = {
  id: 'officer',
  scopes: ['monitoring:read', 'personal-data:reveal', 'personal-data:serve'],
  areas: ['360704000000' as RegionCode],
};
const withPurpose: Viewer = { ...officer, purpose: 'HOUSE_CHECK' };

interface Shown {
  id: string;
  version: number;
  name: string;
  idNumber: string;
  phone: string | null;
  bankAccount: string | null;
  birthDate: string | null;
  ageGroup: string;
  erasedOn: string | null;
}

async function membersOf(householdId: string, viewer: Viewer): Promise<Shown[]> {
  const answer = await monitoring.ask<{ household: { members: Shown[] } }>(
    `query Look($id: ID!) { household(id: $id) { members { id version name idNumber phone bankAccount birthDate ageGroup erasedOn } } }`,
    { variables: { id: householdId }, viewer },
  );
  expect(answer.errors).toBeUndefined();
  return answer.data.household.members;
}

const rows = (sql: string, parameters: unknown[] = []): Promise<Record<string, unknown>[]> =>
  monitoring.database.query(sql, parameters);

const looks = () => rows(`select count(*)::int as n from audit_entry where action = 'REVEAL'`);

function family(): Record<string, string>[] {
  return [
    { ...member('HEAD'), name: '虚构标记甲', phone: '13800138000', bankAccount: '0000222233334444' },
    { ...member('CHILD', 'FEMALE', '2015-06-01'), name: '虚构小乙', phone: '13800138001' },
  ];
}

describe('a name and an ID number', () => {
  test('are stored sealed, and no other column has them', async () => {
    const members = family();
    await registerHousehold(monitoring, { members });
    const stored = JSON.stringify(
      await rows(`select to_jsonb(person) from person union all select to_jsonb(key) from vault.person_key as key
        union all select to_jsonb(outbox) from outbox union all select to_jsonb(command_log) from command_log`),
    );
    for (const text of members.flatMap(({ name, idNumber, phone = '138001380', bankAccount = '00002222' }) => [
      name,
      idNumber,
      phone,
      bankAccount,
    ])) {
      expect(stored).not.toContain(text);
    }
    const [sealed] = await rows('select name, id_number, phone, bank_account from person order by id limit 1');
    expect(sealed).toEqual({
      phone: expect.stringMatching(/^aes\./),
      bank_account: expect.stringMatching(/^aes\./),
      name: expect.stringMatching(/^aes\./),
      id_number: expect.stringMatching(/^aes\./),
    });
  });

  test('cannot be written in clear, whatever the service does: the table refuses it', async () => {
    await registerHousehold(monitoring, { members: family() });
    await expect(rows(`update person set name = '虚构'`)).rejects.toThrow('person_name_is_sealed');
    await expect(rows(`update person set id_number = '990000198003070013'`)).rejects.toThrow(
      'person_id_number_is_sealed',
    );
  });

  test('that is moved to another person does not open', async () => {
    const { id } = await registerHousehold(monitoring, { members: family() });
    await rows(
      `update person set name = other.name from person as other
       where person.household_id = $1 and other.household_id = $1 and person.id <> other.id`,
      [id],
    );
    const answer = await monitoring.ask(`query ($id: ID!) { household(id: $id) { members { name } } }`, {
      variables: { id },
      viewer: reader,
    });
    expect(answer.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
  });

  test('of one person have the same index wherever they are registered, and another one elsewhere', async () => {
    const [first, second] = [member('HEAD'), member('HEAD')];
    await registerHousehold(monitoring, { members: [first] });
    await registerHousehold(monitoring, { members: [second] });
    const again = await monitoring.ask<{ registerHousehold: object }>(
      `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) { __typename } }`,
      {
        variables: {
          input: {
            idempotencyKey: crypto.randomUUID(),
            regionCode: '360704101202',
            origin: 'LIFTED',
            members: [first],
          },
        },
      },
    );
    expect(again.data.registerHousehold).toEqual({ __typename: 'IdNumberAlreadyRegistered' });
  });
});

test('a key is read and destroyed only by who sees its person, whatever the code before forgot', async () => {
  const { members } = await registerHousehold(monitoring, { members: [member('HEAD')] });
  const count = (areas: string[], sql: string): Promise<{ n: number }[]> =>
    inTransaction(monitoring.service.deps.dataSource, { areas }, (tx) =>
      tx.query(`with key as (${sql}) select count(*)::int as n from key`, [members[0]?.id]),
    );
  const read = 'select from vault.person_key where person_id = $1';
  const destroy = 'delete from vault.person_key where person_id = $1 returning 1';
  for (const areas of [['361104000000'], []]) {
    expect(await count(areas, read)).toEqual([{ n: 0 }]);
    expect(await count(areas, destroy)).toEqual([{ n: 0 }]);
  }
  expect(await count(['360704000000'], read)).toEqual([{ n: 1 }]);
  expect(await count(['360704000000'], destroy)).toEqual([{ n: 1 }]);
});

describe('what is shown', () => {
  test('is masked for who gives no purpose, more of a child, and nobody is written down', async () => {
    const members = family();
    const { id } = await registerHousehold(monitoring, { members });
    const before = await looks();
    for (const viewer of [reader, officer]) {
      const [head, child] = await membersOf(id, viewer);
      const number = String(members[0]?.['idNumber']);
      expect(head).toMatchObject({
        name: '虚**',
        idNumber: `990000********${number.slice(-4)}`,
        phone: '138****8000',
        bankAccount: '************4444',
        birthDate: null,
        ageGroup: 'WORKING_AGE',
      });
      expect(child).toMatchObject({
        name: '**',
        idNumber: '990000************',
        phone: '***********',
        bankAccount: null,
        birthDate: null,
        ageGroup: 'SCHOOL_AGE',
      });
    }
    expect(await looks()).toEqual(before);
  });

  test('is in clear for scope and purpose, after one statement wrote down who, whose, what and why', async () => {
    const members = family();
    const { id } = await registerHousehold(monitoring, { members });
    const statements = await monitoring.statementsOf(async () => {
      const shown = await membersOf(id, withPurpose);
      expect(shown).toMatchObject(members.map(({ relation: _relation, labourGrade: _labourGrade, ...each }) => each));
      expect(shown[1]?.birthDate).toBe('2015-06-01');
    });
    expect(statements.filter((sql) => sql.includes('insert into audit_entry'))).toHaveLength(1);
    expect(statements.filter((sql) => sql.includes('vault.person_key'))).toHaveLength(1);
    const written = await rows(
      `select viewer_id, purpose, request_id, operation, fields, audit_entry.region_code from audit_entry
       join person on person.id = person_id where action = 'REVEAL' and household_id = $1`,
      [id],
    );
    expect(written).toEqual(
      expect.arrayContaining(
        // Of the child there is no account, so none was shown.
        [
          ['bankAccount', 'birthDate', 'idNumber', 'name', 'phone'],
          ['birthDate', 'idNumber', 'name', 'phone'],
        ].map((fields) => ({
          viewer_id: 'officer',
          purpose: 'HOUSE_CHECK',
          request_id: 'test-request',
          operation: 'household',
          fields,
          region_code: '360704101201',
        })),
      ),
    );
  });

  test('is refused to who gives a purpose without the scope, and the fields that are not personal still answer', async () => {
    const { id } = await registerHousehold(monitoring, { members: family() });
    const answer = await monitoring.ask(`query ($id: ID!) { household(id: $id) { members { name } } }`, {
      variables: { id },
      viewer: { ...reader, purpose: 'HOUSE_CHECK' },
    });
    expect(answer.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
    expect(JSON.stringify(answer)).not.toContain('虚构');
  });

  test('is nothing where the look cannot be written down', async () => {
    const members = family();
    const { id } = await registerHousehold(monitoring, { members });
    await rows('alter table audit_entry rename to away');
    try {
      const answer = await monitoring.ask(
        `query ($id: ID!) { household(id: $id) { members { name idNumber birthDate } } }`,
        {
          variables: { id },
          viewer: withPurpose,
        },
      );
      expect(answer.errors?.[0]?.extensions['code']).toBe('INTERNAL_SERVER_ERROR');
      expect(JSON.stringify(answer)).not.toContain(String(members[0]?.['name']));
      expect(JSON.stringify(answer)).not.toContain(String(members[0]?.['idNumber']));
    } finally {
      await rows('alter table away rename to audit_entry');
    }
  });

  test('to who looks for an ID number is that person, written down, and nobody outside the areas', async () => {
    const [head, other] = family();
    await registerHousehold(monitoring, { members: [head, other] });
    const find = async (idNumber: string | undefined, viewer: Viewer) => {
      const document = 'query Find($number: String!) { personByIdNumber(idNumber: $number) { name relation } }';
      const { data, errors = [] } = await monitoring.ask(document, { variables: { number: idNumber }, viewer });
      return { data, codes: errors.map(({ extensions }) => [extensions['code'], extensions['field']]) };
    };
    const before = await looks();
    expect(await find(head?.['idNumber'], withPurpose)).toEqual({
      data: { personByIdNumber: { name: '虚构标记甲', relation: 'HEAD' } },
      codes: [],
    });
    expect(await looks()).toEqual([{ n: Number(before[0]?.['n']) + 2 }]);
    const [look] = await rows(
      `select viewer_id, purpose, operation, fields from audit_entry where operation = 'personByIdNumber'`,
    );
    expect(look).toEqual({
      viewer_id: 'officer',
      purpose: 'HOUSE_CHECK',
      operation: 'personByIdNumber',
      fields: ['idNumber'],
    });
    const nobody = { data: { personByIdNumber: null }, codes: [] };
    expect(await find(member('HEAD')['idNumber'], withPurpose)).toEqual(nobody);
    const elsewhere = { ...withPurpose, areas: ['361104000000' as RegionCode] };
    expect(await find(head?.['idNumber'], elsewhere)).toEqual(nobody);
    expect((await find(head?.['idNumber'], officer)).codes).toEqual([['BAD_USER_INPUT', 'x-purpose']]);
    expect((await find('not a number', withPurpose)).codes).toEqual([['BAD_USER_INPUT', 'idNumber']]);
    expect((await find(head?.['idNumber'], { ...reader, purpose: 'HOUSE_CHECK' })).codes).toEqual([
      ['FORBIDDEN', undefined],
    ]);
  });

  test('by a mutation follows the purpose in its own input, not the header’s and not another mutation’s', async () => {
    const input = (purpose?: string) => ({
      idempotencyKey: crypto.randomUUID(),
      regionCode: '360704101201',
      origin: 'LIFTED',
      members: [{ ...member('HEAD'), name: '虚构标记丙' }],
      ...(purpose && { purpose }),
    });
    const answer = await monitoring.ask<Record<string, { members: { name: string }[] }>>(
      `mutation ($a: RegisterHouseholdInput!, $b: RegisterHouseholdInput!) {
        a: registerHousehold(input: $a) { ... on Household { members { name } } }
        b: registerHousehold(input: $b) { ... on Household { members { name } } } }`,
      {
        variables: { a: input('RECOGNITION'), b: input() },
        viewer: { ...withPurpose, scopes: [...(officer.scopes ?? []), 'monitoring:write'] },
      },
    );
    expect(answer.data).toEqual({
      a: { members: [{ name: '虚构标记丙' }] },
      b: { members: [{ name: '虚**' }] },
    });
  });

  test('of a mutation without the scope is refused before anything is done', async () => {
    const { id } = await registerHousehold(monitoring, { members: family() });
    const answer = await monitoring.ask(
      `mutation ($input: CloseHouseholdInput!) { closeHousehold(input: $input) { ... on Household { id } } }`,
      {
        variables: {
          input: {
            idempotencyKey: crypto.randomUUID(),
            householdId: id,
            expectedVersion: 1,
            reason: 'MOVED_AWAY',
            purpose: 'HOUSE_CHECK',
          },
        },
        viewer: { ...reader, scopes: [...(reader.scopes ?? []), 'monitoring:write'] },
      },
    );
    expect(answer.errors?.map(({ extensions }) => extensions['code'])).toEqual(['FORBIDDEN']);
    expect(await rows(`select status, version from household where id = '${id}'`)).toEqual([
      { status: 'ACTIVE', version: 1 },
    ]);
  });
});

test('the purposes of the graph are those of the closed list', async () => {
  const answer = await monitoring.ask<{ __type: { enumValues: { name: string }[] } }>(
    '{ __type(name: "Purpose") { enumValues { name } } }',
  );
  expect(answer.data.__type.enumValues.map(({ name }) => name)).toEqual(Object.keys(purposes));
});

describe('a person’s rights', () => {
  const change = async (name: 'correctPerson' | 'erasePersonalData', input: object, viewer: Viewer = officer) => {
    const answer = await monitoring.ask<{ answer: Record<string, unknown> }>(
      `mutation ($input: ${name[0]?.toUpperCase()}${name.slice(1)}Input!) { answer: ${name}(input: $input) {
        __typename ... on UserError { code message }
        ${name === 'correctPerson' ? '... on Person { version name idNumber phone bankAccount sex }' : '... on PersonalDataErasure { erased kept person { name idNumber phone erasedOn birthDate } } ... on ErasureNotAllowed { reason until }'}
      } }`,
      { variables: { input: { idempotencyKey: crypto.randomUUID(), ...input } }, viewer },
    );
    return answer.errors ? { errors: answer.errors } : answer.data.answer;
  };

  test('a correction changes the number with all that follows from it, keeps what it was, and tells which fields', async () => {
    const { id } = await registerHousehold(monitoring, { members: family() });
    const [head] = await membersOf(id, withPurpose);
    const right = member('HEAD', 'FEMALE', '1981-01-02');
    const input = {
      personId: head?.id,
      expectedVersion: 1,
      reason: '户口簿核对,旧号 990000198003070055,电话 13812345678',
    };
    expect(await change('correctPerson', { ...input, name: head?.name })).toMatchObject({ code: 'NOTHING_TO_CORRECT' });
    expect(
      await change('correctPerson', { ...input, idNumber: right['idNumber'], purpose: 'CORRECTION' }),
    ).toMatchObject({ __typename: 'Person', version: 2, name: head?.name, idNumber: right['idNumber'], sex: 'FEMALE' });
    const [kept] = await rows('select fields, before, reason from person_correction where person_id = $1', [head?.id]);
    expect(kept).toEqual({
      fields: ['idNumber'],
      before: expect.stringMatching(/^aes\./),
      reason: expect.stringMatching(/^aes\./),
    });
    const report = 'query ($id: ID!) { personReport(personId: $id) { corrections { reason } } }';
    const answer = await monitoring.ask(report, { variables: { id: head?.id }, viewer: officer });
    expect(answer.data).toEqual({
      personReport: { corrections: [{ reason: '户口簿核对,旧号 **************0055,电话 138****5678' }] },
    });
    const [event] = await rows(`select data from outbox where key = $1 and type = 'person.corrected'`, [head?.id]);
    expect(JSON.stringify(event)).toContain('"fields":["idNumber"]');
    expect(JSON.stringify(event)).not.toContain(String(right['idNumber']));
  });

  test('a phone and an account are corrected, written anyhow, and taken away by an empty text', async () => {
    const { id } = await registerHousehold(monitoring, { members: family() });
    const [head] = await membersOf(id, withPurpose);
    const input = { personId: head?.id, expectedVersion: 1, reason: '本人来电', purpose: 'CORRECTION' };
    expect(await change('correctPerson', { ...input, phone: '138 0013 8002', bankAccount: '' })).toMatchObject({
      version: 2,
      name: head?.name,
      phone: '13800138002',
      bankAccount: null,
    });
    const [event] = await rows(`select data from outbox where key = $1 and type = 'person.corrected'`, [head?.id]);
    expect(JSON.stringify(event)).toContain('"fields":["phone","bankAccount"]');
    for (const wrong of [{ phone: '0797-1234567' }, { bankAccount: '张三的卡' }]) {
      const refused = await change('correctPerson', { ...input, expectedVersion: 2, ...wrong });
      expect(refused).toMatchObject({
        errors: [{ extensions: { code: 'BAD_USER_INPUT', field: `input.${Object.keys(wrong)[0]}` } }],
      });
    }
  });

  test('a correction to a number that somebody else has is refused', async () => {
    const taken = member('HEAD');
    await registerHousehold(monitoring, { members: [taken] });
    const { members } = await registerHousehold(monitoring, { members: [member('HEAD')] });
    const input = { personId: members[0]?.id, expectedVersion: 1, reason: '核对', idNumber: taken['idNumber'] };
    expect(await change('correctPerson', input)).toMatchObject({ code: 'ID_NUMBER_ALREADY_REGISTERED' });
  });

  test('an erasure waits while the law keeps the record, and then leaves facts and nobody they are about', async () => {
    const members = family();
    const { id } = await registerHousehold(monitoring, { members });
    const [, child] = await membersOf(id, withPurpose);
    const input = { personId: child?.id, expectedVersion: 1, ground: 'RETENTION_OVER' };
    expect(await change('erasePersonalData', input)).toMatchObject({ reason: 'STILL_ON_REGISTER', until: null });
    const leave = {
      householdId: id,
      expectedVersion: 1,
      personId: child?.id,
      reason: 'MARRIAGE',
      idempotencyKey: 'leave',
    };
    await monitoring.ask(
      `mutation ($input: RecordMemberLeftInput!) { recordMemberLeft(input: $input) { __typename } }`,
      {
        variables: { input: leave },
      },
    );
    const left = { ...input, expectedVersion: 2 };
    expect(await change('erasePersonalData', left)).toMatchObject({ reason: 'RETENTION_RUNNING', until: '2036-03-02' });
    monitoring.setNow(new Date('2036-03-02T01:00:00Z'));
    try {
      expect(await change('erasePersonalData', left)).toMatchObject({
        __typename: 'PersonalDataErasure',
        person: { name: '**', idNumber: '******************', phone: null, erasedOn: '2036-03-02' },
        kept: expect.stringMatching(/law/),
      });
      expect(await change('erasePersonalData', { ...left, expectedVersion: 3 })).toMatchObject({
        reason: 'ALREADY_ERASED',
      });
      const again = { personId: child?.id, expectedVersion: 3, reason: '核对', name: '虚构' };
      expect(await change('correctPerson', again)).toMatchObject({ code: 'PERSON_DATA_ERASED' });
      expect(await rows('select * from vault.person_key where person_id = $1', [child?.id])).toEqual([]);
      const [row] = await rows('select name, id_number, id_number_index, phone, birth_date from person where id = $1', [
        child?.id,
      ]);
      expect(row).toEqual({
        name: null,
        id_number: null,
        id_number_index: null,
        phone: null,
        birth_date: '2015-01-01',
      });
      const [event] = await rows(`select data from outbox where key = $1 and type = 'person.erased'`, [child?.id]);
      expect(event).toMatchObject({
        data: { on: '2036-03-02', ground: 'RETENTION_OVER', state: { birthDate: '2015-01-01' } },
      });
    } finally {
      monitoring.setNow(new Date('2026-03-02T01:00:00Z'));
    }
  });

  test('a row that a restore brought back from before the erasure opens no more, and shows nothing', async () => {
    const { id } = await registerHousehold(monitoring, { members: [member('HEAD')] });
    const [head] = await membersOf(id, withPurpose);
    await rows('delete from vault.person_key where person_id = $1', [head?.id]);
    expect(await membersOf(id, withPurpose)).toMatchObject([{ name: '**', idNumber: '******************' }]);
  });

  test('a report says everything that monitoring holds, what it is, and who looked why', async () => {
    const { id } = await registerHousehold(monitoring, { members: family() });
    const [, child] = await membersOf(id, withPurpose);
    const document = `query Report($id: ID!) { personReport(personId: $id) { ofChild person { name }
      monitoring { table facts { name class value } } reveals { viewerId purpose fields } corrections { id } } }`;
    interface Report {
      personReport: { monitoring: { table: string; facts: { name: string; class: string; value: string | null }[] }[] };
    }
    const answer = await monitoring.ask<Report>(document, { variables: { id: child?.id }, viewer: officer });
    expect(answer.data.personReport).toMatchObject({
      ofChild: true,
      person: { name: '**' },
      reveals: [
        { viewerId: 'officer', purpose: 'PERSON_REQUEST', fields: ['report'] },
        { viewerId: 'officer', purpose: 'HOUSE_CHECK', fields: ['birthDate', 'idNumber', 'name', 'phone'] },
      ],
      corrections: [],
    });
    const { monitoring: held } = answer.data.personReport;
    expect(new Set(held.map(({ table }) => table))).toEqual(new Set(['household', 'person', 'audit_entry']));
    const facts = Object.fromEntries(
      held.find(({ table }) => table === 'person')?.facts.map((fact) => [fact.name, fact]) ?? [],
    );
    expect(facts['name']).toEqual({ name: 'name', class: 'SENSITIVE_CHILD', value: null });
    expect(facts['relation']).toEqual({ name: 'relation', class: 'SENSITIVE_CHILD', value: 'CHILD' });
    expect(facts['birth_date']).toMatchObject({ value: null });
    expect(facts['version']).toMatchObject({ class: 'ORDINARY' });
    const elsewhere = { ...officer, areas: ['361104000000' as RegionCode] };
    const before = await looks();
    const absent = await monitoring.ask(document, { variables: { id: child?.id }, viewer: elsewhere });
    expect(absent.data).toEqual({ personReport: null });
    expect(await looks()).toEqual(before);
    const refused = await monitoring.ask(document, { variables: { id: child?.id }, viewer: reader });
    expect(refused.errors?.[0]?.extensions['code']).toBe('FORBIDDEN');
  });
});

test('with the suite of SM4 and SM3, values are sealed, found and shown just so', async () => {
  const other = await startMonitoring({ suite: 'SM4-CTR-HMAC-SM3' });
  try {
    const head = member('HEAD');
    const { id } = await registerHousehold(other, { members: [head] });
    const [row] = await other.database.query('select name, id_number from person');
    expect(row).toEqual({ name: expect.stringMatching(/^sm4\./), id_number: expect.stringMatching(/^sm4\./) });
    const answer = await other.ask(`query ($id: ID!) { household(id: $id) { members { idNumber } } }`, {
      variables: { id },
      viewer: withPurpose,
    });
    expect(answer.data).toEqual({ household: { members: [{ idNumber: head['idNumber'] }] } });
  } finally {
    await other.stop();
  }
});
