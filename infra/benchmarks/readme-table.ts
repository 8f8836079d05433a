import { machineLine } from './machine.ts';
import { goalText, metText, rangeText, type Result } from './result.ts';

/** The table in README.md between two markers: a line per figure, of which a run replaces those of its benchmarks. */
const begin = '<!-- results: written by `npm run bench -- --write` -->';
const end = '<!-- end of results -->';
const head = ['name', 'figure', 'measure', 'control', 'ratio', 'goal', 'met', 'date', 'command', 'machine'];

/** `order` is that of the benchmarks' names; lines of names that are not in it are dropped. */
export function withResults(readme: string, results: readonly Result[], order: readonly string[]): string {
  const from = readme.indexOf(begin);
  const to = readme.indexOf(end);
  if (from < 0 || to < from) throw new Error('README.md has lost the markers of its table');
  const measured = new Set(results.map(({ benchmark }) => benchmark));
  const kept = readme
    .slice(from, to)
    .split('\n')
    .filter((line) => line.startsWith('| ') && !measured.has(nameIn(line)));
  const rows = [...kept, ...results.map(rowOf)];
  const sorted = order.flatMap((name) => rows.filter((row) => nameIn(row) === name));
  const table = [lineOf(head), lineOf(head.map(() => '---')), ...sorted];
  // Prettier would align the columns of the whole table again after each run.
  const part = [begin, '<!-- prettier-ignore-start -->', ...table, '<!-- prettier-ignore-end -->', ''];
  return readme.slice(0, from) + part.join('\n') + readme.slice(to);
}

function nameIn(line: string): string {
  return line.split('|')[1]?.trim() ?? '';
}

function rowOf(result: Result): string {
  const { benchmark, title, unit, measure, control, ratio, met, date, command, machine } = result;
  const ofSide = (side: typeof measure): string => `${side.title.en}: ${rangeText(side)} ${unit}`;
  return lineOf([
    benchmark,
    `${title.zh} · ${title.en}`,
    ofSide(measure),
    control ? ofSide(control) : '–',
    ratio ? `${rangeText(ratio)} ×` : '–',
    goalText(result),
    metText(met),
    date.slice(0, 10),
    `\`${command}\``,
    machineLine(machine),
  ]);
}

function lineOf(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll('|', '/')).join(' | ')} |`;
}
