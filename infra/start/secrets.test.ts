import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { databaseNames } from '../local/databases.ts';
import { loadSecrets } from './secrets.ts';

test('a data directory with one password for each database keeps it for the owner and gets one for the service', async () => {
  const directory = mkdtempSync(join(tmpdir(), 'shouwang-secrets-'));
  try {
    const file = join(directory, 'secrets.json');
    const made = await loadSecrets(directory);
    const before = {
      ...made,
      databasePasswords: Object.fromEntries(databaseNames.map((name) => [name, `old-${name}`])),
    };
    writeFileSync(file, JSON.stringify(before));
    const { databasePasswords, ...rest } = await loadSecrets(directory);
    const { databasePasswords: _passwords, ...others } = made;
    expect(rest).toEqual(others);
    for (const name of databaseNames) {
      expect(databasePasswords[name]).toEqual({
        owner: `old-${name}`,
        service: expect.stringMatching(/^[0-9a-f]{48}$/),
      });
    }
    expect(JSON.parse(readFileSync(file, 'utf8'))).toMatchObject({ databasePasswords });
    expect((await loadSecrets(directory)).databasePasswords).toEqual(databasePasswords);
  } finally {
    rmSync(directory, { recursive: true });
  }
});
