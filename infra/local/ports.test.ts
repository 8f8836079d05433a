import { execFile } from 'node:child_process';
import { createServer } from 'node:net';
import { expect, test } from '@jest/globals';
import { createPortChooser, loopback } from './ports.ts';

const wanted = 31_337;

test('a port is handed out once', async () => {
  const choose = createPortChooser();
  const first = await choose(null);
  expect(await choose(first)).not.toBe(first);
});

test('a port that something listens on is not chosen', async () => {
  const busy = createServer();
  const port = await createPortChooser()(null);
  await new Promise<void>((resolve) => busy.listen(port, loopback, resolve));
  expect(await createPortChooser()(port)).not.toBe(port);
  busy.close();
});

test('a port that another process has chosen is not chosen, though nothing listens there yet', async () => {
  const module = new URL('./ports.ts', import.meta.url).href;
  const script = `const { createPortChooser } = await import('${module}');
    const port = await createPortChooser()(${wanted}); console.log(port); setTimeout(() => {}, 2_000);`;
  const other = execFile(process.execPath, ['--input-type=module', '--eval', script], {
    env: { ...process.env, NODE_OPTIONS: '' },
  });
  const theirs = await new Promise<number>((resolve) => other.stdout?.once('data', (text) => resolve(Number(text))));
  const ours = await createPortChooser()(theirs);
  expect(ours).not.toBe(theirs);
  other.kill('SIGKILL');
});
