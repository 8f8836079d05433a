import { expect, test } from '@jest/globals';
import type { CalendarDate } from '@shouwang/values';
import { publicNotice, type NoticeFacts } from './public-notice.ts';

const facts: NoticeFacts = {
  villageName: '虚构村',
  headName: '虚**',
  memberCount: 3,
  category: 'SUDDEN_HARDSHIP',
  from: '2026-03-02' as CalendarDate,
};

test('a notice says who, what for, how long, and where to object', () => {
  expect(publicNotice(facts)).toBe(
    '防止返贫监测对象公示\n虚构村：户主虚**，家庭人口3人，拟识别为突发严重困难户。\n公示期：2026-03-02至2026-03-06，不少于5天。如有异议，请在公示期内向村民委员会或乡镇人民政府反映。',
  );
});

test('what a notice must not show has no place in it, whatever else the record holds', () => {
  const record = {
    ...facts,
    idNumber: '11010519491231002X',
    phone: '13812345678',
    bankAccount: '6222021234567890123',
    risks: ['ILLNESS', 'DISABILITY'],
    evidence: '患重病',
  };
  expect(publicNotice(record)).toBe(publicNotice(facts));
});

test('a number that stands in a name is not shown either', () => {
  const text = publicNotice({ ...facts, villageName: '虚构村13812345678', headName: '虚构甲11010519491231002X' });
  expect(text).not.toMatch(/\d{11}/);
});
