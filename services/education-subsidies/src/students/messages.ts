import type { RefusalMessages } from '@shouwang/subgraph';
import type { StudentNotOnRegister } from './rules.ts';

const reasons: Record<StudentNotOnRegister['reason'], { zh: string; en: string }> = {
  LEFT_HOUSEHOLD: {
    zh: '已离户，请以其现所在户的成员登记',
    en: 'has left the household; register the member of the present household',
  },
  HOUSEHOLD_CLOSED: {
    zh: '所在户已销户，请先在监测帮扶中核对户籍',
    en: 'is of a household that is closed; look at the register in monitoring first',
  },
};

interface AgeNotOnRoster {
  age: number;
  from: number;
  to: number;
  policyId: string;
}

export const messages: RefusalMessages = {
  StudentNotOnRegister: {
    zh: (r: StudentNotOnRegister) => `人员 ${r.personId} ${reasons[r.reason].zh}`,
    en: (r: StudentNotOnRegister) => `person ${r.personId} ${reasons[r.reason].en}`,
  },
  AgeNotOnRoster: {
    zh: (r: AgeNotOnRoster) => `当日 ${r.age} 周岁，花名册范围为 ${r.from} 至 ${r.to} 周岁（${r.policyId}）`,
    en: (r: AgeNotOnRoster) =>
      `aged ${r.age} on that day; the roster is of those aged ${r.from} to ${r.to} (${r.policyId})`,
  },
  StudentAlreadyRegistered: {
    zh: () => '该人员已在花名册中，请使用已有的学生记录',
    en: () => 'the person is on the roster already; use the student record there is',
  },
};
