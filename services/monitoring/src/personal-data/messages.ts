import type { RefusalMessages } from '@shouwang/subgraph';
import type { ErasureRefusal } from './rules.ts';

const obstacles: Record<
  ErasureRefusal['reason'],
  { zh: (until: string | null) => string; en: (until: string | null) => string }
> = {
  STILL_ON_REGISTER: {
    zh: () => '此人仍在册，监测是法定职责：请先办理离户或销户',
    en: () => 'the person is on the register, and to watch over it is a public duty: record the leaving first',
  },
  RETENTION_RUNNING: {
    zh: (until) => `依法须保存至 ${until}：届时再申请`,
    en: (until) => `the law keeps it until ${until}: ask again then`,
  },
  NOT_REGISTERED_IN_ERROR: {
    zh: () => '该户并非因误登销户：请改用“保存期限届满”',
    en: () => 'the household was not closed as registered in error: the other ground is RETENTION_OVER',
  },
  ALREADY_ERASED: { zh: () => '此人的个人信息已经删除', en: () => 'the data of this person was erased already' },
};

export const messages: RefusalMessages = {
  ErasureNotAllowed: {
    zh: (r: ErasureRefusal) => obstacles[r.reason].zh(r.until),
    en: (r: ErasureRefusal) => obstacles[r.reason].en(r.until),
  },
  PersonDataErased: {
    zh: () => '此人的个人信息已删除，不能再更正',
    en: () => 'the data of this person was erased and cannot be corrected any more',
  },
  NothingToCorrect: {
    zh: () => '与现有记录相同，没有可更正之处：请核对后再提交',
    en: () => 'the record says so already: compare again before you submit',
  },
};

/** What an erasure did and what it left, in the language of the caller. */
export const erasureAnswer = {
  zh: {
    erased:
      '姓名、身份号码、手机号、银行账号及其更正记录：此人的密钥已销毁，数据库、备份与日志中的密文都不可再读；此人在户期间所报线索的文字同样如此；身份号码的查重索引已删除；出生日期只留年份，并通过主题通知其他部门。',
    kept: '登记、离户、所得帮扶与补助的事实依法保存（财政资金与工作台账），但已无法据此识别此人。',
  },
  en: {
    erased:
      'Name, ID number, phone, bank account and their corrections: the person’s key is destroyed, so that what is sealed in the database, in back-ups and in logs opens no more; so are the texts of clues raised while the person belonged to the household; the index of the ID number is deleted; of the date of birth the year stays, and the topics tell the other departments so.',
    kept: 'That somebody was registered, left, and received help and subsidies is kept as the law demands (public money and its ledgers), but no longer tells who it was.',
  },
} as const;
