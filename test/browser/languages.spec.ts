import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { usualStore } from './fake-kiosk-store.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(90_000);

describe('a visitor who speaks another language than the page', () => {
  let counter: KioskCounter;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    counter = await openCounter((path) => writeSpokenQuestion(path, usualStore.hears));
  });
  afterAll(() => counter?.close());
  beforeEach(async () => {
    ({ context, page } = await counter.open());
    await kiosk.signIn(page, counter.api.url, counter.api.store.accessCode);
  });
  afterEach(async () => {
    await context.close();
    expect(counter.complaints).toEqual([]);
  });

  const asked = () =>
    counter.api.received
      .filter(({ call }) => call === 'POST /api/conversation')
      .map(({ body }) => JSON.parse(body.toString()) as object);
  const language = () => page.locator('html').getAttribute('lang');
  const offers = () => page.locator('.notice-offer').count();

  it('is offered English in English on a Japanese page, and answered in it', async () => {
    await kiosk.chooseLanguage(page, '日本語');
    await kiosk.askByTyping(page, 'how much is it');
    const offer = page.locator('.notice-offer');
    await offer.getByText('Would you like to go on in English?').waitFor();
    expect(await offer.getAttribute('lang')).toBe('en');
    await kiosk.waitForStage(page, 'answered');
    expect(await language()).toBe('ja');
    expect(await kiosk.accessibilityFaults(page)).toEqual([]);
    expect(await kiosk.buttonsOutOfReach(page)).toEqual([]);
    await page.getByRole('button', { name: 'Continue in English' }).click();
    await page.getByText('12,400 yen').first().waitFor();
    expect(await language()).toBe('en');
    expect(await offers()).toBe(0);
    expect(asked()).toEqual([
      { text: 'how much is it', locale: 'ja' },
      { text: 'how much is it', locale: 'en' },
    ]);
  });

  it('is offered Japanese in Japanese on an English page, also by what was heard', async () => {
    counter.api.store.hears = '夏タイヤはいくらですか';
    await kiosk.startTalking(page);
    await page.getByRole('button', { name: '日本語に切り替える' }).click();
    await kiosk.waitForStage(page, 'answered');
    expect(await kiosk.caption(page)).toContain('12,400円です。');
    expect(await kiosk.heardWords(page)).toBe('夏タイヤはいくらですか');
  });

  it('is offered the other language where nothing could be made of what was said', async () => {
    counter.api.store.hears = '';
    await kiosk.startTalking(page);
    await page.getByRole('button', { name: '日本語に切り替える' }).click();
    expect(await language()).toBe('ja');
    expect(await offers()).toBe(0);
    await page.getByRole('button', { name: 'Continue in English' }).waitFor({ state: 'detached' });
  });

  it('is offered nothing for a name that is touched or typed', async () => {
    await kiosk.chooseLanguage(page, '日本語');
    await kiosk.askByTyping(page, 'サイズを教えてください');
    await kiosk.chooseCandidate(page, 'Harbor Winter');
    await page.locator('.product-card').waitFor();
    expect(await offers()).toBe(0);
    await kiosk.askByTyping(page, 'Harbor Winter 195/65R15');
    await kiosk.waitForStage(page, 'answered');
    expect(await offers()).toBe(0);
  });
});
