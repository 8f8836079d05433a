import { demoClientSecret } from '@shouwang/gateway';
import { CannotStart } from '../local/cannot-start.ts';
import type { RunFile } from '../start/run-file.ts';
import { demoAccountNamed, demoAccountNames } from './accounts.ts';

export interface DemoToken {
  token: string;
  expiresInSeconds: number;
}

const timeoutMs = 10_000;

/** A signed access token of a demo account, from the provider of the running system. */
export async function fetchDemoToken(run: Pick<RunFile, 'demoSignIn'>, name: string): Promise<DemoToken> {
  if (!run.demoSignIn) throw noDemoAccounts();
  if (demoAccountNamed(name) === null) throw noSuchAccount(name);
  const basic = Buffer.from(`${name}:${demoClientSecret}`).toString('base64');
  const response = await fetch(`${run.demoSignIn}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${basic}`, 'content-type': 'application/x-www-form-urlencoded' },
    body: 'grant_type=client_credentials',
    signal: AbortSignal.timeout(timeoutMs),
  }).catch(() => {
    throw notAnswering(run.demoSignIn ?? '');
  });
  if (!response.ok) throw new CannotStart(`演示登录服务拒绝了 ${name}`, `The demo's provider refused ${name}`);
  const given = (await response.json()) as { access_token: string; expires_in: number };
  return { token: given.access_token, expiresInSeconds: given.expires_in };
}

type Kept = Map<string, { header: Promise<string>; untilMs: number }>;
/** By the run itself: another system at the same address has keys of its own. */
const known = new WeakMap<object, Kept>();
/** Well before a token ends. */
const keptMs = 60 * 60_000;

/** The header for requests of tools and tests; one token serves a run for an hour. */
export async function demoAuthorization(
  run: Pick<RunFile, 'demoSignIn'>,
  name = 'demo-operator',
): Promise<{ authorization: string }> {
  const ofRun: Kept = known.get(run) ?? new Map();
  known.set(run, ofRun);
  let kept = ofRun.get(name);
  if (!kept || kept.untilMs < Date.now()) {
    const header = fetchDemoToken(run, name).then(({ token }) => `Bearer ${token}`);
    kept = { header, untilMs: Date.now() + keptMs };
    ofRun.set(name, kept);
    header.catch(() => ofRun.delete(name));
  }
  return { authorization: await kept.header };
}

function noDemoAccounts(): CannotStart {
  return new CannotStart(
    '此系统没有演示账户(只有 npm start 有);请用 npm run access -- keys create 建立密钥。',
    'This system has no demo accounts (only that of npm start has); make a key with npm run access -- keys create.',
  );
}

function noSuchAccount(name: string): CannotStart {
  const names = demoAccountNames.join(', ');
  return new CannotStart(
    `没有演示账户“${name}”;可用:${names},以及任一区划的 county-<6 位>、township-<9 位>、village-<12 位>。`,
    `There is no demo account "${name}"; there are ${names}, and county-<6 digits>, township-<9 digits>, village-<12 digits> of any region.`,
  );
}

function notAnswering(issuer: string): CannotStart {
  return new CannotStart(
    `演示登录服务 ${issuer} 没有答复;系统在运行吗?`,
    `The demo's provider ${issuer} does not answer; is the system running?`,
  );
}
