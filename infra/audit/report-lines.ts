import type { AuditReport, Finding, Note } from '@shouwang/audit';
import { tableLines } from '../command-line/table.ts';

/** What `verify` prints for people: a table, then every fault with its service and place, then what one must know. */
export function reportLines(reports: readonly AuditReport[]): string[] {
  const head = ['服务 service', '记录 entries', '未封存 unsealed', '封存 seals', '封存头 heads', '最后 head'];
  const rows = reports.map((report) => [
    report.service,
    report.entries,
    report.unsealed,
    report.seals,
    report.headsCompared ?? '–',
    report.head
      ? `#${report.head.number} ${report.head.algorithm} ${report.head.hash.toString('hex').slice(0, 16)}`
      : '–',
  ]);
  const faults = reports.flatMap(({ service, findings }) =>
    findings.map((finding) => `✗ ${service}:${describe(finding).zh} · ${describe(finding).en}`),
  );
  const notes = reports.flatMap(({ service, notes: found }) =>
    found.map((note) => `! ${service}:${explain(note).zh} · ${explain(note).en}`),
  );
  const uncompared = reports.filter(({ headsCompared }) => headsCompared === null).map(({ service }) => service);
  const blind =
    uncompared.length > 0
      ? [
          `! ${uncompared.join(', ')}:未能对照已公布的封存头,若有人整体重写了链,这里看不出来 · published heads were not compared: a chain that was made anew as a whole would not show`,
        ]
      : [];
  const verdict =
    faults.length === 0
      ? '✓ 审计记录完整,未见改动 · the audit is whole, nothing was changed'
      : `✗ 发现 ${faults.length} 处改动 · ${faults.length} changes found`;
  return [...tableLines(head, rows), ...faults, ...notes, ...blind, verdict];
}

interface Bilingual {
  zh: string;
  en: string;
}

function describe(finding: Finding): Bilingual {
  const { from, to, seal } = finding;
  const place = from === to ? `${from}` : `${from}–${to}`;
  switch (finding.kind) {
    case 'entry-edited':
      return { zh: `位置 ${place} 的记录被修改`, en: `the entry at position ${place} was edited` };
    case 'entry-removed':
      return { zh: `位置 ${place} 的记录被删除`, en: `the entry at position ${place} was removed` };
    case 'entry-inserted':
      return { zh: `位置 ${place} 的记录是事后插入的`, en: `the entry at position ${place} was slipped in` };
    case 'entry-moved':
      return {
        zh: `位置 ${place} 的记录原在位置 ${finding.sealedAs ?? '?'}`,
        en: `the entry at position ${place} was sealed at position ${finding.sealedAs ?? '?'}`,
      };
    case 'seal-changed':
      return {
        zh: `封存 ${seal}(位置 ${place})被改动:${finding.part ?? ''}`,
        en: `seal ${seal} (positions ${place}) was changed: ${finding.part ?? ''}`,
      };
    case 'seal-missing':
      return {
        zh: `截至 ${seal} 的封存缺失(位置 ${place})`,
        en: `seals up to ${seal} are missing (positions ${place})`,
      };
    case 'chain-rewritten':
      return finding.part === 'missing'
        ? {
            zh: `已公布的封存 ${seal} 不在链上:其后被截断(自位置 ${from} 起)`,
            en: `seal ${seal} was published and is gone: the chain was cut off (from position ${from} on)`,
          }
        : {
            zh: `链被整体重写:与已公布的封存 ${seal} 不符(改动在位置 ${place} 之间)`,
            en: `the chain was made anew: it is not what was published as seal ${seal} (changed within positions ${place})`,
          };
  }
}

function explain(note: Note): Bilingual {
  switch (note.kind) {
    case 'not-sealed-for-long':
      return {
        zh: `自 ${note.since.toISOString()} 起的记录尚未封存:服务是否在运行?`,
        en: `entries since ${note.since.toISOString()} are not sealed: is the service running?`,
      };
    case 'restored':
      return note.auditKept
        ? {
            zh: `曾于 ${note.at.toISOString()} 从 ${note.backupTakenAt} 的备份恢复(位置 ${note.position}),审计记录全部保留`,
            en: `restored at ${note.at.toISOString()} to the back-up of ${note.backupTakenAt} (position ${note.position}); no entry was lost by it`,
          }
        : {
            zh: `曾于 ${note.at.toISOString()} 从 ${note.backupTakenAt} 的备份恢复(位置 ${note.position}),数据库已失,备份之后的审计记录随之失去,已公布的封存头中有 ${note.undoneHeads} 个因此不在链上;请核实确有此次恢复`,
            en: `restored at ${note.at.toISOString()} to the back-up of ${note.backupTakenAt} (position ${note.position}) after the database was lost, and with it what was audited since; ${note.undoneHeads} published heads are not in the chain for that reason. Make sure that there was such a restore`,
          };
  }
}
