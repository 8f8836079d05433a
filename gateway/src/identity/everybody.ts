import type { Viewer } from '@shouwang/viewer';
import { scopes, type Scope } from '@shouwang/viewer';
import { purposeOf, type Identity } from './identity.ts';

/**
 * Who everybody is at a gateway that runs with `--open`, over a supergraph of one's own. Its services are not ours: no
 * token is signed for it, so that it can never be the key to records.
 */
export const openViewer: Viewer = {
  id: 'open',
  roles: [],
  areas: ['*'],
  scopes: Object.keys(scopes) as Scope[],
  purpose: null,
};

export const openNotice =
  '未启用登录（--open）：任何能访问本机的程序都可以查询 / NO SIGN-IN (--open): every program on this machine may ask';

/** Without sign-in: for `--open`, and for tests that are not about it. */
export function everybodyIs(viewer: Viewer): Identity {
  return {
    tellsApart: false,
    async start() {},
    async stop() {},
    authenticate: (request) => ({ viewer: { ...viewer, purpose: purposeOf(request) }, isGood: () => true }),
  };
}
