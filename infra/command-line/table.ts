/** Text in columns for a terminal. A Chinese character and its punctuation take two columns each. */
const wide = /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]/u;

export function widthOf(text: string): number {
  let width = 0;
  for (const character of text) width += wide.test(character) ? 2 : 1;
  return width;
}

export function padTo(text: string, width: number, align: 'left' | 'right' = 'left'): string {
  const blanks = ' '.repeat(Math.max(0, width - widthOf(text)));
  return align === 'left' ? text + blanks : blanks + text;
}

/** Lines of one table: its head, a rule, its rows. A column of numbers is set to the right. */
export function tableLines(
  head: readonly string[],
  rows: readonly (readonly (string | number | bigint)[])[],
): string[] {
  const isNumeric = head.map((_, column) => rows.every((row) => typeof row[column] !== 'string'));
  const cells = rows.map((row) => row.map(String));
  const widths = head.map((title, column) =>
    Math.max(...[title, ...cells.map((row) => row[column] ?? '')].map(widthOf)),
  );
  const line = (row: readonly string[]): string =>
    row
      .map((cell, column) => padTo(cell, widths[column] ?? 0, isNumeric[column] ? 'right' : 'left'))
      .join('  ')
      .trimEnd();
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...cells.map(line)];
}
