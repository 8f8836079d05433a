import { expect } from '@jest/globals';
import { scopesOf, type GatewayConfig, type RoleName } from '@shouwang/gateway';
import type { TestDatabase } from '@shouwang/test-engines';
import { scopes, type Scope, type Viewer } from '@shouwang/viewer';
import { decodeJwt } from 'jose';
import { demoMapping } from '../../demo-sign-in/mapping.ts';
import type { ServiceName } from '../../start/members.ts';
import type { Selection } from '../attack.ts';
import { viewerOf } from '../callers.ts';
import type { Scene } from '../scene.ts';
import { careless } from './careless-service.ts';
import { asOwner, type DemoDatabases } from './demo-databases.ts';
import type { DemoGraph } from './demo-graph.ts';
import { narrowDatabase, withoutRowSecurity } from './walls-apart.ts';

/** A wall with a hole in it. */
interface Hole {
  title: string;
  make(graph: DemoGraph, stored: Stored): Promise<{ changes: Partial<Scene>; mend(): Promise<void> }>;
  /** As much of the attack as leads there. */
  selection: Selection;
  found(seen: { reasons: string[]; written: string[] }): void;
}

interface Stored {
  databases: DemoDatabases;
  keyDatabase: TestDatabase;
  services: Scene['services'];
}

const county = 'county-360704';
const some = (pattern: RegExp): unknown => expect.arrayContaining([expect.stringMatching(pattern)]);

export const holes: readonly Hole[] = [
  {
    title: 'the sign-in takes tokens for another audience',
    make: (graph) => {
      const { issuers } = demoMapping(graph.provider.issuer) as { issuers: object[] };
      const mapping = { issuers: issuers.map((issuer) => ({ ...issuer, audience: ['shouwang', 'payroll'] })) };
      return withGateway(graph, { mapping });
    },
    selection: { kinds: ['token'], callers: ['province', 'auditor'] },
    found: ({ reasons }) => {
      expect(reasons).toEqual(some(/another audience, Query.riskClues: answered with 200/));
      expect(reasons.every((reason) => reason.includes('another audience'))).toBe(true);
    },
  },
  {
    title: 'the sign-in does not look at signatures and times',
    make: (graph) => withGateway(graph, { identity: credulous }),
    selection: { kinds: ['token'], callers: ['province'] },
    found: ({ reasons }) => {
      for (const what of [/^forged/, /^unsigned: alg none/, /^expired/, /^mis-addressed/, /^altered/]) {
        expect(reasons).toEqual(some(what));
      }
    },
  },
  {
    title: 'a key that was revoked is taken on',
    make: async (graph, { keyDatabase }) => {
      await asOwner(keyDatabase.url, (client) => client.query('update api_key set revoked_at = null'));
      return withGateway(graph, {});
    },
    selection: { kinds: ['token'], callers: ['key'] },
    found: ({ reasons }) => expect(reasons).toEqual(some(/^revoked: a key/)),
  },
  {
    title: 'a service takes calls without a token of the gateway',
    make: async (graph, { services }) => {
      const service = await carelessly(graph, 'employment', (viewer) => ({
        ...viewer,
        areas: ['*'],
        scopes: everything,
      }));
      const employment = services.get('employment');
      if (!employment) throw new Error('there is no such service');
      const changed = new Map([...services, ['employment', { ...employment, url: service.url }]]);
      return { changes: { services: changed }, mend: service.stop };
    },
    selection: { kinds: ['service'], callers: ['admin'] },
    found: ({ reasons }) => expect(reasons).toEqual(some(/EmploymentRecord: answered with 200/)),
  },
  {
    title: 'a service does not look at scopes',
    make: (graph) => withCareless(graph, 'housing-safety', (viewer) => ({ ...viewer, scopes: everything })),
    selection: {
      kinds: ['outside', 'list'],
      callers: ['province', 'village-360704101201', 'auditor'],
      only: /dwelling/i,
    },
    found: ({ reasons }) => {
      expect(reasons).toEqual(some(/Mutation.appraiseDwelling: is answered without the scope/));
      expect(reasons).toEqual(some(/Query.dwellings: is answered without the scope/));
    },
  },
  {
    title: 'areas are lost on the way to a service, so that neither wall knows them',
    make: (graph) => withCareless(graph, 'housing-safety', (viewer) => ({ ...viewer, areas: ['*'] })),
    selection: { callers: [county], only: /dwelling/i },
    found: ({ reasons, written }) => {
      for (const way of [
        'Query.dwelling',
        'Query.dwellings',
        'Mutation.leaveDwelling',
        'mixed Mutation.moveIntoDwelling',
      ]) {
        expect(reasons).toEqual(some(new RegExp(`^${way}.*(shows|is told)`)));
      }
      expect(written).toContain('housing-safety.dwelling');
    },
  },
  {
    title: 'the first wall is gone, and of the second that of one table',
    make: async (graph, { databases }) => {
      const widen = narrowDatabase(graph.services['employment'], '360704');
      const raise = await withoutRowSecurity(databases['employment'].url, (table) => table === 'workshop');
      const { changes, mend } = await withCareless(graph, 'employment', (viewer) => ({ ...viewer, areas: ['*'] }));
      return {
        changes,
        mend: async () => {
          await mend();
          widen();
          await raise();
        },
      };
    },
    selection: {
      kinds: ['outside', 'list'],
      callers: [county],
      only: /Query.(workshop|publicPost|employmentRecord)s?/,
    },
    found: ({ reasons }) => {
      const shown = reasons.filter((reason) => reason.includes('shows'));
      expect(shown).toEqual(some(/^Query.workshops?: shows/));
      // The other tables are still held by the second wall.
      expect(shown.filter((reason) => !/^Query.workshops?:/.test(reason))).toEqual([]);
    },
  },
  {
    title: 'nothing is masked',
    make: (graph) =>
      withCareless(graph, 'monitoring', (viewer) => ({
        ...viewer,
        scopes: [...viewer.scopes, 'personal-data:reveal'],
        purpose: 'HOUSE_CHECK',
      })),
    selection: { kinds: ['in-clear'], callers: ['province', county], only: /Query.(person|household)/ },
    found: ({ reasons }) => expect(reasons).toEqual(some(/Query.person: shows .* in clear/)),
  },
];

const everything = Object.keys(scopes) as Scope[];

async function withGateway(graph: DemoGraph, changes: Parameters<DemoGraph['gatewayWith']>[0]) {
  const gateway = await graph.gatewayWith(changes);
  return { changes: { gatewayUrl: gateway.url }, mend: () => Promise.resolve() };
}

function carelessly(graph: DemoGraph, name: ServiceName, widen: (viewer: Viewer) => Viewer) {
  return careless({ name, url: graph.services[name].url }, graph.signingKey, widen);
}

async function withCareless(graph: DemoGraph, name: ServiceName, widen: (viewer: Viewer) => Viewer) {
  const service = await carelessly(graph, name, widen);
  const { changes } = await withGateway(graph, { serviceUrls: { [name]: service.url } });
  return { changes, mend: service.stop };
}

/** Believes what a token says. */
function credulous(identity: GatewayConfig['identity']): GatewayConfig['identity'] {
  return {
    ...identity,
    async authenticate(request) {
      const claims = decodeJwt<{ roles: RoleName[]; areas: string[] }>(
        (request.headers.authorization ?? '').replace('Bearer ', ''),
      );
      const [role = 'auditor'] = claims.roles;
      return {
        viewer: viewerOf(String(claims.sub), role, claims.areas, scopesOf(claims.roles, '2026-06-01')),
        isGood: () => true,
      };
    },
  };
}
