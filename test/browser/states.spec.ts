import { afterAll, afterEach, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { usualStore } from './fake-kiosk-store.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';
import { judgedByLighthouse } from './lighthouse.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(240_000);

const SCREENS = {
  portrait: { width: 1080, height: 1920 },
  landscape: { width: 1280, height: 800 },
};

/** Every state of the page once, on both kinds of screen. */
describe.each(Object.entries(SCREENS))('every state on a %s screen', (screen, viewport) => {
  let counter: KioskCounter;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    counter = await openCounter((path) => writeSpokenQuestion(path, usualStore.hears));
    await open();
  });
  afterAll(async () => {
    await context?.close();
    await counter?.close();
  });
  afterEach(() => expect(counter.complaints).toEqual([]));

  async function open(): Promise<void> {
    await context?.close();
    ({ context, page } = await counter.open());
    await page.setViewportSize(viewport);
    await page.emulateMedia({ reducedMotion: 'reduce' });
  }

  async function look(state: string): Promise<void> {
    expect({ state, faults: await kiosk.accessibilityFaults(page) }).toEqual({ state, faults: [] });
    const judgement = await judgedByLighthouse(page);
    if (judgement) console.log(screen, state, JSON.stringify(judgement));
    expect({ state, score: judgement?.score ?? 1 }).toEqual({ state, score: 1 });
  }

  it('is without a fault of accessibility from the lock to the answer', async () => {
    await kiosk.openKiosk(page, counter.api.url);
    await look('locked');
    await kiosk.enterCode(page, counter.api.store.accessCode);
    await kiosk.waitForStage(page, 'attract');
    await look('attract');
    await kiosk.begin(page);
    await look('ready');
    Object.assign(counter.api.store, { stallsAfter: 0, sentenceSeconds: 9 });
    await kiosk.startTalking(page);
    await page.getByText('I can hear you').waitFor();
    await look('listening');
    await kiosk.heardWords(page);
    await look('thinking');
    counter.api.store.stallsAfter = 1;
    await kiosk.waitForStage(page, 'answering');
    await look('answering');
    Object.assign(counter.api.store, { stallsAfter: Infinity, sentenceAfterMs: 100, sentenceSeconds: 0.5 });
    await kiosk.askByTyping(page, 'how much is it');
    await kiosk.waitForStage(page, 'answered');
    await look('answered');
  });

  it('is so where the answer is a question, in Japanese, or none at all', async () => {
    await kiosk.askByTyping(page, 'Which sizes do you have?');
    await kiosk.waitForStage(page, 'answered');
    await look('clarification');
    await kiosk.chooseLanguage(page, '日本語');
    await kiosk.askByTyping(page, 'いくらですか');
    await kiosk.waitForStage(page, 'answered');
    await look('answered-ja');
    await kiosk.chooseLanguage(page, 'English');
    await kiosk.askByTyping(page, 'what is the meaning of life');
    await kiosk.waitForStage(page, 'answered');
    await look('no-answer');
    await page.locator('.talk').getByRole('button', { name: 'Call staff' }).click();
    await page.getByText('Staff have been called').waitFor();
    await look('staff-called');
  });

  it('is so hands-free', async () => {
    await page.getByRole('button', { name: 'Finish', exact: true }).click();
    await kiosk.begin(page);
    await kiosk.goHandsFree(page);
    await page.locator('.talk-button[data-open]').waitFor();
    await look('hands-free');
  });

  it('is so offline and without a microphone', async () => {
    await open();
    await context.clearPermissions();
    await context.grantPermissions([]);
    await kiosk.signIn(page, counter.api.url, counter.api.store.accessCode);
    await page.getByText('The microphone is not permitted here.').waitFor();
    await look('microphone-denied');
    counter.api.store.reachable = false;
    await kiosk.askByTyping(page, 'how much is it');
    await page.getByText('No connection').waitFor();
    await look('offline');
    await page.getByRole('button', { name: 'Stop' }).click();
    counter.api.store.reachable = true;
    await page.getByText('No connection').waitFor({ state: 'detached' });
  });

  it('is so when the visitor seems to have left', async () => {
    counter.api.store.timers = { idleMs: 1000, warningMs: 60_000 };
    await page.reload();
    await kiosk.begin(page);
    await page.getByRole('alertdialog').waitFor();
    await look('idle');
  });
});
