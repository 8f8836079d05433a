import { expect, test } from '@jest/globals';
import type { HttpRequest } from '@shouwang/http';
import { openViewer } from '../identity/everybody.ts';
import { addressOf, callerOf } from './caller.ts';

const signedIn = { tellsApart: true, header: null };
const open = { tellsApart: false, header: null };
const from = (remoteAddress: string, headers: Record<string, string> = {}) =>
  ({ remoteAddress, headers }) as unknown as HttpRequest;

test('a viewer is one caller wherever the requests come from', () => {
  expect(callerOf(from('10.0.0.1'), { ...openViewer, id: 'clerk-7' }, signedIn)).toBe('viewer clerk-7');
});

test.each([
  ['10.0.0.1', 'address 10.0.0.1'],
  ['::ffff:10.0.0.1', 'address 10.0.0.1'],
  ['2001:db8:1:2:3:4:5:6', 'address 2001:db8:1:2'],
  ['2001:db8::6', 'address 2001:db8:0:0'],
  ['fe80::1%eth0', 'address fe80:0:0:0'],
  ['::1', 'address 0:0:0:0'],
])('without sign-in the caller is the address, for IPv6 its network: %s → %s', (address, caller) => {
  expect(callerOf(from(address), openViewer, open)).toBe(caller);
});

test("a header counts only where the operator names it, and there the proxy's own entry, which is the last", () => {
  const request = from('10.0.0.1', { 'x-forwarded-for': 'made up, 203.0.113.9' });
  expect(addressOf(request, null)).toBe('address 10.0.0.1');
  expect(addressOf(request, 'x-forwarded-for')).toBe('header 203.0.113.9');
  expect(addressOf(request, 'x-api-key-id')).toBe('address 10.0.0.1');
});
