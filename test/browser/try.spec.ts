import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { launchBrowser } from './browser.js';
import { picture, settle, signIn, waitForPage } from './console-page.js';

jest.setTimeout(240_000);

const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('a question that an operator tries', () => {
  let shop: RunningShop;
  let browser: Browser;
  let page: Page;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([openDemoShop(), launchBrowser('/dev/null')]);
    page = await openPage('en-US');
  });

  afterAll(async () => {
    await browser?.close();
    await shop?.remove();
  });

  async function openPage(locale: string, path = '/'): Promise<Page> {
    const context = await browser.newContext({
      viewport: { width: 1360, height: 850 },
      locale,
      reducedMotion: 'reduce',
    });
    const opened = await context.newPage();
    opened.setDefaultTimeout(60_000);
    const password = /Console sign-in: \S+, password (\S+)/.exec(shop.output())?.[1] ?? '';
    await opened.goto(`${shop.origin}/console${path}`);
    if (locale === 'en-US') await signIn(opened, 'operator@demo.tenin', password);
    else {
      await opened.getByLabel('メールアドレス').fill('operator@demo.tenin');
      await opened.getByLabel('パスワード', { exact: true }).fill(password);
      await opened.getByRole('button', { name: 'サインイン' }).click();
    }
    return opened;
  }

  const part = (title: string) =>
    page.locator('section.card').filter({ has: page.getByRole('heading', { name: title }) });

  it('is asked on a page of its own, and shows the answer, the numbers, the products, and why', async () => {
    await page.getByRole('link', { name: 'Try a question' }).click();
    await waitForPage(page, 'Try a question');
    await page.getByLabel('Question').fill('Do you have two twenty-five sixty R fifteen?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await part('What a visitor would hear').getByText('225/60R15').first().waitFor();
    await part('Numbers, codes and products').getByText('tire-metric').waitFor();
    await part('Why').getByText('Accepted').waitFor();
    expect(new URL(page.url()).searchParams.get('question')).toBe('Do you have two twenty-five sixty R fifteen?');
  });

  it('shows the passages with their scores, and which of them the answer stands on', async () => {
    await page.getByLabel('Question').fill('What time do you open?');
    await page.getByRole('button', { name: 'Ask', exact: true }).click();
    await page.locator('.passage.is-used').first().getByText('needed').waitFor();
    await settle(page);
    await picture(page, 'try');
    const { violations } = await new AxeBuilder({ page }).withTags(STANDARDS).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
  });

  it('is there again where its address is opened, and goes back to the question before', async () => {
    await page.reload();
    await page.locator('.passage.is-used').first().waitFor();
    expect(await page.getByLabel('Question').inputValue()).toBe('What time do you open?');
    await page.goBack();
    await part('Numbers, codes and products').getByText('tire-metric').waitFor();
    expect(await page.getByLabel('Question').inputValue()).toBe('Do you have two twenty-five sixty R fifteen?');
  });

  it('is asked in Japanese on the Japanese page', async () => {
    const japanese = await openPage('ja-JP', `/try?question=${encodeURIComponent('営業時間を教えてください')}`);
    await japanese.getByRole('heading', { level: 1, name: '質問を試す' }).waitFor();
    await japanese.locator('.passage.is-used').first().waitFor();
    await japanese.getByRole('heading', { name: 'お客様にお伝えする内容' }).waitFor();
    await picture(japanese, 'try-japanese');
    await japanese.context().close();
  });

  it('is among no conversations afterwards', async () => {
    const [{ count } = { count: -1 }] = await shop.rows<{ count: number }>('SELECT count(*)::int FROM conversations');
    expect(count).toBe(0);
    expect(shop.output()).not.toMatch(/twenty-five|営業時間/);
  });
});
