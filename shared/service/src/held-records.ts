import { GraphQLError } from 'graphql';
import { heldAbout, type HeldRecord, type ServiceName } from '@shouwang/personal-data';
import type { Scope, Viewer } from '@shouwang/viewer';
import type { Deps } from './definition.ts';

/** FORBIDDEN for whoever lacks the scope. */
export function requireScope({ scopes }: Pick<Viewer, 'scopes'>, scope: Scope): void {
  if (scopes.includes(scope)) return;
  throw new GraphQLError(`没有所需权限 ${scope} / the scope ${scope} is required`, {
    extensions: { code: 'FORBIDDEN' },
  });
}

/** Resolver of a department's part of a person's report. */
export function heldByService(service: ServiceName) {
  return (
    subject: { personId: string; householdId: string; ofChild: boolean },
    _: unknown,
    { viewer, deps }: { viewer: Viewer; deps: Pick<Deps, 'dataSource'> },
  ): Promise<HeldRecord[]> => {
    requireScope(viewer, 'personal-data:serve');
    return heldAbout(deps.dataSource, service, subject);
  };
}
