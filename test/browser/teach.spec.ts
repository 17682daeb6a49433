import { AxeBuilder } from '@axe-core/playwright';
import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { openDemoShop, type RunningShop } from '../support/running-shop.js';
import { ENGLISH_CODE } from '../support/running-tenin.js';
import { launchBrowser } from './browser.js';
import { picture, settle, signIn, waitForPage } from './console-page.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(240_000);

const QUESTION = 'May my parrot wait inside?';
const ANSWER = 'Birds may wait in the lounge. They need a cage of at most 60 cm.';
const STANDARDS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

describe('an answer that was missing', () => {
  let shop: RunningShop;
  let browser: Browser;
  let visitor: Page;
  let curator: Page;

  beforeAll(async () => {
    [shop, browser] = await Promise.all([openDemoShop(), launchBrowser('/dev/null')]);
    visitor = await openPage({ width: 1280, height: 800 });
    curator = await openPage({ width: 1360, height: 850 });
  });

  afterAll(async () => {
    await browser?.close();
    await shop?.remove();
  });

  /** Everybody has a browser of their own. */
  async function openPage(viewport: { width: number; height: number }): Promise<Page> {
    const context = await browser.newContext({ viewport, locale: 'en-US', reducedMotion: 'reduce' });
    const page = await context.newPage();
    page.setDefaultTimeout(60_000);
    return page;
  }

  async function enterConsole(page: Page, path: string, person: string): Promise<void> {
    const password = /Console sign-in: \S+, password (\S+)/.exec(shop.output())?.[1] ?? '';
    await page.goto(`${shop.origin}/console${path}`);
    await signIn(page, `${person}@demo.tenin`, password);
  }

  it('is asked for at the kiosk in vain', async () => {
    await kiosk.signIn(visitor, shop.origin, ENGLISH_CODE);
    await kiosk.askByTyping(visitor, QUESTION);
    await visitor.getByText('I can call the staff').first().waitFor();
  });

  it('is written by a curator, who sees what it would change, and publishes it', async () => {
    await enterConsole(curator, '/conversations?outcome=abstained', 'curator');
    await curator.locator('.row-target').first().click();
    await curator.getByRole('tab', { name: 'Teach' }).click();
    expect(await curator.getByLabel('Question').inputValue()).toBe(QUESTION);
    await curator.getByLabel('Answer', { exact: true }).fill(ANSWER);
    await curator.getByRole('button', { name: 'Save as a draft' }).click();
    await curator.getByRole('heading', { name: 'What it would change' }).waitFor();
    await curator.getByText('Answered differently: 1').waitFor();
    await settle(curator);
    await picture(curator, 'teach');
    const { violations } = await new AxeBuilder({ page: curator }).withTags(STANDARDS).analyze();
    expect(
      violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ target }) => target.join(' ')).join(', ')}`),
    ).toEqual([]);
    await curator.getByRole('button', { name: 'Publish' }).click();
    await curator.getByText('Live', { exact: true }).first().waitFor();
    await picture(curator, 'teach-live');
  });

  it('is heard by the next visitor who asks', async () => {
    await kiosk.askByTyping(visitor, 'excuse me, may my parrot please wait inside');
    await visitor.getByText('Birds may wait in the lounge.').first().waitFor();
    await kiosk.waitForSound(visitor, 60_000);
  });

  it('stands in the audit, with who taught it', async () => {
    const admin = await openPage({ width: 1360, height: 850 });
    await enterConsole(admin, '/audit', 'admin');
    await waitForPage(admin, 'Audit log');
    await admin.getByText('taught_answer.published').waitFor();
  });

  it('is heard no more once it is taken back', async () => {
    await curator.getByRole('button', { name: 'Take back' }).click();
    await curator.getByText('Taken back', { exact: true }).first().waitFor();
    await kiosk.askByTyping(visitor, QUESTION);
    await visitor.getByText('I can call the staff').first().waitFor();
    expect(await visitor.getByText('Birds may wait in the lounge.').count()).toBeLessThanOrEqual(1);
  });
});
