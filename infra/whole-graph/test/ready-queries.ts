import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { masterKeysIn } from '../../start/personal-data-keys.ts';
import { startCountedGraph, type CountedGraph, type StatementCounts } from '../counted-graph.ts';
import type { RunningSystem } from '../running-system.ts';

/** Each as the account that it is for, with the SQL statements that it costs. */
export function describeReadyQueries(system: () => RunningSystem): void {
  describe('the ready queries', () => {
    const folder = join(import.meta.dirname, '..', '..', '..', 'gateway', 'queries');
    const queries = readdirSync(folder).map((file) => [file, readFileSync(join(folder, file), 'utf8')] as const);
    let counted: CountedGraph;
    beforeAll(async () => {
      counted = await startCountedGraph(system().run, masterKeysIn(system().data));
    }, 60_000);
    afterAll(() => counted?.stop());

    /** For whom it is: who sees the records, but where it says otherwise. */
    const accountOf = (query: string): string => /sign in as ([a-z-]+)/.exec(query)?.[1] ?? 'province';

    test('there are six for whoever sees records, and two for the auditor', () => {
      const accounts = queries.map(([, query]) => accountOf(query));
      expect(accounts.toSorted()).toEqual(['auditor', 'auditor', ...Array.from({ length: 6 }, () => 'province')]);
    });

    test.each(queries)(
      '%s is answered, by at most three SQL statements of each service and their settings',
      async (_, query) => {
        const answer = await system().ask(query, { as: accountOf(query) });
        expect(answer.errors).toBeUndefined();
        const counts = await counted.count(query);
        const over = Object.entries(counts).filter(
          ([, { statements, settings }]) => statements > 3 || settings > statements,
        );
        expect(over).toEqual([]);
        expect(Object.keys(counts).length).toBeGreaterThan(0);
      },
    );

    interface Page {
      edges: { node: Record<string, unknown> }[];
    }
    const auditQuery = (file: string): string => queries.find(([name]) => name.startsWith(file))?.[1] ?? '';

    test('an auditor finds who looked at a person, and nobody else may ask', async () => {
      const of = `{ household(id: "d84f7ef9-eae4-8ea1-ac32-017cd55c3e55") { members { id name } } }`;
      const looked = await system().ask<{ household: { members: { id: string; name: string }[] } }>(of, {
        as: 'privacy-officer',
        headers: { 'x-purpose': 'HOUSE_CHECK' },
      });
      const [member] = looked.data.household.members;
      expect(member?.name).not.toContain('*');
      const query = auditQuery('7-');
      const { data, errors } = await system().ask<Record<string, Page>>(query, {
        as: 'auditor',
        variables: { person: member?.id },
      });
      expect(errors).toBeUndefined();
      expect(data['monitoring']?.edges.map(({ node }) => node)).toMatchObject([
        { viewer: 'demo/privacy-officer', purpose: 'HOUSE_CHECK', person: member?.id, fields: ['name'] },
      ]);
      expect(JSON.stringify(data)).not.toContain(member?.name);
      const refused = await system().ask(query, { as: 'county-360704' });
      expect(refused.errors?.map(({ extensions }) => extensions['code'])).toContain('FORBIDDEN');
    });

    test('an auditor finds what a viewer did within a period, in each of the five departments', async () => {
      const answer = await system().ask<Record<string, Page>>(auditQuery('8-'), { as: 'auditor' });
      expect(Object.values(answer.data)).toHaveLength(5);
      for (const { edges } of Object.values(answer.data)) {
        expect(edges.map(({ node }) => node['viewer'])).toContain('system:load-demo');
      }
      const before = { from: '2020-01-01T00:00:00Z', to: '2020-02-01T00:00:00Z' };
      const none = await system().ask<Record<string, Page>>(auditQuery('8-'), { as: 'auditor', variables: before });
      expect(Object.values(none.data).map(({ edges }) => edges.length)).toEqual([0, 0, 0, 0, 0]);
    });

    test('the statements of the five-domain list do not grow with its length', async () => {
      const query = `query ($first: Int!) { region(code: "360704") { households(first: $first) { edges { node {
        id region { name } members { id education { id } employment { id } } monitoring { category } riskClues { id }
        dwellings { id appraisals { grade } renovations { status } } students { id enrolments { id school { name } } subsidies { id } }
        benefits { id project { name } dividends { period } } employment { id workshop { name } } } } } } }`;
      const counts: StatementCounts[] = [];
      for (const first of [1, 10, 100]) counts.push(await counted.count(query, { first }));
      const most = counts.map((count) => Object.values(count).reduce((sum, { statements }) => sum + statements, 0));
      const [one = 0, ten, hundred = 0] = most;
      expect(hundred).toBe(ten);
      // One household may have no student, and then nothing is asked about students.
      expect(one).toBeLessThanOrEqual(hundred);
    });
  });
}
