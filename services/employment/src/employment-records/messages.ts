import type { RefusalMessages } from '@shouwang/subgraph';
import type { BoundToPublicPost, UnderWorkingAge } from './rules.ts';

export const messages: RefusalMessages = {
  UnderWorkingAge: {
    zh: (r: UnderWorkingAge) =>
      `该人员当日 ${r.ageYears} 周岁，不满 ${r.workingAgeYears} 周岁不得就业（${r.policyVersionId}）：请核对日期与人员`,
    en: (r: UnderWorkingAge) =>
      `the person is ${r.ageYears} on that day; nobody under ${r.workingAgeYears} may be employed (${r.policyVersionId}): check day and person`,
  },
  WorkshopRouteMismatch: {
    zh: (r: { field: string }) => `${r.field}：途径为 WORKSHOP 时必须填写，其他途径不得填写`,
    en: (r: { field: string }) => `${r.field}: give it when the route is WORKSHOP, and only then`,
  },
  AlreadyInWorkshop: {
    zh: () => '该人员已在此车间就业：请先终止原记录',
    en: () => 'the person works in this workshop already: end that job first',
  },
  BoundToPublicPost: {
    zh: (r: BoundToPublicPost) =>
      `公益性岗位的就业随岗位开始和终止：请使用 fillPost、vacatePost${r.publicPostId ? `（岗位 ${r.publicPostId}）` : ''}`,
    en: (r: BoundToPublicPost) =>
      `a job in a public post begins and ends with the post: use fillPost and vacatePost${r.publicPostId ? ` (post ${r.publicPostId})` : ''}`,
  },
  EmploymentAlreadyEnded: {
    zh: (r: { alreadyEndedOn: string }) => `该就业已于 ${r.alreadyEndedOn} 终止，不能再次终止`,
    en: (r: { alreadyEndedOn: string }) => `the job ended on ${r.alreadyEndedOn} and cannot end again`,
  },
};
