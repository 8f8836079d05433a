import type { Language } from '@shouwang/http';
import { escapeHtml, escapeJson } from '../pages/escape-html.ts';
import { signInHtml, signInStyle, type PageSignIn } from '../pages/sign-in/sign-in-html.ts';
import type { CatalogueAggregate } from './catalogue.ts';
import { layout, table } from './layout.ts';
import { attributes, services, words } from './words.ts';

/** The first page: how to subscribe, what there is, what is promised, and what happens just now. */
export function overviewHtml(
  language: Language,
  catalogue: readonly CatalogueAggregate[],
  isLive: boolean,
  signIn: PageSignIn,
): string {
  const text = words[language];
  const headings = ['live', 'subscribe', 'topics', 'headers', 'promise'] as const;
  const contents = headings.map((id) => `<a href="#${id}">${text.sections[id]}</a>`).join('\n');
  const headers = Object.entries(attributes).map(([name, about]) => [
    `<code>${name}</code>`,
    escapeHtml(about[language]),
  ]);
  const items = (list: readonly string[]): string => list.map((item) => `<li>${escapeHtml(item)}</li>`).join('\n');
  const section = (id: (typeof headings)[number], body: string): string =>
    `<section id="${id}">\n<h2>${text.sections[id]}</h2>\n${body}\n</section>`;
  const body = `<h1>${text.title}</h1>
<p class="lead">${text.lead}</p>
<nav class="contents">${contents}</nav>
${section('live', isLive ? liveHtml(language, catalogue, signIn) : `<p class="note">${text.live.off}</p>`)}
${section('subscribe', `<ol>\n${items(text.subscribe)}\n</ol>\n<p>${text.programs}</p>`)}
${section('topics', `<p>${text.topicsLead}</p>\n${topicsTable(language, catalogue)}`)}
${section('headers', `<p>${text.headersLead}</p>\n${table([text.table.name, text.table.meaning], headers)}`)}
${section('promise', `<ul>\n${items(text.promise)}\n</ul>`)}`;
  return layout({
    language,
    title: text.title,
    path: '/events',
    body,
    ...(isLive && { script: '/events/page.js', style: signInStyle }),
  });
}

function topicsTable(language: Language, catalogue: readonly CatalogueAggregate[]): string {
  const { table: head } = words[language];
  const rows = catalogue.map(({ name, service, description, partitions, events }) => [
    services[service as keyof typeof services][language],
    `<a href="/events/${name}?lang=${language}">${escapeHtml(description[language])}</a><br><code>${name}</code>`,
    events
      .map(
        ({ type, description: about }) =>
          `<a class="type" href="/events/${name}?lang=${language}#${type}" title="${escapeHtml(about[language])}">${type}</a>`,
      )
      .join(' '),
    String(partitions),
  ]);
  return table(['', head.aggregate, head.events, head.partitions], rows, 'topics');
}

function liveHtml(language: Language, catalogue: readonly CatalogueAggregate[], signIn: PageSignIn): string {
  const { live } = words[language];
  const groups = catalogue.map(
    ({ description, events }) =>
      `<optgroup label="${escapeHtml(description[language])}">${events.map(({ type, description: about }) => `<option value="${type}">${type} · ${escapeHtml(about[language])}</option>`).join('')}</optgroup>`,
  );
  const labels = Object.fromEntries(
    catalogue.flatMap(({ events }) => events.map(({ type, description }) => [type, description[language]])),
  );
  return `<p>${live.lead}</p>
<noscript><p class="note">${live.noScript}</p></noscript>
${signInHtml(language, signIn)}
<form id="live-form" hidden>
<label>${live.region}<input name="region" inputmode="numeric" autocomplete="off" maxlength="12" pattern="[0-9]*" placeholder="360704"></label>
<label>${live.type}<select name="type"><option value="">${live.allTypes}</option>${groups.join('')}</select></label>
<button type="submit" class="primary">${live.start}</button>
<button type="button" id="live-clear">${live.clear}</button>
<p id="live-status" role="status" data-state="idle">${live.states.idle}</p>
</form>
<ol id="live-list" aria-label="${words[language].sections.live}"></ol>
<script type="application/json" id="page-data">${escapeJson({ language, live, labels })}</script>`;
}
