import type { ViewerReads } from '@shouwang/database';
import { heldAbout, type HeldRecord, type ReadText, type ServiceName } from '@shouwang/personal-data';

/** Resolver of a department's part of a person's report: what lies in the viewer's areas. */
export function heldByService<Context extends { reads: ViewerReads }>(
  service: ServiceName,
  readText?: (context: Context) => ReadText,
) {
  return (
    subject: { personId: string; householdId: string; ofChild: boolean },
    _: unknown,
    context: Context,
  ): Promise<HeldRecord[]> => heldAbout(context.reads, service, subject, readText?.(context));
}
