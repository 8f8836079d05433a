/**
 * A clue's life (S3, 常德 2021: 签收 / 处置 / 时限 / 回头看): raised → signed for → handled → looked back at and closed.
 * The steps have one order and none may be left out; a limit that has passed does not end a clue.
 */
import type { Decision } from '@shouwang/aggregate';
import { addDays, today, type CalendarDate } from '@shouwang/values';
import type { RiskClueRow } from './table.ts';

type Status = RiskClueRow['status'];

export interface ClueNotInStatus {
  refusal: 'ClueNotInStatus';
  status: Status;
  required: Status;
}

type ClueDecision = Decision<RiskClueRow, ClueNotInStatus>;

/** Step → the only status it may be taken from. What is not in the table is refused. */
export const takenFrom = { sign: 'RAISED', handle: 'SIGNED', close: 'HANDLED' } as const satisfies Record<
  string,
  Status
>;

export interface Raising extends Pick<
  RiskClueRow,
  | 'id'
  | 'regionCode'
  | 'householdId'
  | 'channel'
  | 'kind'
  | 'evidence'
  | 'raisedBy'
  | 'sourceEventId'
  | 'sourceEventType'
  | 'warningPolicy'
> {
  limits: { id: string; value: { signDays: number; handleDays: number } };
  now: Date;
}

export function raise({ limits, now, ...clue }: Raising): {
  ok: true;
  next: RiskClueRow;
  events: [{ fact: 'raised'; details: object }];
} {
  const day: CalendarDate = today(now);
  return {
    ok: true,
    next: {
      ...clue,
      version: 0,
      status: 'RAISED',
      raisedAt: now,
      signDueOn: addDays(day, limits.value.signDays),
      handleDueOn: addDays(day, limits.value.handleDays),
      limitPolicy: limits.id,
      signedAt: null,
      signedBy: null,
      handledAt: null,
      outcome: null,
      handlingNote: null,
      closedOn: null,
      closingNote: null,
    },
    events: [{ fact: 'raised', details: {} }],
  };
}

export function sign(clue: RiskClueRow, signedBy: string, now: Date): ClueDecision {
  if (clue.status !== takenFrom.sign) return notIn(clue, takenFrom.sign);
  return {
    ok: true,
    next: { ...clue, status: 'SIGNED', signedAt: now, signedBy },
    events: [{ fact: 'signed', details: { signedBy } }],
  };
}

export function handle(
  clue: RiskClueRow,
  outcome: NonNullable<RiskClueRow['outcome']>,
  note: string,
  now: Date,
): ClueDecision {
  if (clue.status !== takenFrom.handle) return notIn(clue, takenFrom.handle);
  return {
    ok: true,
    next: { ...clue, status: 'HANDLED', handledAt: now, outcome, handlingNote: note },
    events: [{ fact: 'handled', details: { outcome } }],
  };
}

export function close(clue: RiskClueRow, note: string, now: Date): ClueDecision {
  if (clue.status !== takenFrom.close) return notIn(clue, takenFrom.close);
  return {
    ok: true,
    next: { ...clue, status: 'CLOSED', closedOn: today(now), closingNote: note },
    events: [{ fact: 'closed', details: {} }],
  };
}

/** Whether the step that is due next is late. */
export function isOverdue(clue: Pick<RiskClueRow, 'status' | 'signDueOn' | 'handleDueOn'>, on: string): boolean {
  switch (clue.status) {
    case 'RAISED':
      return on > clue.signDueOn;
    case 'SIGNED':
      return on > clue.handleDueOn;
    case 'HANDLED':
    case 'CLOSED':
      return false;
  }
}

function notIn(clue: RiskClueRow, required: Status): { ok: false; refusal: ClueNotInStatus } {
  return { ok: false, refusal: { refusal: 'ClueNotInStatus', status: clue.status, required } };
}
