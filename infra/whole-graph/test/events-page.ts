import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from '@jest/globals';
import { chromium, type BrowserContext, type Page } from 'playwright-core';
import { checkCharacter } from '@shouwang/values';
import { fetchDemoToken } from '../../demo-sign-in/token.ts';
import { complain } from '../../local/console.ts';
import type { RunningSystem } from '../running-system.ts';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable'];
const flags = [
  '--no-sandbox',
  '--disable-gpu',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
];

function chromiumPath(): string | null {
  for (const name of names) {
    try {
      return execFileSync('which', [name], { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] }).trim();
    } catch {
      // The next name.
    }
  }
  return null;
}

/** The page for subscribers in a real browser, on the running system. */
export function describeEventsPage(system: () => RunningSystem): void {
  const executablePath = chromiumPath();
  if (executablePath === null) {
    complain(
      '未运行浏览器测试:PATH 中没有 chromium',
      'the browser tests were not run: there is no chromium on the PATH',
    );
    return;
  }
  describe('the page for subscribers in a browser', () => {
    const profile = mkdtempSync(join(tmpdir(), 'shouwang-browser-'));
    const problems: string[] = [];
    const foreign: string[] = [];
    let context: BrowserContext;

    beforeAll(async () => {
      context = await chromium.launchPersistentContext(profile, { executablePath, args: flags, locale: 'zh-CN' });
      const { token } = await fetchDemoToken(system().run, 'demo-operator');
      // Not for the empty page that a tab begins with: it has no storage.
      const keep = `sessionStorage.setItem('shouwang.token', ${JSON.stringify(token)})`;
      await context.addInitScript({ content: `if (location.protocol !== 'about:') ${keep}` });
      context.on('console', (message) => {
        if (['error', 'warning'].includes(message.type())) problems.push(message.text());
      });
      context.on('weberror', (error) => problems.push(String(error.error())));
      context.on('request', (request) => {
        if (!request.url().startsWith(system().run.gateway) && !request.url().startsWith('data:'))
          foreign.push(request.url());
      });
    }, 120_000);
    afterAll(async () => {
      await context?.close();
      rmSync(profile, { recursive: true, force: true });
    });

    const open = async (path: string): Promise<Page> => {
      const page = await context.newPage();
      await page.goto(`${system().run.gateway}${path}`);
      return page;
    };
    const isLive = (page: Page) => page.waitForSelector('#live-status[data-state=live]', { timeout: 60_000 });

    /** The graph is asked from the page itself, so that what the browser shows was caused by a caller like it. */
    async function registerHousehold(page: Page, regionCode: string): Promise<string> {
      const document = `mutation ($input: RegisterHouseholdInput!) { registerHousehold(input: $input) {
        ... on Household { id } ... on UserError { message } } }`;
      const digits = `99000119800307${regionCode.startsWith('360704') ? '111' : '112'}`;
      const input = {
        idempotencyKey: `browser-${regionCode}`,
        regionCode,
        origin: 'LIFTED',
        members: [
          { name: '虚构访客', idNumber: digits + checkCharacter(digits), relation: 'HEAD', labourGrade: 'ORDINARY' },
        ],
      };
      const answer = await page.evaluate(
        async (body) => {
          const token = sessionStorage.getItem('shouwang.token');
          const headers = { 'content-type': 'application/json', authorization: `Bearer ${token}` };
          const response = await fetch('/graphql', { method: 'POST', headers, body });
          return response.json() as Promise<{ data: { registerHousehold: { id?: string } } }>;
        },
        JSON.stringify({ query: document, variables: { input } }),
      );
      const { id } = answer.data.registerHousehold;
      if (id === undefined) throw new Error(JSON.stringify(answer));
      return id;
    }

    test('speaks Chinese to a Chinese browser, English by the switch, and leads to the explorer and back', async () => {
      const page = await open('/events');
      expect(await page.textContent('h1')).toBe('守望 · 变更事件');
      await page.click('header a[hreflang=en]');
      await page.waitForURL('**/events?lang=en');
      expect(await page.textContent('h1')).toBe('Shouwang · Change events');
      await page.click('text=Explorer');
      await page.waitForSelector('text=Ready queries');
      await page.click('text=Change events, and how to subscribe');
      await page.click('.topics a:has-text("A dwelling of a household")');
      expect(await page.textContent('h1')).toContain('A dwelling of a household');
      await page.close();
    }, 120_000);

    test('shows a change made through the graph, of the region and type asked for and of no other', async () => {
      const page = await open('/events?lang=zh');
      await isLive(page);
      await page.fill('[name=region]', '360704');
      await page.locator('[name=region]').blur();
      await page.selectOption('[name=type]', 'household.registered');
      await isLive(page);
      const elsewhere = await registerHousehold(page, '361104101204');
      const here = await registerHousehold(page, '360704100001');
      const item = page.locator('#live-list details', { hasText: here });
      await item.first().waitFor({ state: 'attached', timeout: 60_000 });
      expect(await item.locator('summary').textContent()).toContain('household.registered · 农户登记入册');
      const text = await page.textContent('#live-list');
      expect(text).not.toContain(elsewhere);
      expect(text).not.toContain('person.joined');
      await page.close();
    }, 120_000);

    test('fits a narrow window, and says what is wrong with a region', async () => {
      const page = await open('/events?lang=en');
      await page.setViewportSize({ width: 390, height: 800 });
      await isLive(page);
      expect(await page.evaluate<number>('document.documentElement.scrollWidth')).toBeLessThanOrEqual(390);
      expect(problems).toEqual([]);
      await page.fill('[name=region]', '99999');
      await page.locator('[name=region]').blur();
      await page.waitForSelector('#live-status[data-state=refused]');
      expect(await page.textContent('#live-status')).toContain('region: this is no region code');
      await page.close();
      // The refusal itself is an error of the network in the browser's eyes; nothing else may be.
      expect(problems.filter((problem) => !problem.includes('status of 400'))).toEqual([]);
    }, 120_000);

    test('nothing was asked of any other host', () => {
      expect(foreign).toEqual([]);
    });
  });
}
