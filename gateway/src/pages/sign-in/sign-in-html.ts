import { fileURLToPath } from 'node:url';
import type { Language, Routes } from '@shouwang/http';
import { createAsset } from '../asset.ts';
import { escapeHtml } from '../escape-html.ts';

/** Whether a gateway wants people to sign in, and whether it has the demo's accounts to offer. */
export type PageSignIn = 'open' | 'token' | 'demo';

const words = {
  zh: {
    token: '访问令牌或密钥',
    signIn: '登录',
    signOut: '退出',
    account: '演示账户（虚构）',
    choose: '请选择…',
    signedIn: '当前身份：',
    signedOut: '尚未登录',
    noAccounts: '演示账户暂不可用',
  },
  en: {
    token: 'Access token or key',
    signIn: 'Sign in',
    signOut: 'Sign out',
    account: 'Demo account (invented)',
    choose: 'Choose …',
    signedIn: 'You are',
    signedOut: 'Not signed in',
    noAccounts: 'The demo accounts are away',
  },
} as const;

export const signInStyle = '/sign-in/sign-in.css';

/** The form; its script is imported by the script of the page. Empty at an open gateway. */
export function signInHtml(language: Language, signIn: PageSignIn): string {
  if (signIn === 'open') return '';
  const text = words[language];
  const hasDemo = signIn === 'demo';
  const data = escapeHtml(JSON.stringify({ words: text, language, hasDemo }));
  const accounts = `<label>${text.account}<select name="account"><option value="">${text.choose}</option></select></label>`;
  return `<form id="sign-in" data-page="${data}" data-state="out" hidden>
${hasDemo ? accounts : ''}
<label>${text.token}<input name="token" type="password" autocomplete="off" spellcheck="false"></label>
<button type="submit">${text.signIn}</button>
<button type="button" data-act="out">${text.signOut}</button>
<p role="status">${text.signedOut}</p>
</form>`;
}

const file = (name: string): string => fileURLToPath(new URL(name, import.meta.url));

export const signInRoutes: Routes = {
  '/sign-in/sign-in.js': { GET: createAsset(file('sign-in.js'), 'text/javascript; charset=utf-8') },
  [signInStyle]: { GET: createAsset(file('sign-in.css'), 'text/css; charset=utf-8') },
};
