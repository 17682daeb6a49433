import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import { standAtCounter } from './at-the-counter.js';
import { usualStore } from './fake-kiosk-store.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(90_000);

describe('a visitor who speaks another language than the page', () => {
  const counter = standAtCounter((path) => writeSpokenQuestion(path, usualStore.hears));
  beforeEach(() => counter.signIn());

  const asked = () => counter.calls('POST /api/conversation').map(({ body }) => JSON.parse(body.toString()) as object);
  const language = () => counter.page.locator('html').getAttribute('lang');
  const offers = () => counter.page.locator('.notice-offer').count();

  it('is offered English in English on a Japanese page, and answered in it', async () => {
    await kiosk.chooseLanguage(counter.page, '日本語');
    await kiosk.askByTyping(counter.page, 'how much is it');
    const offer = counter.page.locator('.notice-offer');
    await offer.getByText('Would you like to go on in English?').waitFor();
    expect(await offer.getAttribute('lang')).toBe('en');
    await kiosk.waitForStage(counter.page, 'answered');
    expect(await language()).toBe('ja');
    expect(await kiosk.accessibilityFaults(counter.page)).toEqual([]);
    expect(await kiosk.buttonsOutOfReach(counter.page)).toEqual([]);
    await counter.page.getByRole('button', { name: 'Continue in English' }).click();
    await counter.page.getByText('12,400 yen').first().waitFor();
    expect(await language()).toBe('en');
    expect(await offers()).toBe(0);
    expect(asked()).toEqual([
      { text: 'how much is it', locale: 'ja' },
      { text: 'how much is it', locale: 'en' },
    ]);
  });

  it('is offered Japanese in Japanese on an English page, also by what was heard', async () => {
    counter.api.store.hears = '夏タイヤはいくらですか';
    await kiosk.startTalking(counter.page);
    await counter.page.getByRole('button', { name: '日本語に切り替える' }).click();
    await kiosk.waitForStage(counter.page, 'answered');
    expect(await kiosk.caption(counter.page)).toContain('12,400円です。');
    expect(await kiosk.heardWords(counter.page)).toBe('夏タイヤはいくらですか');
  });

  it('is offered the other language where nothing could be made of what was said', async () => {
    counter.api.store.hears = '';
    await kiosk.startTalking(counter.page);
    await counter.page.getByRole('button', { name: '日本語に切り替える' }).click();
    expect(await language()).toBe('ja');
    expect(await offers()).toBe(0);
    await counter.page.getByRole('button', { name: 'Continue in English' }).waitFor({ state: 'detached' });
  });

  it('is offered nothing for a name that is touched or typed', async () => {
    await kiosk.chooseLanguage(counter.page, '日本語');
    await kiosk.askByTyping(counter.page, 'サイズを教えてください');
    await kiosk.chooseCandidate(counter.page, 'Harbor Winter');
    await counter.page.locator('.product-card').waitFor();
    expect(await offers()).toBe(0);
    await kiosk.askByTyping(counter.page, 'Harbor Winter 195/65R15');
    await kiosk.waitForStage(counter.page, 'answered');
    expect(await offers()).toBe(0);
  });
});
