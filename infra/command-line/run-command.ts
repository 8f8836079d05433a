import { complainAbout } from '../local/console.ts';

/**
 * The process of a command. It ends with the code that `main` gives (nothing: 0); what `main` throws is explained in a line
 * and ends it with 1. It is ended, not left to end: a library's open connection must not keep a finished command.
 */
export async function runCommand(main: () => Promise<number | void>): Promise<void> {
  let code = 1;
  try {
    code = (await main()) ?? 0;
  } catch (error) {
    complainAbout(error);
  }
  // Behind everything that was printed: a pipe takes it later than a terminal does.
  process.stdout.write('', () => process.exit(code));
}
