import type { HttpRequest, Language } from '@shouwang/http';

/** The switch on a page (`?lang=en`) goes before the browser's wish. */
export function pageLanguage({ search, language }: HttpRequest): Language {
  const chosen = new URLSearchParams(search).get('lang');
  return chosen === 'zh' || chosen === 'en' ? chosen : language;
}
