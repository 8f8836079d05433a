import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect, test } from '@jest/globals';
import { newKeySet } from './key-set.ts';
import { masterKeysOf } from './master-keys.ts';

test('a key service is asked with the token, asked again where a key is missing, and missed without harm', async () => {
  let document = newKeySet('AES-256-GCM', new Date());
  let asked = 0;
  const server = createServer((request, response) => {
    asked += 1;
    response.statusCode = request.headers.authorization === 'Bearer the-token' ? 200 : 401;
    response.end(response.statusCode === 200 ? JSON.stringify(document) : '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}/keys`;
  try {
    await expect(masterKeysOf(url, 'another').read()).rejects.toThrow(/401/);
    const keys = masterKeysOf(url, 'the-token');
    const first = await keys.read();
    expect(first.current.id).toBe(document.current);
    await keys.read();
    expect(asked).toBe(2);
    document = newKeySet('AES-256-GCM', new Date());
    expect((await keys.read(true)).current.id).toBe(document.current);
    await new Promise((resolve) => server.close(resolve));
    expect((await keys.read(true)).current.id).toBe(document.current);
  } finally {
    server.close();
  }
});
