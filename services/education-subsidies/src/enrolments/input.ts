import { valueOf } from '@shouwang/subgraph';
import { parseId, type CalendarDate } from '@shouwang/values';

/** A guarded step of an enrolment: its id and the version that the caller saw. */
export function guardOf(input: { enrolmentId: string; expectedVersion: number }): {
  id: string;
  expectedVersion: number;
} {
  return { id: valueOf(parseId(input.enrolmentId), 'input.enrolmentId'), expectedVersion: input.expectedVersion };
}

export function dayOf(input: { on?: CalendarDate | null | undefined }): { on: CalendarDate | null } {
  return { on: input.on ?? null };
}
