import { afterAll, beforeAll, expect, jest, test } from '@jest/globals';
import type { AuditHead } from '@shouwang/contracts';
import { appendAuditPart, restoreOperation, verifyAudit, type AuditReport, type Finding } from '../index.ts';
import {
  insertSealSql,
  readSeal,
  sealColumns,
  sealedRow,
  sealedRowsSql,
  sealOf,
  sealParameters,
  type Seal,
} from '../src/seal.ts';
import { append, createWorld, entry, service, type World } from './setup.ts';

jest.setTimeout(120_000);

let world: World;
let heads: AuditHead[];
beforeAll(async () => {
  world = await createWorld();
  const sealer = world.seal();
  for (let turn = 0; turn < 12; turn += 1) {
    await append(world.client, 7 + turn);
    // A gap, where an entry might be slipped in.
    await world.client.query('begin');
    await append(world.client, 2);
    await world.client.query('rollback');
    await world.untilSealed();
  }
  await sealer.stop();
  heads = (await allSeals()).filter(({ number }) => number % 3n === 0n).map(headOf);
});
afterAll(() => world.close());

async function allSeals(): Promise<Seal[]> {
  const { rows } = await world.client.query(`select ${sealColumns} from audit_seal order by audit_seal.number`);
  return rows.map(readSeal);
}

function headOf({ number, lastPosition, hash, algorithm, sealedAt }: Seal): AuditHead {
  return {
    service,
    number: Number(number),
    lastPosition: Number(lastPosition),
    hash: hash.toString('hex'),
    algorithm,
    sealedAt: sealedAt.toISOString(),
  };
}

function verify(): Promise<AuditReport> {
  return verifyAudit({ database: world.client, service, heads });
}

/** As one who owns the tables and switches their triggers off; undone afterwards. */
async function tampered(work: () => Promise<void>): Promise<Finding[]> {
  await world.client.query('begin');
  try {
    await world.client.query(`set local session_replication_role = 'replica'`);
    await work();
    return (await verify()).findings;
  } finally {
    await world.client.query('rollback');
  }
}

async function run(sql: string, parameters: unknown[] = []): Promise<void> {
  const { rowCount } = await world.client.query(sql, parameters);
  if (!rowCount) throw new Error(`tampered with nothing: ${sql}`);
}

/** The same sequence in every run (a linear congruential generator). */
function seeded(seed: number): { below(limit: number): number; of<T>(list: readonly T[]): T } {
  let state = seed;
  const below = (limit: number): number => {
    state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
    return Math.floor((state / 2_147_483_648) * limit);
  };
  return { below, of: (list) => list[below(list.length)] as never };
}

async function positions(): Promise<bigint[]> {
  const { rows } = await world.client.query('select position from audit_entry order by position');
  return rows.map(({ position }) => BigInt(position as string));
}

/** Seals everything again from this number on, as someone would who knows how it is done. */
async function sealAgain(from: bigint): Promise<void> {
  const seals = await allSeals();
  await run('delete from audit_seal where number >= $1', [from.toString()]);
  let before = seals.find(({ number }) => number === from - 1n) ?? null;
  for (const old of seals.filter(({ number }) => number >= from)) {
    const { rows } = await world.client.query(sealedRowsSql, [
      (before?.lastPosition ?? 0n).toString(),
      old.lastPosition.toString(),
      10_000,
    ]);
    before = sealOf(service, before, rows.map(sealedRow), old.lastPosition, old);
    await run(insertSealSql, sealParameters(before));
  }
}

const edits = [
  `viewer_id = 'nobody'`,
  `occurred_at = occurred_at + interval '1 microsecond'`,
  `roles = '{province}'`,
  `areas = areas || '{*}'`,
  `purpose = 'HOUSE_CHECK'`,
  `person_id = null`,
  `region_code = '361104000000'`,
  `fields = fields || '{idNumber}'`,
  `values_before = values_before || '{"grade": "A"}'`,
  `values_after = null`,
  `request_id = request_id || ' '`,
];

