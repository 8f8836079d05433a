// How every npm script starts. It installs what is missing, picks the Node this project is pinned to and runs a
// command with it. Plain JavaScript without dependencies: it has to run before anything is installed, on Node 20.
import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const commands = {
  start: 'infra/start/main.ts',
  test: 'infra/test/main.ts',
  check: 'infra/check/main.ts',
  generate: 'infra/generate/main.ts',
  faults: 'infra/faults/main.ts',
  gateway: 'gateway/src/main.ts',
  keys: 'infra/keys/main.ts',
  audit: 'infra/audit/main.ts',
  backup: 'infra/backup/main.ts',
  restore: 'infra/restore/main.ts',
  demo: 'infra/demo/province/main.ts',
  bench: 'infra/benchmarks/main.ts',
  events: 'infra/events/main.ts',
  fuzz: 'infra/fuzz/main.ts',
  subscribers: 'infra/subscribers/main.ts',
  documents: 'infra/documents/main.ts',
  // Not a script of package.json: npm would run one of this name by itself after every installation.
  prepare: 'infra/containers/main.ts',
  secrets: 'infra/secrets/main.ts',
  examples: 'infra/event-examples/main.ts',
  token: 'infra/token/main.ts',
  access: 'infra/access/main.ts',
  'viewer-keys': 'infra/viewer-keys/main.ts',
};

function refuse(zh, en) {
  console.error(`[守望] ${zh} · ${en}`);
  process.exit(1);
}

function readJson(path) {
  try {
    return JSON.parse(readFileSync(path, 'utf8'));
  } catch {
    return null;
  }
}

/**
 * Compares what npm recorded about the installed tree with the lock file, package by package. Times of files would be
 * cheaper but are wrong after a checkout, and a needless `npm ci` takes the tree away from whoever else uses it.
 */
function isInstalled() {
  const wanted = readJson(join(root, 'package-lock.json'))?.packages;
  const found = readJson(join(root, 'node_modules', '.package-lock.json'))?.packages;
  if (!wanted || !found) return false;
  const same = (a, b) => a && b && a.version === b.version && a.integrity === b.integrity && a.link === b.link;
  const isForThisMachine = (entry) => !entry.optional && !entry.devOptional && !entry.peer;
  const isOurs = (path) => !path.includes('node_modules/');
  return (
    Object.entries(found).every(([path, entry]) => isOurs(path) || same(entry, wanted[path])) &&
    Object.entries(wanted).every(([path, entry]) => isOurs(path) || !isForThisMachine(entry) || found[path])
  );
}

function run(file, args, options) {
  return new Promise((resolve) => {
    const child = spawn(file, args, options);
    child.on('error', (error) => resolve({ error }));
    child.on('exit', (code, signal) => resolve({ code, signal }));
    options.onSpawn?.(child);
  });
}

async function install() {
  // Not on standard output, which may be going to a file: `secrets > .env`.
  console.error('[守望] 正在安装依赖(npm ci)… · Installing dependencies (npm ci) …');
  let said = '';
  const npm = process.env.npm_execpath?.endsWith('.js') ? [process.execPath, process.env.npm_execpath] : ['npm'];
  const flags = ['ci', '--include=dev', '--include=optional', '--no-audit', '--no-fund', '--loglevel=error'];
  // In npm's own process group, so that Ctrl-C ends it as it would end `npm ci` typed by hand.
  const result = await run(npm[0], [...npm.slice(1), ...flags], {
    cwd: root,
    stdio: ['ignore', 'ignore', 'pipe'],
    shell: process.platform === 'win32' && npm.length === 1,
    onSpawn: (child) => child.stderr.on('data', (chunk) => (said += chunk)),
  });
  if (result.code === 0) return;
  if (result.signal) process.exit(130);
  const reason = reasonOf(said) || String(result.error?.message ?? '');
  refuse(
    `依赖未能安装(${reason});请检查网络、磁盘空间与目录权限后再运行一次,或手动执行 npm ci 查看详情。`,
    `Dependencies could not be installed (${reason}); check network, disk space and permissions and run this again, or see more with: npm ci`,
  );
}

