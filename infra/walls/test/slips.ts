import { expect } from '@jest/globals';
import { everybodyIs } from '@shouwang/gateway';
import { inTransaction } from '@shouwang/database';
import { scopes, type Scope } from '@shouwang/viewer';
import { viewerOf, type Caller } from '../callers.ts';
import type { Scene } from '../scene.ts';
import { careless, type CarelessService } from './careless-service.ts';
import type { DemoGraph } from './demo-graph.ts';

/** Of one county, and with every scope, so that nothing ends before it comes to the areas. */
const clerk = viewerOf('clerk-360704', 'county-clerk', ['360704000000'], Object.keys(scopes) as Scope[]);
export const clerkOfOneCounty: Caller = { name: 'clerk-360704', viewer: clerk, authorization: '' };

const service = 'housing-safety';

/** The scene at a gateway that takes everybody for that clerk, with another service in the place of one of them. */
export async function asClerk(graph: DemoGraph, scene: Scene, instead?: CarelessService): Promise<Scene> {
  const gateway = await graph.gatewayWith({
    identity: () => everybodyIs(clerk),
    ...(instead && { serviceUrls: { [service]: instead.url } }),
  });
  const changed = scene.services.get(service);
  return {
    ...scene,
    gatewayUrl: gateway.url,
    services:
      instead && changed ? new Map([...scene.services, [service, { ...changed, url: instead.url }]]) : scene.services,
  };
}

/** A service whose answers say nothing, and which does more for what exists. */
interface Slip {
  title: string;
  make(graph: DemoGraph): Promise<CarelessService>;
  found(differences: string[]): void;
}

const some = (pattern: RegExp): unknown => expect.arrayContaining([expect.stringMatching(pattern)]);

export const slips: readonly Slip[] = [
  {
    title: 'a service looks where a record lies before it refuses',
    make: (graph) => {
      const { url, deps } = graph.services[service];
      const look = async (question: string): Promise<void> => {
        await inTransaction(deps.dataSource, { areas: ['*'] }, async (tx) => {
          const ids = question.match(/[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}/g) ?? [];
          const rows: { code: string }[] = await tx.query(
            'select region_code as code from dwelling where id = any($1::uuid[])',
            [ids],
          );
          if (rows.length > 0) await tx.query('select name from region_copy where code = $1', [rows[0]?.code]);
        });
      };
      return careless({ name: service, url }, graph.signingKey, (viewer) => viewer, look);
    },
    found: (differences) => {
      for (const way of [
        /^outside Query.dwelling: .*region_copy/,
        /^outside Mutation.appraiseDwelling: .*region_copy/,
      ]) {
        expect(differences).toEqual(some(way));
      }
      expect(differences).toEqual(some(/^service Dwelling: .*region_copy/));
    },
  },
  {
    title: 'areas are lost on the way to a service, so that the gateway goes on to others for what it finds',
    make: (graph) =>
      careless({ name: service, url: graph.services[service].url }, graph.signingKey, (viewer) => ({
        ...viewer,
        areas: ['*'],
      })),
    found: (differences) => expect(differences).toEqual(some(/^outside Query.dwelling: .*"calls":\[.*household/)),
  },
];
