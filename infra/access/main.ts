import { hostname, userInfo } from 'node:os';
import { setTimeout as delay } from 'node:timers/promises';
import {
  keyLimits,
  keyRoles,
  manageKeys,
  openKeyDatabase,
  readApiKeysSecret,
  roleTable,
  type KeyManager,
  type KeyRefusal,
  type Keys,
} from '@shouwang/gateway';
import { waitForMigrations } from '@shouwang/database';
import { newId, parseRegionCode, type RegionCode } from '@shouwang/values';
import { scopes, type Scope } from '@shouwang/viewer';
import { parseOptions, path, refusal, text, Unreadable, value, wholeNumber } from '../command-line/options.ts';
import { runCommand } from '../command-line/run-command.ts';
import { tableLines } from '../command-line/table.ts';
import { CannotStart } from '../local/cannot-start.ts';
import { complain, say } from '../local/console.ts';
import { defaultDataDirectory, readRunFile } from '../start/run-file.ts';

const command = 'npm run access';

const usage = `用法 / Usage: npm run access -- roles | keys list | keys create … | keys rotate PREFIX … | keys revoke PREFIX

  roles         角色与权限 / roles and what each may do (gateway/src/identity/roles.ts)
  keys list     全部密钥，不含密钥本身 / every key, never the key itself
  keys create   新建，密钥只显示这一次 / a new one, shown this once
                  --name TEXT --role NAME[,NAME] --area CODE[,CODE] [--scope SCOPE[,SCOPE]] [--days 365]
  keys rotate   换新；旧密钥在 --overlap-hours 后失效 / a new one for the same; the old one ends after --overlap-hours
                  PREFIX [--overlap-hours 24] [--days 365]
  keys revoke   吊销，5 秒内各处生效 / revokes: refused everywhere within 5 s
                  PREFIX
  --data DIR    数据目录，默认 .data / the data directory, by default .data
  --help        显示本说明 / shows this

  角色 / Roles: ${keyRoles.join(', ')}
`;

async function main(): Promise<void> {
  const options = parseOptions(process.argv.slice(2), {
    command,
    positionals: 'any',
    options: {
      name: text(null),
      role: listOf(keyRoles),
      area: value<RegionCode[], null>(null, (given) => given.split(',').map(regionOf)),
      scope: listOf(Object.keys(scopes) as Scope[]),
      days: wholeNumber(1, keyLimits.days, 365),
      'overlap-hours': wholeNumber(0, keyLimits.overlapHours, 24),
      data: path(defaultDataDirectory),
    },
  });
  if (options.help) return void process.stdout.write(usage);
  const [subject, verb, prefix] = options.positionals;
  if (subject === 'roles') return printRoles();
  if (subject !== 'keys') throw refusal(command, subject ?? '', '应为 roles 或 keys', 'is roles or keys');
  await withKeys(options.data, async (keys) => {
    const by = whoRunsThis();
    switch (verb) {
      case 'list':
        return printKeys(keys);
      case 'create': {
        const { name, role: roles, area: areas, scope, days } = options;
        if (name === null) throw refusal(command, '--name', '须说明由哪个系统使用', 'say which system will hold it');
        if (roles === null) throw refusal(command, '--role', '须给出角色', 'give it a role');
        if (areas === null) throw refusal(command, '--area', '须给出区划代码', 'give it a region code');
        return show(await keys.create({ name, roles, areas, scopes: scope, days }, by));
      }
      case 'rotate': {
        const { days, 'overlap-hours': overlapHours } = options;
        return show(await keys.rotate(required(prefix), { overlapHours, days }, by));
      }
      case 'revoke': {
        const revoked = await keys.revoke(required(prefix), by);
        if (!revoked.ok) throw refused(revoked.refusal);
        return say(`已吊销 ${prefix},5 秒内各处生效`, `revoked ${prefix}: refused everywhere within 5 s`);
      }
      default:
        throw refusal(command, verb ?? '', '应为 list、create、rotate 或 revoke', 'is list, create, rotate or revoke');
    }
  });
}

/** Whoever holds the password of the database may do everything in it. */
const everywhere = { areas: ['*' as const] };

function whoRunsThis(): KeyManager {
  return {
    viewer: { id: `${userInfo().username}@${hostname()}`, roles: [], areas: [...everywhere.areas] },
    requestId: newId(),
  };
}

