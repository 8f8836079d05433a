import { Unreadable, value, type Option } from '../command-line/options.ts';

/** From where topics are read: their beginning, their end, a time, or an offset. */
export type Moment =
  { kind: 'beginning' } | { kind: 'end' } | { kind: 'time'; ms: number } | { kind: 'offset'; offset: bigint };

const units: Readonly<Record<string, number>> = { s: 1_000, m: 60_000, h: 3_600_000, d: 86_400_000 };

/** `beginning`, `end`, an offset, `2026-03-01`, `2026-03-01T08:00:00+08:00`, or how long ago: `15m`, `2h`, `7d`. */
export function moment<Absent>(absent: Absent, kinds: readonly Moment['kind'][]): Option<Moment | Absent> {
  return value(absent, (given) => {
    const found = parse(given);
    if (found !== null && kinds.includes(found.kind)) return found;
    throw new Unreadable(
      `应为 ${kinds.join('、')}(时间如 2026-03-01T08:00:00+08:00 或 15m、2h、7d 之前),收到“${given}”`,
      `is ${kinds.join(', ')} (a time like 2026-03-01T08:00:00+08:00, or 15m, 2h, 7d ago), got "${given}"`,
    );
  });
}

function parse(given: string): Moment | null {
  if (given === 'beginning' || given === 'end') return { kind: given };
  if (/^\d{1,18}$/.test(given)) return { kind: 'offset', offset: BigInt(given) };
  const ago = /^(\d{1,6})([smhd])$/.exec(given);
  if (ago) return { kind: 'time', ms: Date.now() - Number(ago[1]) * (units[ago[2] ?? 's'] ?? 0) };
  if (!/^\d{4}-\d{2}-\d{2}/.test(given)) return null;
  // A day or a time without a zone is meant as it is said in China.
  const zoned = /(Z|[+-]\d{2}:?\d{2})$/.test(given) ? given : `${given.length === 10 ? `${given}T00:00` : given}+08:00`;
  const ms = Date.parse(zoned);
  return Number.isNaN(ms) ? null : { kind: 'time', ms };
}
