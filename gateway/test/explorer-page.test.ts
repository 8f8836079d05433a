import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { RunningGateway } from './running-gateway.ts';
import { runGateway } from './running-gateway.ts';

let running: RunningGateway;

beforeAll(async () => {
  const title = { zh: '一个<村>', en: 'One <village>' };
  const query = 'query Village { village(code: "</script>") { name } }';
  const foreign = {
    file: '2.graphql',
    title: { zh: '别处', en: 'Elsewhere' },
    operationName: 'E',
    query: 'query E { e }',
  };
  const readyQueries = [{ file: '1.graphql', title, query, operationName: 'Village' }, foreign];
  running = await runGateway({ readyQueries });
});
afterAll(() => running.stop());

const page = (path = '/', language = 'zh-CN') =>
  fetch(`${running.gateway.url}${path}`, { headers: { 'accept-language': language } });

test('the page stands at / and /graphiql, in the language of the browser, with the ready queries in both', async () => {
  const chinese = await (await page('/')).text();
  expect(chinese).toContain('<html lang="zh-CN">');
  expect(chinese).toContain('一个&#60;村&#62;<small>One &#60;village&#62;</small>');
  expect(await (await page('/graphiql', 'en')).text()).toContain('Ready queries');
});

test('a query that does not fit the supergraph is not offered', async () => {
  const text = await (await page()).text();
  expect(text).toContain('data-file="1.graphql"');
  expect(text).not.toContain('2.graphql');
});

test('nothing on the page can end the data block or run inline, and nothing comes from elsewhere', async () => {
  const response = await page();
  const text = await response.text();
  expect(text.match(/<\/script>/g)).toHaveLength(5);
  expect(text).not.toMatch(/(src|href)="(https?:)?\/\//);
  const policy = response.headers.get('content-security-policy');
  expect(policy).toMatch(/^default-src 'none'/);
  expect(policy).not.toMatch(/unsafe|\*|https?:/);
});

test('everything the page names is served, compressed, and confirmed by its tag', async () => {
  const text = await (await page()).text();
  const paths = [...text.matchAll(/(?:src|href)="(\/graphiql\/[^"]+)"/g)].map(([, path]) => path);
  expect(paths).toHaveLength(6);
  for (const path of paths) {
    const response = await fetch(`${running.gateway.url}${path}`);
    expect([path, response.status, response.headers.get('content-encoding')]).toEqual([path, 200, 'gzip']);
    expect((await response.text()).length).toBeGreaterThan(500);
    const again = await fetch(`${running.gateway.url}${path}`, {
      headers: { 'if-none-match': response.headers.get('etag') ?? '' },
    });
    expect(again.status).toBe(304);
  }
});
