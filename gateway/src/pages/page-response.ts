import type { HttpResponse, Language } from '@shouwang/http';

/** Government networks are closed: everything a page needs comes from here, and nothing goes anywhere else. */
const contentSecurityPolicy = [
  "default-src 'none'",
  "script-src 'self'",
  "style-src 'self'",
  "connect-src 'self'",
  "img-src 'self' data:",
  'font-src data:',
  "base-uri 'none'",
  "form-action 'none'",
  "frame-ancestors 'none'",
].join('; ');

export function pageResponse(language: Language, html: string): HttpResponse {
  return {
    status: 200,
    headers: {
      'content-type': 'text/html; charset=utf-8',
      'content-language': language === 'zh' ? 'zh-CN' : 'en',
      'content-security-policy': contentSecurityPolicy,
      'cache-control': 'no-cache',
      vary: 'accept-language',
    },
    body: html,
  };
}
