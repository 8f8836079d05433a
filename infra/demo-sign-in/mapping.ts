import { roleNames } from '@shouwang/gateway';
import { demoAudience } from './provider.ts';

/** What a gateway of the demo is given as IDENTITY. */
export function demoMapping(issuer: string): object {
  const map = Object.fromEntries(roleNames.map((role) => [role, role]));
  return {
    issuers: [
      {
        name: 'demo',
        issuer,
        audience: demoAudience,
        algorithms: ['ES256'],
        tokenType: 'at+jwt',
        roles: { claim: 'roles', map },
        areas: { claim: 'areas' },
        demo: true,
      },
    ],
  };
}
