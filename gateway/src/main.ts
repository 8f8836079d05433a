import { runProcess } from '@shouwang/process';
import { readConfig } from './config.ts';

runProcess('gateway', async () => {
  const read = await readConfig(process.argv.slice(2));
  if ('help' in read) {
    process.stdout.write(read.help);
    process.exit(0);
  }
  // Loaded late: it takes most of a second, which --help and a wrong option need not wait for.
  const { createGateway } = await import('./gateway.ts');
  const gateway = createGateway(read.config);
  await gateway.start();
  return gateway;
});
