import type { Language } from '@shouwang/http';
import { escapeHtml, escapeJson } from '../pages/escape-html.ts';
import { signInHtml, type PageSignIn } from '../pages/sign-in/sign-in-html.ts';
import type { ReadyQuery } from './ready-queries.ts';

const words = {
  zh: {
    lang: 'zh-CN',
    title: '守望 · 查询台',
    about: '一次查询，五个部门。所见以登录身份为限。',
    signInFirst: '请先登录，再查询。',
    list: '常用查询',
    none: '尚无常用查询',
    events: '变更事件与订阅',
    noScript: '此页面需要启用 JavaScript。',
  },
  en: {
    lang: 'en',
    title: 'Shouwang · Explorer',
    about: 'One query, five departments. You see what your sign-in lets you see.',
    signInFirst: 'Sign in to ask.',
    list: 'Ready queries',
    none: 'No ready queries yet',
    events: 'Change events, and how to subscribe',
    noScript: 'This page needs JavaScript.',
  },
} as const;

export interface PageAssets {
  styles: readonly string[];
  scripts: readonly string[];
  page: string;
}

/** The whole page; nothing in it is inline but data, so that its policy can forbid inline scripts and styles. */
export function pageHtml(
  language: Language,
  queries: readonly ReadyQuery[],
  assets: PageAssets,
  signIn: PageSignIn,
): string {
  const text = words[language];
  const other = language === 'zh' ? 'en' : 'zh';
  const items = queries.map(
    ({ file, title }) =>
      `<li><button type="button" data-file="${escapeHtml(file)}" aria-pressed="false">${escapeHtml(title[language])}<small>${escapeHtml(title[other])}</small></button></li>`,
  );
  const data = escapeJson({ language, queries, signInFirst: text.signInFirst });
  return `<!doctype html>
<html lang="${text.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${text.title}</title>
<link rel="icon" href="data:,">
${assets.styles.map((href) => `<link rel="stylesheet" href="${href}">`).join('\n')}
</head>
<body>
<nav aria-label="${text.list}">
<h1>${text.title}</h1>
<p>${text.about}</p>
${signInHtml(language, signIn)}
<h2>${text.list}</h2>
<ul>
${items.join('\n') || `<li>${text.none}</li>`}
</ul>
<p><a href="/events?lang=${language}">${text.events}</a></p>
</nav>
<main id="graphiql"><noscript>${text.noScript}</noscript></main>
<script type="application/json" id="page-data">${data}</script>
${assets.scripts.map((src) => `<script src="${src}" defer></script>`).join('\n')}
<script type="module" src="${assets.page}"></script>
</body>
</html>
`;
}
