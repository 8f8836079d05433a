import type { RefusalMessages } from '@shouwang/subgraph';
import type { EnrolmentRefusal, StageNotOffered } from './rules.ts';

type RefusalOf<Name> = Extract<EnrolmentRefusal, { refusal: Name }>;

export const messages: RefusalMessages = {
  AlreadyEnrolled: {
    zh: () => '该生已有未结束的学籍：请办理转学、复学或毕业，而不是再次入学',
    en: () =>
      'the student has an open enrolment: transfer it, bring the pupil back or graduate it instead of enrolling again',
  },
  EnrolmentNotInStatus: {
    zh: (r: RefusalOf<'EnrolmentNotInStatus'>) =>
      `学籍当前为 ${r.status}，须为 ${r.required.join('、')} 才能进行这一步`,
    en: (r: RefusalOf<'EnrolmentNotInStatus'>) =>
      `the enrolment is ${r.status}; this step is taken from ${r.required.join(' or ')}`,
  },
  AlreadyAtSchool: {
    zh: () => 'input.toSchoolId：该生已在这所学校就读',
    en: () => 'input.toSchoolId: the student is at this school already',
  },
  GradeNotOfStage: {
    zh: (r: RefusalOf<'GradeNotOfStage'>) =>
      `input.grade ${r.grade}：该学段（${r.stage}）的年级为 ${r.from} 至 ${r.to}`,
    en: (r: RefusalOf<'GradeNotOfStage'>) =>
      `input.grade ${r.grade}: the grades of ${r.stage} are ${r.from} to ${r.to}`,
  },
  StageNotOffered: {
    zh: (r: StageNotOffered) => `学校 ${r.schoolId} 不开设 ${r.stage}，只开设 ${r.offered.join('、')}`,
    en: (r: StageNotOffered) => `school ${r.schoolId} does not teach ${r.stage}, only ${r.offered.join(', ')}`,
  },
};