/** npm's first lines that are not a code or a number; its advice and usage text come after them. */
function reasonOf(said) {
  const lines = said.split('\n').filter((line) => /^npm (error|ERR!)/i.test(line));
  const texts = lines.map((line) => line.replace(/^npm (error|ERR!)\s*/i, '').trim());
  const first = texts.filter((text) => text && !/^(errno|syscall|path|dest)\b/.test(text)).slice(0, 3);
  return first.join(' ').slice(0, 300);
}

/** The pinned Node where its package fits this machine, else this one when it is new enough. */
function nodes() {
  const name = process.platform === 'win32' ? 'node.exe' : 'node';
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const pinned = join(root, 'node_modules', `node-${platform}-${process.arch}`, 'bin', name);
  const own = Number(process.versions.node.split('.')[0]) >= 24 ? [process.execPath] : [];
  return [...(existsSync(pinned) ? [pinned] : []), ...own];
}

/**
 * The command gets a session of its own: a terminal sends Ctrl-C to the whole group and npm forwards it once more, so
 * it would arrive two or three times. Here it is counted once and handed on. Should this process be killed, the command
 * sees its channel close and stops by itself. Watching reads the keyboard and therefore stays in the terminal's group.
 */
async function runCommand(node, command, args) {
  const attached = args.includes('--watch') || process.platform === 'win32';
  const lastSeen = {};
  return run(node, ['--disable-warning=ExperimentalWarning', join(root, commands[command]), ...args], {
    stdio: attached ? 'inherit' : ['inherit', 'inherit', 'inherit', 'ipc'],
    detached: !attached,
    env: { ...process.env, NODE_COMPILE_CACHE: process.env.NODE_COMPILE_CACHE ?? join(root, '.cache', 'compile') },
    onSpawn(child) {
      const passOn = (signal) => {
        const now = Date.now();
        if (now - (lastSeen[signal] ?? 0) > 300 && !attached) child.kill(signal);
        lastSeen[signal] = now;
      };
      for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(signal, () => passOn(signal));
      onceAbandoned(() => passOn('SIGTERM'));
    },
  });
}

/**
 * npm runs a script through a shell. A SIGTERM for npm ends that shell, which does not pass it on, and a killed npm
 * says nothing at all: both show only in who our parents are. Started without npm, losing the parent means nothing.
 */
function onceAbandoned(act) {
  if (!process.env.npm_lifecycle_event || process.platform === 'win32') return;
  const before = parents();
  const timer = setInterval(() => {
    if (parents() === before) return;
    clearInterval(timer);
    act();
  }, 250);
  timer.unref();
}

function parents() {
  if (process.platform !== 'linux') return String(process.ppid);
  try {
    // The second number behind the name, which stands in brackets and may hold anything.
    const shell = readFileSync(`/proc/${process.ppid}/stat`, 'utf8');
    return `${process.ppid} ${shell.slice(shell.lastIndexOf(')')).split(' ')[2]}`;
  } catch {
    return String(process.ppid);
  }
}

const [command, ...args] = process.argv.slice(2);
if (!command || !Object.hasOwn(commands, command)) {
  const known = Object.keys(commands).join(', ');
  refuse(`未知命令“${command ?? ''}”,可用:${known}`, `Unknown command "${command ?? ''}"; there are: ${known}`);
}
// The container image comes installed, without what only development needs.
if (!process.env.SHOUWANG_INSTALLED && !isInstalled()) await install();
for (const node of nodes()) {
  const result = await runCommand(node, command, args);
  if (result.error) continue;
  process.exit(result.code ?? 1);
}
refuse(
  `此平台(${process.platform}-${process.arch})没有内置的 Node,请安装 Node 24 或更新版本后重试;当前为 ${process.version}。`,
  `No Node is packaged for ${process.platform}-${process.arch}: install Node 24 or newer and run this again; this is ${process.version}.`,
);
