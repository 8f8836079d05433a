import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  levelOf,
  parentOf,
  parseCalendarDate,
  parseRegionCode,
  type CalendarDate,
  type RegionCode,
  type RegionLevel,
} from '@shouwang/values';

export interface RegionRow {
  readonly code: RegionCode;
  readonly name: string;
  readonly level: RegionLevel;
  readonly parentCode: RegionCode | null;
  /** First day of the code; null: since before these records begin. */
  readonly validFrom: CalendarDate | null;
  /** First day on which the code is no longer valid; null: still valid. */
  readonly validTo: CalendarDate | null;
}

/** The checked-in regions in the order of their codes, so every region comes after the one it belongs to. */
export function readRegions(): RegionRow[] {
  return parseRegions(readFileSync(join(import.meta.dirname, 'regions.tsv'), 'utf8'));
}

/** @throws Error naming the line that is out of order, twice there, without its parent, or not a region at all. */
export function parseRegions(text: string): RegionRow[] {
  const known = new Set<string>();
  let previous = '';
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line, index) => {
      const region = parseLine(line, index + 1);
      if (region.code <= previous) throw fault(index + 1, `${region.code} is out of order or there twice`);
      if (region.parentCode !== null && !known.has(region.parentCode)) {
        throw fault(index + 1, `${region.code} has no parent ${region.parentCode}`);
      }
      previous = region.code;
      known.add(region.code);
      return region;
    });
}

function parseLine(line: string, number: number): RegionRow {
  const [codeText, name, validFrom = '', validTo = '', ...rest] = line.split('\t');
  const code = parseRegionCode(codeText);
  if (!code.ok || code.value !== codeText) throw fault(number, 'not a region code of 12 digits');
  if (!name || name !== name.trim() || rest.length > 0) throw fault(number, 'want: code, name and perhaps two dates');
  return {
    code: code.value,
    name,
    level: levelOf(code.value),
    parentCode: parentOf(code.value),
    validFrom: dateOrNull(validFrom, number),
    validTo: dateOrNull(validTo, number),
  };
}

function dateOrNull(text: string, number: number): CalendarDate | null {
  if (text === '') return null;
  const date = parseCalendarDate(text);
  if (!date.ok) throw fault(number, date.reason.en);
  return date.value;
}

function fault(line: number, what: string): Error {
  return new Error(`regions.tsv, line ${line}: ${what}`);
}
