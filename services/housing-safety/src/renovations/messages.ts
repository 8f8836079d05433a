import type { RefusalMessages } from '@shouwang/subgraph';
import { formatYuan } from '@shouwang/values';
import type { ApplicantGroupDoesNotFit } from './eligibility-rules.ts';
import type { RenovationNotInStatus } from './rules.ts';

const conditions: Record<ApplicantGroupDoesNotFit['condition'], { zh: string; en: string }> = {
  LIFTED: { zh: '该户不是脱贫户', en: 'the household was never registered poor' },
  NEVER_HELPED: { zh: '该户已享受过改造补助', en: 'the household has had a renovation grant before' },
};

export const messages: RefusalMessages = {
  RenovationOpen: {
    zh: () => '该住房已有未办结的改造：请先办结',
    en: () => 'the dwelling has a renovation that is not finished: finish it or have it decided first',
  },
  RenovationNotInStatus: {
    zh: (r: RenovationNotInStatus) => `改造当前为 ${r.status}，须为 ${r.required} 才能进行这一步`,
    en: (r: RenovationNotInStatus) => `the renovation is ${r.status}; this step is taken from ${r.required}`,
  },
  DwellingNotDangerous: {
    zh: (r: { grade: string | null }) => `该住房为 ${r.grade ?? '未鉴定'}，仅 C、D 级可申请改造：请先登记鉴定`,
    en: (r: { grade: string | null }) =>
      `the dwelling is ${r.grade === null ? 'not appraised' : `graded ${r.grade}`}; only C and D are renovated: record an appraisal first`,
  },
  DwellingNotOwn: {
    zh: () => '只有农户自有住房可申请改造，租住、借住和集中供养的不可',
    en: () => 'only a house of the household’s own is renovated, not one that is rented, borrowed or a care home',
  },
  NotTheOnlyHouse: {
    zh: () => '一户一宅、唯一住房：该户另有安全、未鉴定或正在改造的住房',
    en: () => 'one plot and only house: the household has another house that is safe, not appraised or being renovated',
  },
  ApplicantGroupDoesNotFit: {
    zh: (r: ApplicantGroupDoesNotFit) => `input.applicantGroup：${conditions[r.condition].zh}，请选择相符的对象类别`,
    en: (r: ApplicantGroupDoesNotFit) =>
      `input.applicantGroup: ${conditions[r.condition].en}; choose the group that fits`,
  },
  SafeGradeRequired: {
    zh: (r: { grade: string | null }) => `等级为 ${r.grade}：须达到 A 或 B 级`,
    en: (r: { grade: string | null }) => `graded ${r.grade}: A or B is required`,
  },
  AmountIsNotTheGrant: {
    zh: (r: { field: string; grantFen: bigint }) => `${r.field}：须一次拨付批准的 ${formatYuan(r.grantFen)} 元`,
    en: (r: { field: string; grantFen: bigint }) =>
      `${r.field}: the grant of ${formatYuan(r.grantFen)} yuan is paid whole and at once`,
  },
};
