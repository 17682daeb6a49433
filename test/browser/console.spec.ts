import { readFile } from 'node:fs/promises';
import { gzipSync } from 'node:zlib';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page, Response } from 'playwright-core';

import type { RunningShop } from '../support/running-shop.js';
import { ATTACK, fillShop } from './busy-shop.js';
import { type ConsoleDesk, faultsOf, faultsOfBoth, openConsoleDesk } from './console-desk.js';
import { picture, settle, signIn, waitForPage, waitForTitle } from './console-page.js';

jest.setTimeout(240_000);

/** What a first visit may fetch of scripts and styles, packed by gzip, until the sign-in can be used. */
const MOST_FIRST_BYTES = 250_000;

const PAGES: readonly [path: string, title: string, name: string][] = [
  ['/?range=7d', 'Overview', 'overview'],
  ['/conversations', 'Conversations', 'conversations'],
  ['/latency?range=7d', 'Waiting times', 'latency'],
  ['/failures?range=7d', 'Failure reasons', 'failures'],
  ['/try?question=Is+there+tea%3F', 'Try a question', 'try'],
  ['/questions', 'Unanswered questions', 'questions'],
  ['/knowledge', 'Documents', 'knowledge'],
  ['/products', 'Products', 'products'],
  ['/documents', 'Use of documents', 'documents'],
  ['/live', 'Live', 'live'],
  ['/stores', 'Stores', 'stores'],
  ['/terminals', 'Terminals', 'terminals'],
  ['/people', 'People', 'people'],
  ['/audit', 'Audit log', 'audit'],
];

