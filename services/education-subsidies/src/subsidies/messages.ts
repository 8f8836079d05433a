import type { RefusalMessages } from '@shouwang/subgraph';
import type { AidLevelNotOffered, SubsidyNotDue } from './rules.ts';

const reasons: Record<SubsidyNotDue['reason'], { zh: string; en: string }> = {
  TERM_NOT_BEGUN: { zh: '学期尚未开始，请在开学后发放', en: 'the term has not begun; pay once it has' },
  NOT_YET_ENROLLED: { zh: '当日尚未入学', en: 'the student was not yet enrolled on that day' },
  SUSPENDED: { zh: '当日处于休学，本学期暂停发放', en: 'the student was suspended on that day, which pauses the term' },
  DROPPED_OUT: { zh: '当日已辍学，停止发放', en: 'the student had dropped out by that day, which stops it' },
  GRADUATED: { zh: '当日已毕业', en: 'the student had graduated by that day' },
  LEFT_REGISTER: {
    zh: '当日已离户，请以其现所在户的成员发放',
    en: 'the person had left the household by that day; pay the member of the present household',
  },
  NOT_COVERED: {
    zh: '该项目不覆盖这一学段或就读方式',
    en: 'the scheme does not cover this stage, or not such boarders or day pupils',
  },
};

export const messages: RefusalMessages = {
  SubsidyNotDue: {
    zh: (r: SubsidyNotDue) => `以学期首日 ${r.judgedOn} 为准：${reasons[r.reason].zh}`,
    en: (r: SubsidyNotDue) => `judged on the first day of the term, ${r.judgedOn}: ${reasons[r.reason].en}`,
  },
  AlreadyPaid: {
    zh: (r: { firstPaidOn: string | null }) => `该生本学期此项资助已发放（${r.firstPaidOn ?? '刚刚'}），不得重复`,
    en: (r: { firstPaidOn: string | null }) =>
      `this scheme and term were paid to the student already (${r.firstPaidOn ?? 'just now'}) and are not paid twice`,
  },
  AidLevelNotOffered: {
    zh: (r: AidLevelNotOffered) =>
      r.levels.length > 0
        ? `input.aidLevel：请从 ${r.levels.join('、')} 中选择（${r.policyId}）`
        : `input.aidLevel：该项目不分档，请不要填写（${r.policyId}）`,
    en: (r: AidLevelNotOffered) =>
      r.levels.length > 0
        ? `input.aidLevel: choose ${r.levels.join(' or ')} (${r.policyId})`
        : `input.aidLevel: this scheme has no levels; leave it out (${r.policyId})`,
  },
};