async function withKeys(data: string, work: (keys: Keys) => Promise<void>): Promise<void> {
  const { access } = readRunFile(data);
  if (!access) throw new CannotStart('此系统没有密钥库', 'this system has no database of keys');
  const database = openKeyDatabase(access.databaseUrl);
  try {
    await waitForMigrations(database, 10_000);
    await work(manageKeys(database, readApiKeysSecret(access.keysSecret)));
  } finally {
    if (database.isInitialized) await database.destroy();
  }
}

/** Every gateway reads the keys every 2 s: whoever uses the key after this command is let in. */
const takeUpMs = 2_500;

async function show(made: Awaited<ReturnType<Keys['create']>>): Promise<void> {
  if (!made.ok) throw refused(made.refusal);
  const { prefix, expiresAt } = made.key;
  // Beside the key, not before it: standard output is the key alone, so that `KEY=$(…)` takes it.
  complain(
    `密钥 ${prefix},有效至 ${expiresAt.toISOString()};只显示这一次,本命令结束时各处可用`,
    `key ${prefix}, good until ${expiresAt.toISOString()}; shown this once, works everywhere when this command ends`,
  );
  process.stdout.write(`${made.text}\n`);
  await delay(takeUpMs);
}

async function printKeys(keys: Keys): Promise<void> {
  const day = (at: Date | null): string => at?.toISOString().slice(0, 16).replace('T', ' ') ?? '–';
  const rows = (await keys.list(everywhere)).map((key) => [
    key.prefix,
    key.name,
    key.roles.join(','),
    key.scopes?.join(',') ?? '*',
    key.areas.join(','),
    day(key.expiresAt),
    day(key.lastUsedAt),
    day(key.revokedAt),
    key.createdBy,
  ]);
  const head = ['prefix', 'name', 'roles', 'scopes', 'areas', 'ends (UTC)', 'last used', 'revoked', 'made by'];
  process.stdout.write(`${tableLines(head, rows).join('\n')}\n`);
}

function printRoles(): void {
  const rows = roleTable.map(({ role, title, from, until, scopes: given }) => [
    role,
    title.zh,
    title.en,
    from,
    until ?? '–',
    given.join(' '),
  ]);
  process.stdout.write(`${tableLines(['role', '', '', 'from', 'until', 'scopes'], rows).join('\n')}\n`);
}

function listOf<const Choice extends string>(choices: readonly Choice[]) {
  return value<Choice[], null>(null, (given) =>
    given.split(',').map((word) => {
      const found = choices.find((choice) => choice === word);
      if (found !== undefined) return found;
      throw new Unreadable(
        `没有“${word}”;可用:${choices.join('、')}`,
        `there is no "${word}"; there are ${choices.join(', ')}`,
      );
    }),
  );
}

function regionOf(given: string): RegionCode {
  const code = parseRegionCode(given);
  if (code.ok) return code.value;
  throw new Unreadable(`“${given}”不是区划代码`, `"${given}" is no region code`);
}

function required(prefix: string | undefined): string {
  if (prefix !== undefined) return prefix.replace(/^swk_/, '');
  throw refusal(command, 'PREFIX', '须给出密钥的前缀(见 keys list)', 'give the prefix of the key (see keys list)');
}

function refused(why: KeyRefusal): CannotStart {
  switch (why) {
    case 'unknown-key':
      return new CannotStart('没有这个前缀的密钥', 'there is no key of this prefix');
    case 'key-has-ended':
      return new CannotStart('密钥已到期或已吊销,请新建', 'the key has ended or was revoked: make a new one');
    case 'scope-not-of-the-roles':
      return new CannotStart('--scope 超出角色的权限', '--scope names what the roles do not hold');
    case 'role-not-for-keys':
      return new CannotStart(
        `密钥不能有此角色:凡能查看未脱敏信息或管理密钥的角色只给人。可用:${keyRoles.join('、')}`,
        `a key may not have this role: what unmasks or manages keys is for persons. There are ${keyRoles.join(', ')}`,
      );
    case 'area-beyond-own':
      return new CannotStart('--area 超出您的辖区', '--area lies beyond your own areas');
    default:
      throw new Error(`no words for ${String(why satisfies never)}`);
  }
}

await runCommand(main);