describe('the console and the system behind it', () => {
  let desk: ConsoleDesk;
  let shop: RunningShop;
  let context: BrowserContext;
  let page: Page;
  let password: string;
  const complaints: string[] = [];

  beforeAll(async () => {
    desk = await openConsoleDesk();
    ({ shop, password } = desk);
    await fillShop(shop);
    page = await desk.newPage({ acceptDownloads: true });
    context = page.context();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
    });
  });
  afterAll(() => desk?.close());

  const at = (path: string) => desk.addressOf(path);
  const rows = () => page.locator('.row-target');
  const openList = async (search = '') => {
    await page.goto(at(`/conversations${search}`));
    await rows().first().waitFor();
  };
  const faults = (rules?: string[]) => faultsOf(page, rules);

  it('is at the door in no more than a few packed bytes, and nothing else is seen', async () => {
    const packed = new Map<string, number>();
    const weigh = (response: Response): void => {
      if (/\.(js|css)$/.test(response.url()))
        void response.body().then((body) => packed.set(response.url(), gzipSync(body).length));
    };
    page.on('response', weigh);
    await page.goto(at('/conversations?outcome=failed'));
    await waitForPage(page, 'Sign in to the console');
    await settle(page);
    page.off('response', weigh);
    expect(packed.size).toBeGreaterThan(2);
    expect([...packed.values()].reduce((sum, bytes) => sum + bytes, 0)).toBeLessThan(MOST_FIRST_BYTES);
    expect(await page.locator('nav').count()).toBe(0);
    expect(await faultsOfBoth(page)).toEqual([]);
    await picture(page, 'door');
  });

  it('turns a wrong password away, whoever it is said to be of', async () => {
    const said: string[] = [];
    for (const email of ['admin@demo.tenin', 'nobody@demo.tenin']) {
      await signIn(page, email, 'not the password');
      said.push(await page.getByRole('alert').innerText());
      await page.reload();
    }
    expect(new Set(said)).toEqual(new Set(['This e-mail address and password do not match.']));
  });

  it('lets nobody in by a first password, but by the one that is chosen then', async () => {
    await signIn(page, 'newcomer@demo.tenin', password);
    await waitForPage(page, 'Choose your password');
    expect(await faultsOfBoth(page)).toEqual([]);
    await picture(page, 'first-password');
    await page.getByLabel('New password').fill('a password of my own');
    await page.getByLabel('The same again').fill('a password of my own');
    await page.getByRole('button', { name: 'Keep this password' }).click();
    await waitForPage(page, 'Conversations');
    expect(await page.getByRole('link', { name: 'People' }).count()).toBe(0);
    await page.getByRole('button', { name: 'newcomer' }).click();
    await page.getByRole('menuitem', { name: 'Sign out' }).click();
    await waitForPage(page, 'Sign in to the console');
  });

  it('goes on with the address that was asked for, and stays signed in over a reload', async () => {
    await page.goto(at('/conversations?outcome=abstained'));
    await signIn(page, 'admin@demo.tenin', password);
    await rows().first().waitFor();
    await page.reload();
    await rows().first().waitFor();
    expect(page.url()).toContain('outcome=abstained');
    const outcomes = await page.locator('tbody .mark').allInnerTexts();
    expect(new Set(outcomes)).toEqual(new Set(['No answer']));
  });

  it('keeps filters in the address: back, forward and a copied link lead to the same list', async () => {
    await openList();
    await page.getByRole('button', { name: 'Handed to staff' }).click();
    await page.waitForURL(/outcome=escalated/);
    await page.getByLabel('What was said').fill('スタッフ');
    await page.waitForURL(/text=/);
    const link = page.url();
    await page.goBack();
    await page.waitForURL((url) => !url.search.includes('text='));
    await page.goForward();
    await page.waitForURL(/text=/);
    const other = await context.newPage();
    await other.goto(link);
    await other.locator('.row-target').first().waitFor();
    expect(new Set(await other.locator('.row-target').allInnerTexts())).toEqual(new Set(['スタッフを呼んでください']));
    await other.close();
  });

  it('shows the list without scrolling sideways', async () => {
    await openList();
    const [shown, whole] = await page
      .locator('.table-frame')
      .evaluate((frame) => [frame.clientWidth, frame.scrollWidth]);
    expect(whole).toBe(shown);
  });

  it('opens a conversation by the keyboard and goes through the filtered list', async () => {
    await openList('?outcome=abstained');
    await settle(page);
    const questions = await rows().allInnerTexts();
    for (const question of questions.slice(0, 2)) {
      await page.keyboard.press('j');
      await page.locator('tr[data-chosen]', { hasText: question }).waitFor();
    }
    await page.keyboard.press('Enter');
    await waitForPage(page, questions[1] ?? '');
    const before = page.url();
    await page.keyboard.press('j');
    await page.waitForURL((url) => url.href !== before);
    await waitForPage(page, questions[2] ?? '');
    await settle(page);
    await page.keyboard.press('k');
    await waitForPage(page, questions[1] ?? '');
    expect(page.url()).toContain('outcome=abstained');
    await page.goBack();
  });

  it('shows what was said, where the time went and why', async () => {
    await openList('?text=225%2F60R15%E3%81%AE');
    await rows().first().click();
    await page.locator('.waterfall-bar').first().waitFor();
    const widths = await page
      .locator('.waterfall-bar')
      .evaluateAll((bars) => bars.map((bar) => bar.getBoundingClientRect().width));
    expect(Math.min(...widths)).toBeGreaterThanOrEqual(2);
    expect(await page.locator('.said-visitor').innerText()).toContain('225/60R15のタイヤはありますか');
    expect(await page.locator('.passage').count()).toBeGreaterThan(0);
    await settle(page);
    expect(await faultsOfBoth(page)).toEqual([]);
    await picture(page, 'conversation');
    await page.getByRole('tab', { name: /Values/ }).click();
    await page.waitForURL(/tab=values/);
    expect(await page.getByRole('tabpanel').innerText()).toContain('JPY:12800');
    for (const tab of ['Verdict', 'Providers']) {
      await page.getByRole('tab', { name: tab }).click();
      expect(await faults()).toEqual([]);
    }
  });

  it('shows words of visitors and titles of documents as words, whatever they are', async () => {
    await openList(`?text=onerror`);
    expect(await rows().first().innerText()).toBe(ATTACK);
    await rows().first().click();
    await waitForPage(page, ATTACK);
    await page.locator('.passage').first().waitFor();
    expect(await page.locator('.passage-title').first().innerText()).toContain('<img src=x');
    for (const path of ['/', '/live', '/documents']) {
      await page.goto(at(path));
      await settle(page);
    }
    expect(await page.evaluate('window.__attacked')).toBeUndefined();
  });

  it('hands out a list that no spreadsheet takes for formulas', async () => {
    await shop.rows(`UPDATE conversations SET utterance = '=1+1' WHERE outcome = 'rejected'`);
    await openList('?outcome=rejected');
    const [download] = await Promise.all([
      page.waitForEvent('download'),
      page.getByRole('button', { name: 'Export CSV' }).click(),
    ]);
    const text = await readFile(await download.path(), 'utf8');
    expect(text).toContain(",'=1+1,");
    expect(text).not.toContain(',=1+1');
  });

  it('tells a call for staff on every page, until somebody is on the way', async () => {
    await shop.rows(`UPDATE staff_calls SET closed_at = now()`);
    await page.goto(at('/terminals'));
    await waitForPage(page, 'Terminals');
    await waitForTitle(page, 'Terminals · Tenin');
    const kiosk = await shop.enter('harbor en');
    await kiosk.ask('What are your opening hours?');
    await kiosk.request('POST', '/api/session/call-staff');
    await waitForTitle(page, '(1) Terminals · Tenin');
    await shop.rows(`UPDATE staff_calls SET acknowledged_at = now() WHERE closed_at IS NULL`);
    await waitForTitle(page, 'Terminals · Tenin');
  });

  it('finds a page by its name', async () => {
    await page.keyboard.press('Control+k');
    await page.getByPlaceholder('A page, a view, a setting').fill('waiting');
    expect(await faults()).toEqual([]);
    await page.keyboard.press('Enter');
    await waitForPage(page, 'Waiting times');
  });

  it('says that a session is over, and goes on after the next sign-in', async () => {
    await openList('?outcome=answered');
    await page.evaluate(
      `Object.keys(localStorage).filter((key) => /Token$/.test(key)).forEach((key) => localStorage.setItem(key, 'a.b.c'))`,
    );
    await page.reload();
    await page.getByText('Your session has ended').waitFor();
    await signIn(page, 'admin@demo.tenin', password);
    await rows().first().waitFor();
    expect(page.url()).toContain('outcome=answered');
  });

  it.each(PAGES)(
    'has nothing at %s that axe finds fault with, in light colours and in dark ones',
    async (path, title, name) => {
      await page.goto(at(path));
      await waitForPage(page, title);
      await settle(page);
      await picture(page, name);
      expect(await faultsOfBoth(page, () => picture(page, `${name}-dark`))).toEqual([]);
    },
  );

  it('speaks Japanese', async () => {
    await page.getByText('日本語').click();
    for (const [path, title] of [
      ['/?range=7d', '概要'],
      ['/conversations', '会話一覧'],
    ] as const) {
      await page.goto(at(path));
      await waitForPage(page, title);
      await settle(page);
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      await picture(page, `${path.startsWith('/conv') ? 'conversations' : 'overview'}-ja`);
    }
    expect(await page.locator('nav ul').allInnerTexts()).not.toContainEqual(expect.stringMatching(/[a-z]/));
  });

  it('broke no rule of its own content security policy', () => expect(complaints).toEqual([]));
});
