import { writeFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { writeWav } from '../../src/platform/sound/index.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(90_000);

const SILENT_MICROPHONE = writeWav([new Int16Array(16_000)], 16_000).audio;

describe('while the server is away, the page', () => {
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

  const called = () =>
    counter.api.received
      .map(({ call }) => call)
      .filter((call) => /^POST \/api\/(conversation|session\/\S+)$/.test(call));
  const goAway = () => {
    counter.api.store.reachable = false;
    counter.api.cut();
  };
  const comeBack = () => {
    counter.api.store.reachable = true;
  };

  it('keeps a question, says so, and has it answered once when the server is back', async () => {
    goAway();
    await kiosk.askByTyping(page, 'how much is it');
    await page.getByText('Your question is kept').waitFor();
    expect(await kiosk.accessibilityFaults(page)).toEqual([]);
    expect(await kiosk.buttonsOutOfReach(page)).toEqual([]);
    comeBack();
    await kiosk.waitForStage(page, 'answered');
    expect(await kiosk.caption(page)).toContain('12,400 yen');
    expect(called()).toEqual(['POST /api/conversation']);
    await page.getByText('No connection').waitFor({ state: 'detached' });
    expect(await page.locator('.notice').count()).toBe(0);
  });

  it('sends a kept question under one key', async () => {
    const keys = new Set<string | undefined>();
    page.on('request', (request) => {
      if (request.method() === 'POST') keys.add(request.headers()['idempotency-key']);
    });
    goAway();
    await kiosk.askByTyping(page, 'how much is it');
    await page.waitForRequest(/\/api\/conversation$/);
    await page.waitForRequest(/\/api\/conversation$/);
    comeBack();
    await kiosk.waitForStage(page, 'answered');
    expect(keys.size).toBe(1);
  });

  it('calls staff as soon as the server is back, and says so before', async () => {
    goAway();
    await page.getByRole('button', { name: 'Call staff' }).click();
    await page.getByText('Your call is kept').waitFor();
    await page.getByText('No connection').waitFor();
    expect(await kiosk.accessibilityFaults(page)).toEqual([]);
    expect(await kiosk.buttonsOutOfReach(page)).toEqual([]);
    comeBack();
    await page.getByText('Staff have been called').waitFor();
    expect(called()).toEqual(['POST /api/session/call-staff']);
    await page.getByText('No connection').waitFor({ state: 'detached' });
  });

  it('ends a visit, and tells the server of it before the next visitor is heard', async () => {
    await kiosk.askByTyping(page, 'how much is it');
    await kiosk.waitForStage(page, 'answered');
    goAway();
    await page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.waitForStage(page, 'attract');
    await page.getByText('No connection').waitFor();
    await kiosk.begin(page);
    await kiosk.askByTyping(page, 'Which sizes do you have?');
    comeBack();
    await kiosk.waitForStage(page, 'answered');
    expect(called()).toEqual(['POST /api/conversation', 'POST /api/session/end', 'POST /api/conversation']);
  });

  it('does not ask for a code because a sign-in cannot be renewed just now', async () => {
    Object.assign(counter.api.store, { expired: true, refreshStatus: 503 });
    const refused = page.waitForResponse(/\/refresh$/);
    await kiosk.askByTyping(page, 'how much is it');
    expect((await refused).status()).toBe(503);
    await kiosk.waitForStage(page, 'thinking');
    counter.api.store.refreshStatus = null;
    await kiosk.waitForStage(page, 'answered');
  });
});
