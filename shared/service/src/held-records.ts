import type { ViewerReads } from '@shouwang/database';
import { heldAbout, type HeldRecord, type ServiceName } from '@shouwang/personal-data';

/** Resolver of a department's part of a person's report: what lies in the viewer's areas. */
export function heldByService(service: ServiceName) {
  return (
    subject: { personId: string; householdId: string; ofChild: boolean },
    _: unknown,
    { reads }: { reads: ViewerReads },
  ): Promise<HeldRecord[]> => heldAbout(reads, service, subject);
}
