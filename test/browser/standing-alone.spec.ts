import { writeFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { writeWav } from '../../src/platform/sound/index.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(90_000);

const SILENT_MICROPHONE = writeWav([new Int16Array(16_000 * 5)], 16_000).audio;

describe('a kiosk that nobody looks after', () => {
  let counter: KioskCounter;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    counter = await openCounter((path) => writeFile(path, SILENT_MICROPHONE));
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

  const calls = (call: RegExp) => counter.api.received.filter((received) => call.test(received.call));
  const kept = () => page.evaluate<string | null>(`sessionStorage.getItem('tenin.question')`);

  it('goes on with the answer that a reload cut off, and asks nothing twice', async () => {
    Object.assign(counter.api.store, { sentenceAfterMs: 3000 });
    await kiosk.askByTyping(page, 'how much is it');
    await page.getByText('12,400 yen').first().waitFor();
    expect(await kept()).not.toContain('how much');
    await page.reload();
    await kiosk.waitForStage(page, 'answered');
    expect(await kiosk.heardWords(page)).toBe('how much is it');
    expect(await kiosk.caption(page)).toBe('Harbor Touring in 195/65R15 is 12,400 yen. We have 6 in stock.');
    expect(calls(/^POST \/api\/conversation$/)).toHaveLength(1);
    await page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.waitForStage(page, 'attract');
    expect(await kept()).toBeNull();
  });

  it('finishes the answer when the network comes back', async () => {
    Object.assign(counter.api.store, { sentenceAfterMs: 2000 });
    await kiosk.askByTyping(page, 'how much is it');
    await page.locator('.caption').waitFor();
    counter.api.store.reachable = false;
    counter.api.cut();
    await page.getByText('No connection').waitFor();
    await page.waitForTimeout(8000);
    counter.api.store.reachable = true;
    await kiosk.waitForStage(page, 'answered');
    expect(await kiosk.caption(page)).toContain('We have 6 in stock.');
    await page.getByText('No connection').waitFor({ state: 'detached' });
  });

  it('tells the server once what the visitor waited for the first sound', async () => {
    await kiosk.askByTyping(page, 'how much is it');
    await kiosk.waitForStage(page, 'answered');
    await page.getByRole('button', { name: 'Play again' }).click();
    await kiosk.waitForSound(page);
    const told = calls(/^PUT .*\/heard$/).map(({ body }) => JSON.parse(body.toString()) as { afterMs: number });
    expect(told).toHaveLength(1);
    expect(told[0]?.afterMs).toBeGreaterThanOrEqual(counter.api.store.sentenceAfterMs);
    expect(told[0]?.afterMs).toBeLessThan(10_000);
  });

  it('answers in one window, and in another only when it is told to', async () => {
    const other = await context.newPage();
    await other.goto(counter.api.url);
    await kiosk.waitForStage(other, 'elsewhere');
    expect(await kiosk.accessibilityFaults(other)).toEqual([]);
    await other.getByRole('button', { name: 'Use it here' }).click();
    await kiosk.waitForStage(other, 'attract');
    await kiosk.waitForStage(page, 'elsewhere');
  });

  it('falls silent in the window that another takes the terminal from', async () => {
    Object.assign(counter.api.store, { sentenceSeconds: 8, stallsAfter: 1 });
    await kiosk.askByTyping(page, 'how much is it');
    await kiosk.waitForSound(page);
    const other = await context.newPage();
    await other.goto(counter.api.url);
    await other.getByRole('button', { name: 'Use it here' }).click();
    await kiosk.waitForStage(page, 'elsewhere');
    expect(await kiosk.isSilent(page)).toBe(true);
    expect(await page.locator('body').innerText()).not.toContain('how much is it');
    expect(await kept()).toBeNull();
    expect(calls(/^POST .*\/cancel$/)).toHaveLength(1);
  });

  it('says so when no sound comes out of the microphone', async () => {
    await page.locator('.talk-button').click();
    await page.getByText('No sound comes from the microphone').waitFor();
    expect(calls(/^POST \/api\/conversation$/)).toEqual([]);
    await page.getByRole('button', { name: 'Try the microphone again' }).waitFor();
  });

  it('offers a touch where the browser plays nothing by itself', async () => {
    await page.evaluate(`
      HTMLMediaElement.prototype.playFreely = HTMLMediaElement.prototype.play;
      HTMLMediaElement.prototype.play = () => Promise.reject(new DOMException('', 'NotAllowedError'));`);
    await kiosk.askByTyping(page, 'how much is it');
    const hear = page.getByRole('button', { name: 'Hear the answer' });
    await hear.waitFor();
    await page.evaluate('HTMLMediaElement.prototype.play = HTMLMediaElement.prototype.playFreely');
    await hear.click();
    await kiosk.waitForSound(page);
  });

  it('loads a newer build when nobody is here, and not before', async () => {
    await page.route(counter.api.url + '/', (route) =>
      route.fulfill({
        contentType: 'text/html',
        body: '<div id="root"></div><script src="/assets/newer.js"></script>',
      }),
    );
    const reloaded = page.waitForEvent('framenavigated');
    await kiosk.askByTyping(page, 'how much is it');
    await kiosk.waitForStage(page, 'answered');
    await page.getByRole('button', { name: 'Finish' }).click();
    await reloaded;
    expect(await page.locator('script').getAttribute('src')).toBe('/assets/newer.js');
  });
});
