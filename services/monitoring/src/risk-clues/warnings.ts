import { education, employment, housing } from '@shouwang/contracts';
import type { DataOf } from '@shouwang/events';
import type { PolicyBook } from '@shouwang/policy';
import type { Policies } from '../policies.ts';

type WarningCode = Extract<keyof Policies, `warning.${string}`>;
type ValueOf<Code extends WarningCode> = ReturnType<Policies[Code]['parse']>;

/** What an event of another department may be a warning of; the policy in force decides. */
export interface Warning {
  code: WarningCode;
  householdId: string;
  applies(policy: unknown): boolean;
  evidence: string;
}

const appraised = housing.dwelling.events.appraised;
const droppedOut = education.enrolment.events['dropped-out'];
const ended = employment.employmentRecord.events.ended;

/** The events that are looked at, by topic. */
export const warningTypes = [appraised, droppedOut, ended].map(({ type, topic }) => ({ type, topic }));

/** Null: no warning whatever the policy says. */
export function warningOf(
  event:
    | { type: 'dwelling.appraised'; data: DataOf<typeof appraised> }
    | { type: 'enrolment.dropped-out'; data: DataOf<typeof droppedOut> }
    | { type: 'employment-record.ended'; data: DataOf<typeof ended> },
): Warning | null {
  const { householdId } = event.data.state;
  switch (event.type) {
    case 'dwelling.appraised': {
      const { state, grade } = event.data;
      if (!state.occupied) return null;
      return warning('warning.dwelling.appraised', {
        householdId,
        applies: ({ grades }) => grades.includes(grade),
        evidence: `住房鉴定为 ${grade} 级且有人居住 / an occupied dwelling was appraised ${grade}`,
      });
    }
    case 'enrolment.dropped-out':
      return warning('warning.enrolment.dropped-out', {
        householdId,
        applies: () => true,
        evidence: '学生辍学 / a pupil dropped out',
      });
    case 'employment-record.ended': {
      const { householdJobsLeft } = event.data;
      return warning('warning.employment-record.ended', {
        householdId,
        applies: ({ householdJobsAtMost }) => householdJobsLeft <= householdJobsAtMost,
        evidence: '全户唯一就业终止 / the only job of the household ended',
      });
    }
    default:
      return event satisfies never;
  }
}

function warning<Code extends WarningCode>(
  code: Code,
  rest: { householdId: string; applies(policy: ValueOf<Code>): boolean; evidence: string },
): Warning {
  return { ...rest, code, applies: (policy) => rest.applies(policy as ValueOf<Code>) };
}

/** The version of the policy by which a warning is a clue, or null where none makes it one. */
export function raisesClue(
  book: PolicyBook<Policies>,
  { code, applies }: Warning,
  where: { regionCode: string; on: string },
): NonNullable<ReturnType<typeof book.resolve<WarningCode>>> | null {
  const policy = book.resolve(code, where);
  return policy && applies(policy.value) ? policy : null;
}
