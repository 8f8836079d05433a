import { tableLines } from '../command-line/table.ts';
import { serviceNames } from '../start/members.ts';
import type { Finding, Kind } from './judge.ts';
import type { SuiteResult } from './suite.ts';

/** A line of the table: what happened in the rounds of one fault. */
export interface Row {
  fault: string;
  rounds: number;
  acknowledged: number;
  refused: number;
  lost: number;
  reordered: number;
  /** Delivered again, which is allowed. */
  repeated: number;
  /** Twice in effect, which is not. */
  doubled: number;
  /** State topics, copies and counters that are not what they must be. */
  differs: number;
  /** ms: the longest that any one service acknowledged nothing, an event waited for its delivery, a warning for its clue. */
  pauseMs: number;
  deliveryMs: number;
  clueMs: number;
}

/** The rows in the order given, then what belongs to no round, if anything, then all together. */
export function rowsOf(result: SuiteResult, faults: readonly string[]): Row[] {
  const elsewhere = '—';
  const faultAt = (at: number | null): string =>
    result.rounds.findLast(({ from }) => at !== null && from <= at)?.fault ?? elsewhere;
  const sentAt = new Map(result.changes.map(({ number, sentAt: at }) => [number, at]));
  const faultOf = ({ at, change }: Finding): string => faultAt(change === null ? at : (sentAt.get(change) ?? at));
  const pauses = pausesOf(result.acknowledgedAt);
  const longest = (times: readonly { at: number; ms: number }[], includes: (fault: string) => boolean): number =>
    times.reduce((most, { at, ms }) => (includes(faultAt(at)) ? Math.max(most, ms) : most), 0);
  const rowOf = (fault: string, includes: (name: string) => boolean): Row => {
    const changes = result.changes.filter((change) => includes(faultAt(change.sentAt)));
    const found = result.findings.filter((finding) => includes(faultOf(finding)));
    const count = (kind: Kind): number => found.filter((finding) => finding.kind === kind).length;
    return {
      fault,
      rounds: result.rounds.filter((round) => includes(round.fault)).length,
      acknowledged: changes.filter(({ outcome }) => outcome === 'acknowledged').length,
      refused: changes.filter(({ outcome }) => outcome === 'refused').length,
      lost: count('lost'),
      reordered: count('reordered'),
      repeated: result.repeated.filter(({ sentAt: at }) => includes(faultAt(at))).length,
      doubled: count('doubled'),
      differs: count('differs'),
      pauseMs: longest(pauses, (name) => name !== elsewhere && includes(name)),
      deliveryMs: longest(result.deliveries, includes),
      clueMs: longest(result.clues, includes),
    };
  };
  return [
    ...faults.map((fault) => rowOf(fault, (name) => name === fault)),
    rowOf('其他 other', (name) => name === elsewhere),
    rowOf('合计 total', () => true),
  ];
}

/** From each acknowledgement of a service to its next. */
function pausesOf(acknowledgedAt: SuiteResult['acknowledgedAt']): { at: number; ms: number }[] {
  return serviceNames.flatMap((name) => {
    const times = acknowledgedAt[name];
    return times.slice(1).map((time, index) => ({ at: time, ms: time - (times[index] ?? time) }));
  });
}

export function tableOf(rows: readonly Row[]): string[] {
  const head = [
    '故障 fault',
    '轮 rounds',
    '确认 acknowledged',
    '拒绝 refused',
    '丢失 lost',
    '乱序 reordered',
    '重复投递 delivered again',
    '重复生效 twice in effect',
    '不一致 differs',
    '停顿 pause ms',
    '投递 delivery ms',
    '预警 clue ms',
  ];
  return tableLines(
    head,
    rows.map((row) => Object.values(row) as (string | number)[]),
  );
}

const shown = 20;

export function findingLines(findings: readonly Finding[]): string[] {
  const lines = findings.slice(0, shown).map(({ kind, what }) => `${kind}: ${what}`);
  return findings.length > shown ? [...lines, `… ${findings.length - shown} more`] : lines;
}
