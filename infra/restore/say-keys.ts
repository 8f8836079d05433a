import { say } from '../local/console.ts';
import type { RestoredKeys } from './restored-keys.ts';

/** What a restore of the gateway would do to its keys; null: no audit tells of any change. */
export function sayOfKeys(takenAt: string, changes: { made: number; ended: number } | null): void {
  if (changes) {
    say(
      `gateway 将恢复到 ${takenAt};此后新发的 ${changes.made} 个密钥将失效,此后吊销或提前到期的 ${changes.ended} 个仍然失效`,
      `gateway would go back to ${takenAt}; ${changes.made} keys made since would be gone, ${changes.ended} that were revoked or given an earlier end since stay so`,
    );
  }
  say(
    '若原数据库已失,无从得知此后吊销了哪些,备份中的密钥将全部吊销;核对后加 --keep-keys 可予保留。确认请加 --yes',
    'Where the database was lost nobody can know what was revoked since, and every key of the back-up is revoked; --keep-keys, once you have looked at them, lets them live. Add --yes to do it',
  );
}

/** What it did to them. */
export function sayWhatKeysAre(
  { living, keptEnded, gone, revoked }: RestoredKeys,
  audit: { zh: string; en: string },
): void {
  const list = (prefixes: readonly string[]): string => (prefixes.length > 0 ? ` ${prefixes.join(' ')}` : '');
  say(`已恢复 gateway:${living} 个密钥有效;${audit.zh}`, `gateway is restored: ${living} keys are good; ${audit.en}`);
  say(
    `备份之后吊销或提前到期、仍然失效:${keptEnded.length}${list(keptEnded)}`,
    `revoked or given an earlier end since, and still so: ${keptEnded.length}`,
  );
  say(
    `备份之后新发、现已失效,需要时请重新发放:${gone.length}${list(gone.map(({ prefix, name }) => `${prefix}(${name})`))}`,
    `made since and gone now, make them again where they are needed: ${gone.length}`,
  );
  if (revoked.length === 0) return;
  say(
    `无从得知此后是否已吊销,故全部吊销:${revoked.length}${list(revoked)}`,
    `revoked, because nobody can know whether they had been: ${revoked.length}. Make new ones`,
  );
}
