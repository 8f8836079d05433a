import { systemAuthor } from '@shouwang/aggregate';
import { employment, education, housing } from '@shouwang/contracts';
import { onEvents, type ReceivedEvent, type Subscription } from '@shouwang/inbox';
import type { Transaction } from '@shouwang/database';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { householdStore } from '../households/table.ts';
import type { Policies } from '../policies.ts';
import { raise } from './rules.ts';
import { riskClueStore } from './table.ts';
import { sealFirstText } from './texts.ts';
import { raisesClue, warningOf, type Warning } from './warnings.ts';

/**
 * Early warning: what another department learns raises a clue by the policy table, exactly once for an event however
 * often it is delivered (inbox row and clue in one transaction, and the event's id is unique among clues).
 * A household that monitoring does not have is no warning but a fault, so the event is parked and can be redriven.
 */
export function earlyWarnings(deps: Deps<Policies>): Subscription[] {
  return [
    onEvents({
      consumer: 'monitoring.dwelling-warnings',
      contracts: [housing.dwelling.events.appraised],
      handle: (tx, event) => warn(deps, tx, event, warningOf({ type: 'dwelling.appraised', data: event.data })),
    }),
    onEvents({
      consumer: 'monitoring.enrolment-warnings',
      contracts: [education.enrolment.events['dropped-out']],
      handle: (tx, event) => warn(deps, tx, event, warningOf({ type: 'enrolment.dropped-out', data: event.data })),
    }),
    onEvents({
      consumer: 'monitoring.employment-warnings',
      contracts: [employment.employmentRecord.events.ended],
      handle: (tx, event) => warn(deps, tx, event, warningOf({ type: 'employment-record.ended', data: event.data })),
    }),
  ];
}

async function warn(
  deps: Deps<Policies>,
  tx: Transaction,
  event: ReceivedEvent,
  warning: Warning | null,
): Promise<void> {
  if (warning === null) return;
  const [household] = await householdStore.find(tx, [warning.householdId]);
  if (!household) throw new Error('the event is about a household that is not on the register');
  const now = deps.now();
  const book = await deps.policies();
  const { regionCode } = household;
  const policy = raisesClue(book, warning, { regionCode, on: today(new Date(event.time)) });
  const limits = book.resolve('clue-limits', { regionCode, on: today(now) });
  if (!policy || household.status === 'CLOSED') return;
  if (!limits) throw new Error('clue-limits has no version in force');
  const id = newId();
  const evidence = await sealFirstText(deps.vault, { id, field: 'evidence', text: warning.evidence });
  const { next, events } = raise({
    id,
    regionCode,
    householdId: household.id,
    channel: 'DEPARTMENT',
    kind: policy.value.kind,
    evidence: evidence.sealed,
    raisedBy: event.type,
    sourceEventId: event.id,
    sourceEventType: event.type,
    warningPolicy: policy.id,
    limits,
    now,
  });
  const by = systemAuthor('monitoring.early-warning');
  const cause = { correlationId: event.correlationId, causationId: event.id, now, by };
  await riskClueStore.save(tx, cause, [{ before: null, after: next, events }], evidence.along);
}
