import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { afterEach, expect, test } from '@jest/globals';

const processModule = new URL('../index.ts', import.meta.url).href;
const children: ChildProcess[] = [];

afterEach(() => {
  for (const child of children.splice(0)) child.kill('SIGKILL');
});

/** Runs `body` as a process of its own, with `runProcess` at hand; `output` is all it wrote. */
function run(body: string, stdio: 'pipe' | 'ipc' = 'pipe') {
  const source = `import { runProcess, StartError } from ${JSON.stringify(processModule)};\n${body}`;
  const child = spawn(process.execPath, ['--input-type=module', '--eval', source], {
    stdio: stdio === 'ipc' ? ['ignore', 'pipe', 'pipe', 'ipc'] : ['ignore', 'pipe', 'pipe'],
  });
  children.push(child);
  let output = '';
  const ready = Promise.withResolvers<void>();
  const collect = (chunk: Buffer) => {
    output += chunk.toString();
    if (output.includes('READY')) ready.resolve();
  };
  child.stdout?.on('data', collect);
  child.stderr?.on('data', collect);
  // Not 'close': Node does not emit it once the parent has disconnected.
  const outputEnds = [child.stdout, child.stderr].map((stream) => stream && once(stream, 'end'));
  const exit = Promise.all([once(child, 'exit'), ...outputEnds]).then(([[code]]) => ({
    code: code as number | null,
    output,
  }));
  return { child, ready: ready.promise, exit };
}

const running = (stop: string, options = {}) => `
  runProcess('sample', async () => {
    const alive = setInterval(() => {}, 1000);
    console.log('READY');
    return { stop: async () => { ${stop} } };
  }, ${JSON.stringify(options)});`;

test.each(['SIGTERM', 'SIGINT'] as const)('%s stops the process once and in order', async (signal) => {
  const sample = run(running(`console.log('STOP CALLED'); await new Promise((done) => setTimeout(done, 200));`));
  await sample.ready;
  sample.child.kill(signal);
  setTimeout(() => sample.child.kill('SIGINT'), 50);
  const { code, output } = await sample.exit;
  expect(code).toBe(0);
  expect(output.match(/STOP CALLED/g)).toHaveLength(1);
  expect(output).toContain('"reason":"' + signal);
});

test('a signal during the start is obeyed when the start is done', async () => {
  const sample = run(`runProcess('sample', async () => {
    console.log('READY');
    await new Promise((done) => setTimeout(done, 300));
    return { stop: async () => console.log('STOP CALLED') };
  });`);
  await sample.ready;
  sample.child.kill('SIGTERM');
  const { code, output } = await sample.exit;
  expect(code).toBe(0);
  expect(output).toContain('STOP CALLED');
});

test('an unhandled rejection is logged, stops the process and makes it fail', async () => {
  const { code, output } = await run(
    running(`console.log('STOP CALLED')`) + `setTimeout(() => Promise.reject(new Error('nobody caught me')), 50);`,
  ).exit;
  expect(code).toBe(1);
  expect(output).toContain('nobody caught me');
  expect(output).toContain('STOP CALLED');
});

test('what the operator can mend is one clear line; what he cannot is logged', async () => {
  const expected = await run(`runProcess('sample', async () => { throw new StartError('端口被占用 / port in use'); });`)
    .exit;
  expect(expected).toEqual({ code: 1, output: '端口被占用 / port in use\n' });
  const fault = await run(`runProcess('sample', async () => { throw new TypeError('a bug'); });`).exit;
  expect(fault.code).toBe(1);
  expect(fault.output).toContain('"msg":"the start failed"');
});

test('a stop that hangs is cut short and counts as a failure', async () => {
  const sample = run(running(`await new Promise(() => {});`, { stopTimeoutMs: 300 }));
  await sample.ready;
  const begin = Date.now();
  sample.child.kill('SIGTERM');
  expect((await sample.exit).code).toBe(1);
  expect(Date.now() - begin).toBeLessThan(3_000);
});

test('a child stops when the parent that opened a channel to it is gone', async () => {
  const sample = run(running(`console.log('STOP CALLED')`), 'ipc');
  await sample.ready;
  sample.child.disconnect();
  const { code, output } = await sample.exit;
  expect(code).toBe(0);
  expect(output).toContain('STOP CALLED');
});
