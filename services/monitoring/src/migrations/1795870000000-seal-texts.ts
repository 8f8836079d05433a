import { migration } from '@shouwang/database';
import { clueKeys, sealedPattern } from '@shouwang/personal-data';

/**
 * What people write about a household is stored sealed under a key per clue, why a person was corrected under the
 * person's (decision 0034). Like the names before, texts that stand there in clear cannot be sealed by a migration.
 */
export const sealTexts = migration(
  1795870000000,
  'seal-texts',
  `do $$ begin
    if exists (select from risk_clue) or exists (select from person_correction) then
      raise exception '已有未加密的线索文字：本版本不转换演示数据，请用 npm start -- --reset 重建 / texts of clues are stored in clear: this version does not convert the demo, begin anew with npm start -- --reset';
    end if;
  end $$`,
  ...clueKeys.tableSql,
  ...clueKeys.wallSql,
  `alter table risk_clue
    alter column evidence drop not null,
    add constraint risk_clue_evidence_is_sealed check (evidence ~ '${sealedPattern}'),
    add constraint risk_clue_handling_note_is_sealed check (handling_note ~ '${sealedPattern}'),
    add constraint risk_clue_closing_note_is_sealed check (closing_note ~ '${sealedPattern}')`,
  `alter table person_correction
    add constraint person_correction_reason_is_sealed check (reason ~ '${sealedPattern}')`,
);
