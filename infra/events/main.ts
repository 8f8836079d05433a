import { CannotStart } from '../local/cannot-start.ts';
import { complainAbout } from '../local/console.ts';
import { refusal } from '../command-line/options.ts';
import { commandPrefix, type EventsCommand } from './command.ts';
import { lag } from './lag.ts';
import { parked } from './parked.ts';
import { redrive } from './redrive.ts';
import { replay } from './replay.ts';
import { tail } from './tail.ts';
import { topics } from './topics.ts';
import { verify } from './verify.ts';

/** `npm run events -- <sub-command>`: what an operator of the change stream needs, on the running system. */
const commands: Readonly<Record<string, EventsCommand>> = { topics, tail, lag, parked, redrive, replay, verify };

const usage = `${commandPrefix} <命令 · command> [--help]

${Object.entries(commands)
  .map(([name, { summary }]) => `  ${name.padEnd(9)} ${summary.zh} · ${summary.en}`)
  .join('\n')}
`;

async function main([name, ...args]: readonly string[]): Promise<number> {
  if (name === undefined || name === '--help' || name === '-h') {
    console.log(usage);
    return name === undefined ? 1 : 0;
  }
  const found = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!found) throw refusal(commandPrefix, name, '没有这个命令', 'there is no such command');
  return found.run(args);
}

/** An engine that is away is no fault of ours: one line, no stack. */
function explain(error: unknown): unknown {
  if (!(error instanceof Error)) return error;
  const code = 'code' in error ? String(error.code) : '';
  if (error.name.startsWith('KafkaJS') || error.message.startsWith('Kafka could not be read')) {
    return new CannotStart(`Kafka 没有应答(${error.message})`, `Kafka does not answer (${error.message})`);
  }
  if (code === '42P01') {
    return new CannotStart(
      '数据库还没有运维所需的表;请用当前版本重新启动系统。',
      'The databases do not have the tables of operations yet; start the system once with this version.',
    );
  }
  if (/^(ECONN|57P|08)/.test(code) || /Connection terminated/.test(error.message)) {
    return new CannotStart(`数据库没有应答(${code})`, `A database does not answer (${code})`);
  }
  return error;
}

// `npm run events -- … | head`: the reader leaves when it has enough.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code === 'EPIPE') process.exit(0);
});

process.exitCode = await main(process.argv.slice(2)).catch((error: unknown) => {
  complainAbout(explain(error));
  return 1;
});
// What kafkajs may still hold open must not keep a finished command.
process.stdout.write('', () => process.exit());
