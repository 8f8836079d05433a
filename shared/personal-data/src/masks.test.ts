import { describe, expect, test } from '@jest/globals';
import { disclosureFor } from './disclosure.ts';
import { holdsPersonalNumber, maskIdNumber, maskName, maskNumbersIn } from './masks.ts';

test.each([
  ['张三', '张**'],
  ['张三丰', '张**'],
  ['欧阳修文', '欧**'],
  ['张', '张**'],
  // A character beyond the first plane is one character.
  ['𠮷田', '𠮷**'],
])('the name %s is shown as %s, and of a child nothing', (name, masked) => {
  expect(maskName(name, { child: false })).toBe(masked);
  expect(maskName(name, { child: true })).toBe('**');
});

test('an ID number shows its area and its last four, of a child its area alone', () => {
  expect(maskIdNumber('36070419800307001X', { child: false })).toBe('360704********001X');
  expect(maskIdNumber('36070419800307001X', { child: true })).toBe('360704************');
});

describe('in a text', () => {
  test.each([
    ['身份证11010519491231002X。', '身份证110105************。'],
    ['号 110105 19491231 002x 完', '号 110105************ 完'],
    ['电话13812345678,再联系', '电话138****5678,再联系'],
    ['138 1234 5678', '138****5678'],
    ['卡号6222021234567890123', '卡号***************0123'],
    ['卡 6222-0212-3456-7890', '卡 ************7890'],
    // No valid ID number: masked all the same.
    ['990000198003070014', '**************0014'],
  ])('%s becomes %s', (text, masked) => {
    expect(maskNumbersIn(text)).toBe(masked);
  });

  test.each(['2026-03-02 下午', '补助 1200000 分', '区划 360704101201', '订单AB13812345678', '张三家受灾,3 间房'])(
    '%s stays',
    (text) => {
      expect(maskNumbersIn(text)).toBe(text);
    },
  );
});

test.each([
  ['电话 138 1234 5678', true],
  ['身份证11010519491231002x', true],
  ['报告 20260105000012345', false],
  ['区划 360704101201', false],
])('%s holds a personal number: %s', (text, holds) => {
  expect(holdsPersonalNumber(text)).toBe(holds);
});

test.each([
  [[], null, 'masked'],
  [['personal-data:reveal'], null, 'masked'],
  [['monitoring:read'], 'HOUSE_CHECK', 'refused'],
  [['personal-data:reveal'], 'HOUSE_CHECK', 'clear'],
] as const)('scopes %j and purpose %s: %s', (scopes, purpose, shown) => {
  expect(disclosureFor({ scopes: [...scopes] }, purpose).shown).toBe(shown);
});
