import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, test } from '@jest/globals';
import { catchUp, examplePrograms, follow, type ExampleProgram } from '../../examples/example-programs.ts';
import { runnable } from '../../examples/runnable.ts';
import type { GraphAnswer, RunningSystem } from '../running-system.ts';

/** A dwelling as the graph and as a subscriber have it. */
type Dwelling = Record<string, unknown> & { id: string; version: number };

const pageDocument = `query ($first: Int!, $after: String) { dwellings(regionCode: "36", first: $first, after: $after) {
  edges { node { id version tenure builtYear areaSquareMetres residents occupied grade appraisedOn danger registeredOn
    demolishedOn region { code } household { id } } } pageInfo { hasNextPage endCursor } } }`;

const appraiseDocument = `mutation ($input: AppraiseDwellingInput!) { appraiseDwelling(input: $input) {
  __typename ... on UserError { code message } } }`;

async function dwellingsOf(system: RunningSystem): Promise<Dwelling[]> {
  interface Page {
    dwellings: {
      edges: { node: Dwelling & { region: { code: string }; household: { id: string } } }[];
      pageInfo: { hasNextPage: boolean; endCursor: string };
    };
  }
  const dwellings: Dwelling[] = [];
  let after: string | null = null;
  for (;;) {
    const { data, errors }: GraphAnswer<Page> = await system.ask(pageDocument, { variables: { first: 100, after } });
    if (errors) throw new Error(JSON.stringify(errors));
    for (const { node } of data.dwellings.edges) {
      const { region, household, ...rest } = node;
      dwellings.push({ ...rest, regionCode: region.code, householdId: household.id });
    }
    if (!data.dwellings.pageInfo.hasNextPage) return byId(dwellings);
    after = data.dwellings.pageInfo.endCursor;
  }
}

const byId = (dwellings: Dwelling[]): Dwelling[] => dwellings.toSorted((a, b) => (a.id < b.id ? -1 : 1));

/** The example subscribers against the running system; `settled` resolves when nothing waits in the outboxes. */
export function describeSubscribers(system: () => RunningSystem, settled: () => Promise<void>): void {
  describe('the example subscribers hold what the graph answers', () => {
    const folder = mkdtempSync(join(tmpdir(), 'shouwang-subscribers-'));
    afterAll(() => rmSync(folder, { recursive: true }));
    let programs: ExampleProgram[] = [];

    const run = (program: ExampleProgram) => ({
      brokers: system().run.kafka.brokers,
      aggregate: 'housing-safety.dwelling',
      store: join(folder, program.name),
    });

    async function appraise(dwellings: readonly Dwelling[], grade: string): Promise<void> {
      for (const { id, version } of dwellings) {
        const input = {
          idempotencyKey: `subscribers-${id}-${version}`,
          dwellingId: id,
          expectedVersion: version,
          grade,
          kind: 'QUALITY_CHECK',
          appraiser: '虚构鉴定所',
        };
        const { data, errors } = await system().ask<{ appraiseDwelling: object }>(appraiseDocument, {
          variables: { input },
        });
        expect(errors ?? data).toEqual({ appraiseDwelling: { __typename: 'Dwelling' } });
      }
    }

    /** They hold exactly what the graph answers; the answer is how many messages each read for it. */
    async function compare(): Promise<number[]> {
      await settled();
      const wanted = await dwellingsOf(system());
      const caughtUp = await Promise.all(programs.map((program) => catchUp(program, run(program))));
      for (const [index, { held, resumed }] of caughtUp.entries()) {
        const dwellings = held.map(({ sequence, state }) => ({ version: sequence, ...state }) as unknown as Dwelling);
        expect([programs[index]?.name, resumed]).toEqual([programs[index]?.name, true]);
        expect(byId(dwellings)).toEqual(wanted);
      }
      return caughtUp.map(({ read }) => read);
    }

    test('killed in the middle of the state, and on again', async () => {
      programs = runnable(await examplePrograms());
      const following = programs.map((program) => follow(program, run(program)));
      await Promise.all(following.map((one) => one.hasRead(1)));
      await Promise.all(following.map((one) => one.signal('SIGKILL')));
      await compare();
    }, 180_000);

    test('killed while changes come, and on again, without reading everything once more', async () => {
      const dwellings = await dwellingsOf(system());
      const standing = dwellings.filter(({ demolishedOn, occupied }) => demolishedOn === null && occupied);
      const following = programs.map((program) => follow(program, run(program)));
      await appraise(standing.slice(0, 20), 'A');
      await Promise.all(following.map((one) => one.hasRead(10)));
      await Promise.all([
        appraise(standing.slice(20, 60), 'B'),
        ...following.map((one) => one.hasRead(30).then(() => one.signal('SIGKILL'))),
      ]);
      const again = await compare();
      // Each change is an event and a state; what was read before the first kill does not come again.
      for (const read of again) expect(read).toBeLessThanOrEqual(120);
    }, 180_000);
  });
}
