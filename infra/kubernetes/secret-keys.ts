import { passwordVariable } from '../containers/environment.ts';
import { databaseNames } from '../local/databases.ts';

/**
 * The two Secrets that are made beside the manifests (README.md), each key with an example by which checks see what a
 * program would be given. Real ones are made by `node infra/run.mjs secrets`.
 */
export const secretKeys: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  shouwang: {
    ...Object.fromEntries(databaseNames.map((name) => [passwordVariable(name), `example-of-${name}`])),
    OWNER_PASSWORD: 'example-of-owner',
    API_KEYS_SECRET: '00'.repeat(32),
    VIEWER_PRIVATE_KEY: '{"example":true}',
    VIEWER_PUBLIC_KEYS: '{"keys":[]}',
    PERSONAL_DATA_KEYS: '{"example":true}',
  },
  'shouwang-administrator': { POSTGRES_URL: 'postgres://administrator:example@postgres.example:5432/postgres' },
};
