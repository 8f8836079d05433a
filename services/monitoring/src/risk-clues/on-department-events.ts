import { employment, education, housing } from '@shouwang/contracts';
import { onEvents, type ReceivedEvent, type Subscription } from '@shouwang/inbox';
import type { Transaction } from '@shouwang/database';
import type { Deps } from '@shouwang/service';
import { newId, today } from '@shouwang/values';
import { householdStore } from '../households/table.ts';
import type { Policies } from '../policies.ts';
import { raise } from './rules.ts';
import { riskClueStore } from './table.ts';

type WarningCode = Extract<keyof Policies, `warning.${string}`>;

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
      handle: async (tx, event) => {
        const { state, grade } = event.data;
        if (!state.occupied) return;
        await warn(deps, tx, event, {
          code: 'warning.dwelling.appraised',
          householdId: state.householdId,
          applies: ({ grades }) => grades.includes(grade),
          evidence: `住房鉴定为 ${grade} 级且有人居住 / an occupied dwelling was appraised ${grade}`,
        });
      },
    }),
    onEvents({
      consumer: 'monitoring.enrolment-warnings',
      contracts: [education.enrolment.events['dropped-out']],
      handle: async (tx, event) => {
        const { state } = event.data;
        await warn(deps, tx, event, {
          code: 'warning.enrolment.dropped-out',
          householdId: state.householdId,
          applies: () => true,
          evidence: '学生辍学 / a pupil dropped out',
        });
      },
    }),
    onEvents({
      consumer: 'monitoring.employment-warnings',
      contracts: [employment.employmentRecord.events.ended],
      handle: async (tx, event) => {
        const { state, householdJobsLeft } = event.data;
        await warn(deps, tx, event, {
          code: 'warning.employment-record.ended',
          householdId: state.householdId,
          applies: ({ householdJobsAtMost }) => householdJobsLeft <= householdJobsAtMost,
          evidence: '全户唯一就业终止 / the only job of the household ended',
        });
      },
    }),
  ];
}

async function warn<Code extends WarningCode>(
  deps: Deps<Policies>,
  tx: Transaction,
  event: ReceivedEvent,
  warning: {
    code: Code;
    householdId: string;
    applies: (policy: ReturnType<Policies[Code]['parse']>) => boolean;
    evidence: string;
  },
): Promise<void> {
  const [household] = await householdStore.find(tx, [warning.householdId]);
  if (!household) throw new Error('the event is about a household that is not on the register');
  const now = deps.now();
  const book = await deps.policies();
  const where = { regionCode: household.regionCode, on: today(new Date(event.time)) };
  const policy = book.resolve(warning.code, where);
  const limits = book.resolve('clue-limits', { ...where, on: today(now) });
  if (!policy || !warning.applies(policy.value as ReturnType<Policies[Code]['parse']>) || household.status === 'CLOSED')
    return;
  if (!limits) throw new Error('clue-limits has no version in force');
  const { next, events } = raise({
    id: newId(),
    regionCode: household.regionCode,
    householdId: household.id,
    channel: 'DEPARTMENT',
    kind: policy.value.kind,
    evidence: warning.evidence,
    raisedBy: event.type,
    sourceEventId: event.id,
    sourceEventType: event.type,
    warningPolicy: policy.id,
    limits,
    now,
  });
  const cause = { correlationId: event.correlationId, causationId: event.id, now };
  await riskClueStore.save(tx, cause, [{ before: null, after: next, events }]);
}
