import type { JsonSchema } from '@shouwang/contracts';
import type { Language } from '@shouwang/http';
import { escapeHtml } from '../pages/escape-html.ts';
import type { CatalogueAggregate, CatalogueMessage } from './catalogue.ts';
import { layout, table } from './layout.ts';
import { services, words, type Words } from './words.ts';

/** The page of one pair of topics: its state, then each type of event, with fields, schema and example. */
export function aggregateHtml(language: Language, aggregate: CatalogueAggregate): string {
  const text = words[language];
  const { name, description, eventsTopic, stateTopic, partitions, events, state } = aggregate;
  const other = language === 'zh' ? 'en' : 'zh';
  const links = events.map(
    ({ type, description: about }) => `<li><a href="#${type}">${type}</a> ${escapeHtml(about[language])}</li>`,
  );
  const service = services[aggregate.service as keyof typeof services][language];
  const body = `<p class="path"><a href="/events?lang=${language}#topics">${text.all}</a> › ${service}</p>
<h1>${escapeHtml(description[language])} <small lang="${words[other].lang}">${escapeHtml(description[other])}</small></h1>
${table(
  [text.table.topic, text.table.partitions],
  [
    [`<code>${eventsTopic}</code>`, String(partitions)],
    [`<code>${stateTopic}</code>`, String(partitions)],
  ],
)}
<ul class="types">
<li><a href="#${state.type}">${state.type}</a></li>
${links.join('\n')}
</ul>
<section id="${state.type}">
<h2>${text.stateTitle}</h2>
${fieldTable(text, language, state.schema)}
${rest(text, aggregate, state)}
</section>
${events.map((event) => eventSection(text, language, aggregate, event)).join('\n')}`;
  return layout({ language, title: `${name} · ${text.title}`, path: `/events/${name}`, body });
}

function eventSection(text: Words, language: Language, aggregate: CatalogueAggregate, event: CatalogueMessage): string {
  const { state: _, ...details } = event.schema.properties ?? {};
  const fields =
    Object.keys(details).length > 0
      ? fieldTable(text, language, event.schema, aggregate.state.type)
      : `<p>${text.noDetails}</p>`;
  return `<section id="${event.type}">
<h2><code>${event.type}</code> ${escapeHtml(event.description[language])}</h2>
${fields}
${rest(text, aggregate, event)}
</section>`;
}

function rest(text: Words, { service }: CatalogueAggregate, { type, schema, example }: CatalogueMessage): string {
  const shown = example
    ? `<details open><summary>${text.example}</summary>
<pre tabindex="0">${escapeHtml(exampleText(example))}</pre></details>`
    : `<p class="note">${text.noExample}</p>`;
  return `${shown}
<details><summary>${text.schema}</summary>
<p><a href="/events/schemas/${service}/${type}.v1.json">${type}.v1.json</a></p>
<pre tabindex="0">${escapeHtml(JSON.stringify(schema, null, 2))}</pre></details>`;
}

/** As a consumer sees it: the key, the headers, the value. */
function exampleText({ key, headers, data }: NonNullable<CatalogueMessage['example']>): string {
  const lines = Object.entries(headers).map(([name, value]) => `${name}: ${value}`);
  return [`key: ${key}`, ...lines, '', JSON.stringify(data, null, 2)].join('\n');
}

/** The state inside an event is named and not repeated: its fields are above. */
function fieldTable(text: Words, language: Language, schema: JsonSchema, stateType?: string): string {
  const { field, type, required, meaning } = text.table;
  const rows = Object.entries(schema.properties ?? {}).map(([name, one]) => {
    const isRequired = schema.required?.includes(name) ? text.yes : text.no;
    if (name === 'state' && stateType) {
      return ['<code>state</code>', 'object', isRequired, `<a href="#${stateType}">${text.stateRow}</a>`];
    }
    return [`<code>${name}</code>`, typeOf(one, text), isRequired, escapeHtml(meaningOf(one, language))];
  });
  return table([field, type, required, meaning], rows, 'fields');
}

/** `中文 / English` */
export function meaningOf({ description = '' }: JsonSchema, language: Language): string {
  const at = description.indexOf(' / ');
  if (at < 0) return description;
  return language === 'zh' ? description.slice(0, at) : description.slice(at + 3);
}

const formats: Readonly<Record<string, string>> = {
  '^[0-9]{12}$': '12 × 0–9',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}$': 'YYYY-MM-DD',
  '^[0-9]{4}-[0-9]{2}-[0-9]{2}T[0-9:.]+Z$': 'YYYY-MM-DDThh:mm:ssZ',
};

function typeOf(schema: JsonSchema, text: Words): string {
  const options = schema.anyOf?.filter(({ type }) => type !== 'null');
  if (options) {
    const isNullable = options.length < (schema.anyOf?.length ?? 0);
    return options.map((option) => typeOf(option, text)).join(' | ') + (isNullable ? ` <em>${text.none}</em>` : '');
  }
  if (schema.enum) return schema.enum.map((value) => `<code>${escapeHtml(String(value))}</code>`).join(' <wbr>');
  if (schema.type === 'array') return `[ ${typeOf(schema.items ?? {}, text)} ]`;
  const format = typeof schema['pattern'] === 'string' ? formats[schema['pattern']] : undefined;
  return `${schema.type ?? ''}${format === undefined ? '' : ` <em>${format}</em>`}`;
}