const sealEdits = [
  `rows_hash = sha256(rows_hash)`,
  `hash = sha256(hash)`,
  `previous_hash = sha256(previous_hash)`,
  `leaves = set_byte(leaves, 20, 255 - get_byte(leaves, 20))`,
  `sealed_at = sealed_at + interval '1 microsecond'`,
  `row_count = row_count + 1`,
  `first_position = first_position + 1`,
  `algorithm = 'sm3'`,
];

type Tampering = (random: ReturnType<typeof seeded>, all: bigint[], seals: Seal[]) => Promise<Partial<Finding>>;

const tamperings: Record<string, Tampering> = {
  async edited(random, all) {
    const position = random.of(all);
    await run(`update audit_entry set ${random.of(edits)} where position = $1`, [position.toString()]);
    return { kind: 'entry-edited', from: position, to: position };
  },
  async removed(random, all) {
    const position = random.of(all);
    await run('delete from audit_entry where position = $1', [position.toString()]);
    return { kind: 'entry-removed', from: position, to: position };
  },
  async inserted(random, all) {
    const free = [0n, -5n, ...all.flatMap((at) => (all.includes(at + 1n) || at === all.at(-1) ? [] : [at + 1n]))];
    const position = random.of(free);
    await run(
      `insert into audit_entry overriding system value
       select (copy).* from (select jsonb_populate_record(e, jsonb_build_object('position', $1::bigint)) as copy
         from audit_entry e where position = $2) as made`,
      [position.toString(), random.of(all).toString()],
    );
    return { kind: 'entry-inserted', from: position, to: position };
  },
  async reordered(random, all) {
    const [one, other] = [random.of(all), random.of(all)];
    if (one === other) return tamperings['reordered']?.(random, all, []) as Promise<Partial<Finding>>;
    for (const [from, to] of [
      [one, -1_000n],
      [other, one],
      [-1_000n, other],
    ]) {
      await run(
        `insert into audit_entry overriding system value
         select (copy).* from (select jsonb_populate_record(e, jsonb_build_object('position', $1::bigint)) as copy
           from audit_entry e where position = $2) as made`,
        [String(to), String(from)],
      );
      await run('delete from audit_entry where position = $1', [String(from)]);
    }
    return { kind: 'entry-moved', from: one, to: one, sealedAs: other };
  },
  async 'seal changed'(random, _, seals) {
    const { number } = random.of(seals);
    await run(`update audit_seal set ${random.of(sealEdits)} where number = $1`, [number.toString()]);
    return { kind: 'seal-changed', seal: number };
  },
  async 'seal removed'(random, _, seals) {
    const seal = random.of(seals.slice(0, -1));
    await run('delete from audit_seal where number = $1', [seal.number.toString()]);
    return { kind: 'seal-missing', seal: seal.number, from: seal.firstPosition, to: seal.lastPosition };
  },
  async 'one seal made anew'(random, all, seals) {
    const seal = random.of(seals.slice(0, -1));
    const inside = all.filter((at) => at >= seal.firstPosition && at <= seal.lastPosition);
    await run(`update audit_entry set ${random.of(edits)} where position = $1`, [random.of(inside).toString()]);
    const after = seals.filter(({ number }) => number > seal.number);
    await sealAgain(seal.number);
    for (const old of after) {
      await run('delete from audit_seal where number = $1', [old.number.toString()]);
      await run(insertSealSql, sealParameters(old));
    }
    return { kind: 'seal-changed', seal: seal.number, part: 'chain' };
  },
  async 'the whole chain made anew'(random, all, seals) {
    const seal = random.of(seals.slice(0, -2));
    const inside = all.filter((at) => at >= seal.firstPosition && at <= seal.lastPosition);
    await run(`update audit_entry set ${random.of(edits)} where position = $1`, [random.of(inside).toString()]);
    await sealAgain(seal.number);
    const shown = heads.find(({ number }) => number >= Number(seal.number));
    return { kind: 'chain-rewritten', seal: BigInt(shown?.number ?? 0) };
  },
  async 'the end cut off'(_, __, seals) {
    const seal = seals.at(-3);
    await run('delete from audit_entry where position > $1', [String(seal?.lastPosition)]);
    await run('delete from audit_seal where number > $1', [String(seal?.number)]);
    return { kind: 'chain-rewritten', seal: BigInt(heads.at(-1)?.number ?? 0), part: 'missing' };
  },
};

