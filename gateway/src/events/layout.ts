import type { Language } from '@shouwang/http';
import { escapeHtml } from '../pages/escape-html.ts';
import { words } from './words.ts';

export interface Layout {
  language: Language;
  title: string;
  /** Where the page is, without its query. */
  path: string;
  body: string;
  script?: string;
  /** Beside that of all pages. */
  style?: string;
}

/** The frame of every page about the events; nothing in it is inline, so that its policy can forbid scripts and styles. */
export function layout({ language, title, path, body, script, style }: Layout): string {
  const text = words[language];
  const other = language === 'zh' ? 'en' : 'zh';
  return `<!doctype html>
<html lang="${text.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escapeHtml(title)}</title>
<link rel="icon" href="data:,">
<link rel="stylesheet" href="/events/page.css">
${style === undefined ? '' : `<link rel="stylesheet" href="${style}">`}
${script === undefined ? '' : `<script type="module" src="${script}"></script>`}
</head>
<body>
<header>
<a class="home" href="/events?lang=${language}">${text.title}</a>
<nav>
<a href="/?lang=${language}">${text.explorer}</a>
<a href="${path}?lang=${other}" hreflang="${other}" lang="${words[other].lang}">${text.language}</a>
</nav>
</header>
<main>
${body}
</main>
</body>
</html>
`;
}

export function table(head: readonly string[], rows: readonly (readonly string[])[], className = ''): string {
  const cells = (tag: string, row: readonly string[]): string =>
    row.map((cell) => (tag === 'th' ? `<th scope="col">${cell}</th>` : `<td>${cell}</td>`)).join('');
  return `<div class="wide"><table${className && ` class="${className}"`}>
<thead><tr>${cells('th', head)}</tr></thead>
<tbody>
${rows.map((row) => `<tr>${cells('td', row)}</tr>`).join('\n')}
</tbody></table></div>`;
}
