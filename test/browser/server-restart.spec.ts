import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import type { OpenAiServer } from '../servers/openai-server.js';
import { openDemoShop, openShopOn, type RunningShop } from '../support/running-shop.js';
import { ENGLISH_CODE } from '../support/running-tenin.js';
import { answeringBy, FREE_QUESTION, SENTENCES, startSlowModel } from '../support/slow-model.js';
import { launchBrowser } from './browser.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(240_000);

describe('an open page whose server is started again', () => {
  const work = mkdtempSync(join(tmpdir(), 'tenin-restart-'));
  let model: OpenAiServer;
  let shop: RunningShop;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const question = join(work, 'question.wav');
    await writeSpokenQuestion(question, 'do you have two twenty five sixty r fifteen tires');
    model = await startSlowModel(1200);
    [shop, browser] = await Promise.all([openDemoShop(answeringBy(model)), launchBrowser(question)]);
    page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.context().grantPermissions(['microphone']);
    page.on('pageerror', (error) => complaints.push(error.message));
    await kiosk.signIn(page, shop.origin, ENGLISH_CODE);
  });

  afterAll(async () => {
    await browser?.close();
    await shop?.remove();
    await model?.stop();
    rmSync(work, { recursive: true, force: true });
  });

  afterEach(async () => {
    await page.locator('.notice-bad').waitFor({ state: 'detached' });
    expect(complaints).toEqual([]);
  });

  /** The same port, the same data. */
  async function startAgain(): Promise<void> {
    shop = await openShopOn(shop.dataDir, { ...answeringBy(model), PORT: new URL(shop.origin).port });
  }

  const askings = async () => {
    const [row] = await shop.rows<{ count: number }>('SELECT count(*)::int AS count FROM conversations');
    return row?.count;
  };

  it.each(['killed', 'stopped'] as const)('hears the rest of its answer where the server was %s in it', async (how) => {
    const before = (await askings()) ?? 0;
    await kiosk.askByTyping(page, FREE_QUESTION);
    await page
      .locator('.caption')
      .getByText(SENTENCES[0]?.trim() ?? '')
      .waitFor();
    await (how === 'killed' ? shop.kill() : shop.stop());
    await startAgain();
    await page
      .locator('.caption')
      .getByText(SENTENCES.at(-1)?.trim() ?? '')
      .waitFor();
    await kiosk.waitForStage(page, 'answered');
    expect(await kiosk.caption(page)).toBe(SENTENCES.join('').trim());
    expect(await askings()).toBe(before + 1);
  });

  it('has a question answered that was in the air, and asks it once', async () => {
    const before = (await askings()) ?? 0;
    const sent = page.waitForRequest(/\/api\/conversation\?/);
    await kiosk.startTalking(page);
    await sent;
    await shop.kill();
    await startAgain();
    await page.locator('.product-card').waitFor();
    expect(await kiosk.heardWords(page)).toContain('two twenty five sixty r fifteen');
    await kiosk.waitForStage(page, 'answered');
    expect(await askings()).toBe(before + 1);
  });

  it('serves the next visitor after a restart that nobody saw', async () => {
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await kiosk.waitForStage(page, 'attract');
    await shop.kill();
    await startAgain();
    await kiosk.begin(page);
    await kiosk.askByTyping(page, 'do you have 225/60R15');
    await page.locator('.product-card').waitFor();
  });
});
