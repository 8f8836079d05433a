/** `npm run fuzz`: the long form of infra/fuzz/test. */
import { runCommand } from '../command-line/run-command.ts';
import { tableLines } from '../command-line/table.ts';
import { demoMapping } from '../demo-sign-in/mapping.ts';
import { demoAuthorization } from '../demo-sign-in/token.ts';
import { say } from '../local/console.ts';
import { readRunFile } from '../start/run-file.ts';
import { loadSecrets } from '../start/secrets.ts';
import { startCannedServices } from './canned-services.ts';
import { parseFuzzOptions, usage } from './options.ts';
import type { FuzzReport } from './run-fuzz.ts';
import { fuzz, longestBlockAllowedMs } from './run-fuzz.ts';
import { startWatchedGateway, type WatchedSignIn } from './watched-gateway.ts';
import { measureWorst } from './worst-documents.ts';

interface Services {
  addresses: Readonly<Record<string, string>>;
  signIn: WatchedSignIn | null;
  stop(): Promise<void>;
}

async function servicesFor(dataDirectory: string | null): Promise<Services> {
  if (dataDirectory === null) {
    const { addresses, stop } = await startCannedServices();
    return { addresses, signIn: null, stop };
  }
  const run = readRunFile(dataDirectory);
  const headers = await demoAuthorization(run);
  const { viewerKeys } = await loadSecrets(dataDirectory);
  const environment = {
    VIEWER_PRIVATE_KEY: JSON.stringify(viewerKeys.privateKey),
    IDENTITY: JSON.stringify(demoMapping(run.demoSignIn ?? '')),
    DEMO_SIGN_IN: 'on',
  };
  return { addresses: run.services, signIn: { environment, headers }, stop: async () => {} };
}

/** Services that the campaign brought down. */
async function deadAmong(addresses: Readonly<Record<string, string>>): Promise<string[]> {
  const states = await Promise.all(
    Object.entries(addresses).map(async ([name, url]) => {
      const isReady = await fetch(new URL('/ready', url)).then(
        ({ ok }) => ok,
        () => false,
      );
      return isReady ? [] : [name];
    }),
  );
  return states.flat();
}

function print(report: FuzzReport): void {
  const megabytes = (bytes: number): string => `${(bytes / 1024 / 1024).toFixed(1)} MB`;
  const rows = [
    ['请求 requests', `${report.requests} (${report.seconds.toFixed(0)} s)`],
    ...Object.entries(report.statuses).map(([status, count]) => [`状态 status ${status}`, String(count)]),
    ['最长停顿 longest block', `${report.longestBlockMs.toFixed(0)} ms (< ${longestBlockAllowedMs})`],
    ['堆 heap', `${megabytes(report.heapBeforeBytes)} → ${megabytes(report.heapAfterBytes)}`],
    ['每请求 CPU per request', `${report.cpuMsPerRequest.toFixed(2)} ms`],
    ['发现 findings', String(report.findings.length)],
  ];
  console.log(tableLines(['项目 item', '结果 result'], rows).join('\n'));
  for (const { kind, flaw, request } of report.findings.slice(0, 20)) console.log(`\n${kind}: ${flaw}\n${request}`);
}

async function printWorst({ addresses, signIn, stop }: Services, asJson: boolean): Promise<number> {
  const gateway = await startWatchedGateway(addresses, signIn);
  try {
    const costs = await measureWorst(gateway);
    if (asJson) console.log(JSON.stringify(costs, null, 2));
    else {
      const rows = costs.map(({ name, size, outcome, cpuMs, longestBlockMs }) => [
        name,
        size,
        outcome,
        cpuMs.toFixed(1),
        longestBlockMs.toFixed(0),
      ]);
      const head = ['文档 document', '规模 size', '结果 outcome', 'CPU ms', '最长停顿 block ms'];
      console.log(tableLines(head, rows).join('\n'));
    }
    return 0;
  } finally {
    await gateway.stop();
    await stop();
  }
}

async function main(): Promise<number> {
  const options = parseFuzzOptions(process.argv.slice(2));
  if (options.help) {
    console.log(usage);
    return 0;
  }
  const seed = options.seed ?? new Date().toISOString().slice(0, 10);
  const services = await servicesFor(options.data);
  if (options.worst) return printWorst(services, options.json);
  const gateway = await startWatchedGateway(services.addresses, services.signIn);
  try {
    if (!options.json) say(`种子“${seed}”,${options.seconds} 秒`, `seed "${seed}", ${options.seconds} s`);
    const end = performance.now() + options.seconds * 1_000;
    const report = await fuzz(gateway, seed, () => performance.now() < end);
    for (const name of await deadAmong(services.addresses)) {
      report.findings.push({ kind: 'service', flaw: `${name} is not ready afterwards`, request: `seed ${seed}` });
    }
    if (options.json) console.log(JSON.stringify({ seed, ...report }, null, 2));
    else print(report);
    return report.findings.length === 0 ? 0 : 1;
  } finally {
    await gateway.stop();
    await services.stop();
  }
}

await runCommand(main);
