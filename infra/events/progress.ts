/** One line on standard error that is written over; in a file or a pipe a line now and then. */
export interface Progress {
  show(text: string): void;
  clear(): void;
}

const betweenLinesMs = 5_000;

export function createProgress(): Progress {
  const { stderr } = process;
  let shownAt = Date.now();
  let isShown = false;
  return {
    show(text) {
      if (stderr.isTTY) {
        stderr.write(`\r\u001b[K${text}`);
        isShown = true;
      } else if (Date.now() - shownAt > betweenLinesMs) {
        shownAt = Date.now();
        stderr.write(`${text}\n`);
      }
    },
    clear() {
      if (isShown) stderr.write('\r\u001b[K');
      isShown = false;
    },
  };
}
