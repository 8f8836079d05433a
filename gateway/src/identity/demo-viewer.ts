import { scopes, type Scope, type Viewer } from '@shouwang/viewer';

/**
 * Who everybody is until sign-in exists: sees every region and may do everything. Named as what it is, so that it is
 * found in audit rows and configurations before anything real depends on it.
 */
export const demoViewer: Viewer = {
  id: 'demo-viewer',
  roles: ['demo'],
  areas: ['*'],
  scopes: Object.keys(scopes) as Scope[],
  purpose: null,
};

export const demoViewerNotice =
  '演示身份：尚未启用登录，所有调用方均以 demo-viewer 身份访问全部数据 / DEMO VIEWER: there is no sign-in yet, every caller is demo-viewer and sees everything';
