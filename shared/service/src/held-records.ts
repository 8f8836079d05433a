import type { ViewerReads } from '@shouwang/database';
import { heldAbout, type HeldRecord, type OpenText, type ServiceName } from '@shouwang/personal-data';

/** Resolver of a department's part of a person's report: what lies in the viewer's areas. */
export function heldByService<Context extends { reads: ViewerReads }>(
  service: ServiceName,
  openText?: (context: Context) => OpenText,
) {
  return (
    subject: { personId: string; householdId: string; ofChild: boolean },
    _: unknown,
    context: Context,
  ): Promise<HeldRecord[]> => heldAbout(context.reads, service, subject, openText?.(context));
}