test('an untouched audit has no fault', async () => {
  expect(await verify()).toMatchObject({
    entries: (await positions()).length,
    unsealed: 0,
    seals: 12,
    headsCompared: heads.length,
    findings: [],
    notes: [],
  });
});

// More than the twenty that were asked for: every kind several times, each at another place.
const cases = Object.keys(tamperings).flatMap((name) => [1, 2, 3, 4].map((turn) => [name, turn] as const));

test.each(cases)('%s, place %i: is found and named', async (name, turn) => {
  const random = seeded(turn * 7_919 + name.length * 104_729);
  const [all, seals] = [await positions(), await allSeals()];
  let expected: Partial<Finding> = {};
  const findings = await tampered(async () => {
    expected = (await tamperings[name]?.(random, all, seals)) ?? {};
  });
  expect(findings).toContainEqual(expect.objectContaining(expected));
  // Named at its place, and nothing else accused beside it: a swap has two ends, a changed seal shows at its neighbour and head.
  expect(findings.length).toBeLessThanOrEqual(3);
});

test.each(edits)('no value of an entry can be changed: %s', async (edit) => {
  const findings = await tampered(() => run(`update audit_entry set ${edit} where position = 20`));
  expect(findings).toEqual([{ kind: 'entry-edited', from: 20n, to: 20n, seal: expect.any(BigInt) }]);
});

test.each([...sealEdits, 'last_position = last_position + 1', 'number = 1000'])(
  'no value of a seal can be changed: %s',
  async (edit) => {
    const findings = await tampered(() => run(`update audit_seal set ${edit} where number = 4`));
    expect(findings.map(({ kind }) => kind)).toContain('seal-changed');
  },
);

test('what a restore undid is explained by the entry that it left, and nothing else is', async () => {
  const backup = (await allSeals())[4];
  const restore = async (lastSeal: number): Promise<AuditReport> => {
    await world.client.query('begin');
    try {
      await world.client.query(`set local session_replication_role = 'replica'`);
      await run('delete from audit_entry where position > $1', [String(backup?.lastPosition)]);
      await run('delete from audit_seal where number > $1', [String(backup?.number)]);
      const said = { backupTakenAt: '2026-03-01T00:00:00Z', auditKept: false, lastSeal };
      const { sql, parameters } = appendAuditPart([
        entry({ viewerId: 'system:restore', operation: restoreOperation, after: said, at: new Date() }),
      ]);
      await world.client.query(`with ${sql} select`, [...parameters]);
      return await verify();
    } finally {
      await world.client.query('rollback');
    }
  };
  const explained = await restore(5);
  expect(explained.findings).toEqual([]);
  expect(explained.notes).toMatchObject([{ kind: 'restored', undoneHeads: 3, auditKept: false }]);
  // It says that the back-up reached as far as seal 9, so the loss of 6 is not its doing.
  expect((await restore(9)).findings).toMatchObject([{ kind: 'chain-rewritten', seal: 6n }]);
});

test('without the published heads a chain made anew can’t be told from the real one', async () => {
  await world.client.query('begin');
  await world.client.query(`set local session_replication_role = 'replica'`);
  await run(`update audit_entry set viewer_id = 'nobody' where position = 1`);
  await sealAgain(1n);
  const { findings, headsCompared } = await verifyAudit({ database: world.client, service, heads: null });
  await world.client.query('rollback');
  expect({ findings, headsCompared }).toEqual({ findings: [], headsCompared: null });
});

test('it may run while the service writes', async () => {
  const busy = await createWorld();
  busy.seal();
  let writing = true;
  let written = 0;
  const writer = (async () => {
    const client = await busy.connect();
    for (; writing; written += 3) await append(client, 3);
  })();
  for (let turn = 0; turn < 15 || written <= 10; turn += 1) {
    const found = await verifyAudit({ database: busy.client, service, heads: [] });
    expect(found.findings).toEqual([]);
  }
  writing = false;
  await writer;
  await busy.untilSealed();
  expect((await verifyAudit({ database: busy.client, service, heads: [] })).entries).toBeGreaterThan(10);
  await busy.close();
});
