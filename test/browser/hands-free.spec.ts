import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { usualStore } from './fake-kiosk-store.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(180_000);

describe('hands-free', () => {
  let counter: KioskCounter;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    counter = await openCounter((path) => writeSpokenQuestion(path, usualStore.hears, 6));
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

  const asked = () => counter.api.received.filter(({ call }) => call === 'POST /api/conversation');

  // Without a voice on this machine the microphone hears a tone, and a detector of speech is right to ignore it.
  it('hears a question without a touch, and only from this origin', async () => {
    const foreign: string[] = [];
    page.on('request', (request) => {
      if (!request.url().startsWith(counter.api.url) && !request.url().startsWith('blob:')) foreign.push(request.url());
    });
    await kiosk.goHandsFree(page);
    await kiosk.waitForStage(page, 'answering');
    expect(await kiosk.heardWords(page)).toBe(usualStore.hears);
    const [sent] = asked();
    expect(sent?.headers['content-type']).toBe('audio/wav');
    expect(sent?.body.readUInt32LE(24)).toBe(16_000);
    expect(foreign).toEqual([]);
  });

  it('falls silent and cancels when the visitor talks over the answer', async () => {
    Object.assign(counter.api.store, { sentenceSeconds: 20, sentenceLoudness: 0, stallsAfter: 1 });
    // Loads the detector, so that the answer is still heard when the microphone opens.
    await kiosk.goHandsFree(page);
    await page.locator('.talk-button[data-open]').waitFor();
    await kiosk.goHandsFree(page);
    await kiosk.askByTyping(page, 'how much is it');
    await kiosk.waitForSound(page);
    const cancelled = page.waitForRequest((request) => request.url().endsWith('/cancel'), { timeout: 60_000 });
    await kiosk.goHandsFree(page);
    await cancelled;
    await kiosk.waitForStage(page, 'listening', 'thinking');
    expect(asked().length).toBeLessThanOrEqual(2);
  });

  it('is said to be missing where the detector cannot be had, and the button goes on', async () => {
    counter.api.store.missing = 'silero';
    await kiosk.goHandsFree(page);
    await page.getByText('Hands-free is not available just now').waitFor();
    await kiosk.startTalking(page);
    await kiosk.waitForStage(page, 'answering', 'answered');
    expect(asked()).toHaveLength(1);
  });

  it('shuts the microphone when the visitor leaves, and is off for the next', async () => {
    await kiosk.goHandsFree(page);
    await page.locator('.talk-button[data-open]').waitFor();
    await page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.begin(page);
    expect(await page.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    expect(await page.locator('.talk-button[data-open]').count()).toBe(0);
  });

  it('is on from the start where the terminal is installed so', async () => {
    await page.goto(`${counter.api.url}/?hands-free`);
    await kiosk.waitForStage(page, 'attract');
    expect(await page.locator('.talk-button').count()).toBe(0);
    await kiosk.begin(page);
    await page.locator('.talk-button[data-open]').waitFor();
  });
});
