import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { Browser, BrowserContext, Page } from 'playwright-core';

import { launchBrowser } from './browser.js';
import { type FakeKioskApi, startFakeKioskApi } from './fake-kiosk-api.js';
import { usualStore } from './fake-kiosk-store.js';
import { buildKiosk } from './kiosk-build.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(60_000);

describe('the kiosk page', () => {
  const work = mkdtempSync(join(tmpdir(), 'tenin-kiosk-'));
  let browser: Browser;
  let api: FakeKioskApi;
  let context: BrowserContext;
  let page: Page;
  let complaints: string[];

  beforeAll(async () => {
    const question = join(work, 'question.wav');
    await writeSpokenQuestion(question, usualStore.hears);
    buildKiosk(join(work, 'page'));
    api = await startFakeKioskApi(join(work, 'page'));
    browser = await launchBrowser(question);
  });

  afterAll(async () => {
    await browser?.close();
    await api?.close();
    rmSync(work, { recursive: true });
  });

  beforeEach(async () => {
    Object.assign(api.store, usualStore);
    api.received.length = 0;
    complaints = [];
    await openPage(['microphone']);
  });

  afterEach(async () => {
    await context.close();
    expect(complaints).toEqual([]);
  });

  async function openPage(permissions: string[]): Promise<void> {
    await context?.close();
    context = await browser.newContext({ viewport: { width: 1366, height: 768 }, locale: 'en-GB' });
    await context.grantPermissions(permissions);
    page = await context.newPage();
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
    });
  }

  const calls = (call: string) => api.received.filter((received) => received.call === call);
  const look = async (state: string) => {
    expect({ state, faults: await kiosk.accessibilityFaults(page) }).toEqual({ state, faults: [] });
  };
  const signIn = () => kiosk.signIn(page, api.url, api.store.accessCode);

  describe('at the lock', () => {
    it('lets staff in by six digits and finds the sign-in again after a reload', async () => {
      await signIn();
      await page.reload();
      await kiosk.waitForStage(page, 'attract');
      expect(calls('POST /api/access-code')).toHaveLength(1);
    });

    it('renews a sign-in that ran out, unseen by the visitor', async () => {
      await signIn();
      api.store.expired = true;
      await kiosk.askByTyping(page, 'how much is it');
      await kiosk.waitForStage(page, 'answered');
      expect(calls('POST /api/access-code/refresh')).toHaveLength(1);
    });

    it('says that a code is wrong and takes another', async () => {
      await kiosk.openKiosk(page, api.url);
      await kiosk.enterCode(page, '111111');
      await page.getByRole('alert').getByText('did not work').waitFor();
      await page.keyboard.type(api.store.accessCode);
      await kiosk.waitForStage(page, 'attract');
    });

    it('waits as long as the server says', async () => {
      api.store.retryAfterSeconds = 2;
      await kiosk.openKiosk(page, api.url);
      await kiosk.enterCode(page, '111111');
      await page.getByText('You can try again in').waitFor();
      expect(await page.getByRole('button', { name: '5', exact: true }).isDisabled()).toBe(true);
      await page.locator('.keypad button:enabled').first().waitFor();
    });
  });

  describe('a spoken question', () => {
    it('is sent as 16 kHz mono WAV when the visitor falls silent, and its answer is seen and heard', async () => {
      await signIn();
      await kiosk.startTalking(page);
      expect(await kiosk.heardWords(page)).toBe(usualStore.hears);
      await kiosk.waitForSound(page);
      await kiosk.waitForStage(page, 'answered');
      expect(await kiosk.caption(page)).toBe('Harbor Touring in 195/65R15 is 12,400 yen. We have 6 in stock.');
      expect(await page.locator('.product-card .price').innerText()).toBe('¥12,400');

      const [sent] = calls('POST /api/conversation');
      expect(sent?.headers).toMatchObject({ 'content-type': 'audio/wav', 'x-csrf-token': 'fake-csrf' });
      expect(sent?.headers['idempotency-key']).toMatch(/^[0-9a-f]{32}$/);
      expect(sent?.body.toString('latin1', 0, 4)).toBe('RIFF');
      expect(sent?.body.readUInt32LE(24)).toBe(16_000);
      const samples = Array.from(
        { length: ((sent?.body.length ?? 0) - 44) / 2 },
        (_, i) => sent?.body.readInt16LE(44 + i * 2) ?? 0,
      );
      expect(samples.length / 16_000).toBeGreaterThan(2);
      expect(Math.max(...samples.map(Math.abs))).toBeGreaterThan(2000);
    });

    it('is sent at once when a held button is let go', async () => {
      await signIn();
      await page.locator('.talk-button').hover();
      await page.mouse.down();
      await page.getByText('I can hear you').waitFor();
      await page.mouse.up();
      await kiosk.waitForStage(page, 'thinking', 'answering');
      expect(calls('POST /api/conversation')).toHaveLength(1);
    });

    it('talked over, stops the sound and cancels what is still being made', async () => {
      Object.assign(api.store, { sentenceSeconds: 8, stallsAfter: 1 });
      await signIn();
      await kiosk.askByTyping(page, 'how much is it');
      await kiosk.waitForSound(page);
      const cancelled = page.waitForRequest((request) => request.url().endsWith('/cancel'));
      await kiosk.startTalking(page);
      expect(await kiosk.isSilent(page)).toBe(true);
      await page.getByRole('button', { name: 'Cancel' }).click();
      await kiosk.waitForStage(page, 'answered');
      expect((await cancelled).method()).toBe('POST');
    });
  });

  describe('a typed or touched question', () => {
    it('offers the candidates as buttons and asks for the one that is touched', async () => {
      await signIn();
      await kiosk.askByQuickQuestion(page, 'Which sizes do you have?');
      await kiosk.chooseCandidate(page, 'Harbor Winter');
      await page.locator('.product-card').getByText('Harbor Winter').waitFor();
      const bodies = calls('POST /api/conversation').map(({ body }) => JSON.parse(body.toString()) as object);
      expect(bodies).toEqual([{ text: 'Which sizes do you have?', locale: 'en' }, { productNumber: 'HW-2001' }]);
    });

    it('is answered by polling where events do not pass', async () => {
      api.store.streams = false;
      await signIn();
      await kiosk.askByTyping(page, 'how much is it');
      await kiosk.waitForStage(page, 'answered');
      expect(await kiosk.caption(page)).toContain('12,400 yen. We have 6 in stock.');
    });

    it('can be heard again and rated', async () => {
      api.store.sentenceSeconds = 3;
      await signIn();
      await kiosk.askByTyping(page, 'how much is it');
      await kiosk.waitForStage(page, 'answered');
      await page.getByRole('button', { name: 'Play again' }).click();
      await kiosk.waitForSound(page);
      await page.getByRole('button', { name: 'Stop' }).click();
      expect(await kiosk.isSilent(page)).toBe(true);
      await page.getByRole('button', { name: 'Yes', exact: true }).click();
      await page.getByText('Thank you for telling us.').waitFor();
      const rated = api.received.find(({ call }) => call.endsWith('/rating'));
      expect(JSON.parse(rated?.body.toString() ?? '')).toEqual({ helpful: true });
    });
  });

  describe('in Japanese', () => {
    it('speaks, asks and says of itself that it is Japanese', async () => {
      await signIn();
      await kiosk.chooseLanguage(page, '日本語');
      expect(await page.locator('html').getAttribute('lang')).toBe('ja');
      await page.getByText('日本語の音声入力には対応していません').waitFor();
      await kiosk.askByTyping(page, 'いくらですか');
      await kiosk.waitForStage(page, 'answered');
      expect(await kiosk.caption(page)).toContain('12,400円です。');
      const [sent] = calls('POST /api/conversation');
      expect(JSON.parse(sent?.body.toString() ?? '')).toEqual({ text: 'いくらですか', locale: 'ja' });
    });
  });

  describe('when something is missing', () => {
    it('goes on with typing where the microphone is forbidden', async () => {
      await openPage([]);
      await signIn();
      await page.getByText('The microphone is not permitted here.').waitFor();
      await look('microphone-denied');
      await kiosk.askByTyping(page, 'how much is it');
      await kiosk.waitForStage(page, 'answered');
    });

    it('says that the connection is lost, and finds it again', async () => {
      await signIn();
      api.store.reachable = false;
      await kiosk.askByTyping(page, 'how much is it');
      await page.getByText('No connection').waitFor();
      await look('offline');
      await page.getByRole('button', { name: 'Stop' }).click();
      expect(await page.locator('.typed-question input').inputValue()).toBe('how much is it');
      api.store.reachable = true;
      await page.getByRole('button', { name: 'Try now' }).click();
      await page.getByText('No connection').waitFor({ state: 'detached' });
    });

    it('calls a person and tells when one is coming', async () => {
      await signIn();
      await page.getByRole('button', { name: 'Call staff' }).click();
      await page.getByText('Staff have been called').waitFor();
      api.store.staffAcknowledged = true;
      await page.getByText('Someone is on the way').waitFor();
      await look('staff-called');
    });
  });

  describe('when the visitor has left', () => {
    beforeEach(() => {
      api.store.timers = { idleMs: 2500, warningMs: 2500 };
    });

    it('warns, then wipes what was said and ends the session', async () => {
      await signIn();
      await kiosk.askByTyping(page, 'how much is it');
      await page.getByRole('alertdialog').waitFor();
      await look('idle');
      await kiosk.waitForStage(page, 'attract');
      expect(await page.locator('.exchange').count()).toBe(0);
      expect(calls('POST /api/session/end')).toHaveLength(1);
    });

    it('goes on when they are still there', async () => {
      await signIn();
      await kiosk.askByTyping(page, 'how much is it');
      await page.getByRole('button', { name: 'Yes, continue' }).click();
      expect(await page.locator('.exchange').count()).toBe(1);
      expect(calls('POST /api/session/extend')).toHaveLength(1);
    });
  });

  it('has no accessibility fault in any stage of a visit', async () => {
    await page.setViewportSize({ width: 1080, height: 1920 });
    await kiosk.openKiosk(page, api.url);
    await look('portrait-locked');
    await kiosk.enterCode(page, api.store.accessCode);
    await kiosk.waitForStage(page, 'attract');
    await look('portrait-attract');
    await kiosk.begin(page);
    await look('portrait-ready');
    await kiosk.startTalking(page);
    await page.getByText('I can hear you').waitFor();
    await look('portrait-listening');
    await kiosk.waitForStage(page, 'answering');
    await look('portrait-answering');
    await kiosk.waitForStage(page, 'answered');
    await look('portrait-answered');
    await kiosk.chooseLanguage(page, '日本語');
    await kiosk.askByTyping(page, 'サイズを教えてください');
    await kiosk.waitForStage(page, 'answered');
    await look('portrait-candidates-ja');
    await kiosk.chooseLanguage(page, 'English');
    await kiosk.askByTyping(page, 'what is the meaning of life');
    await kiosk.waitForStage(page, 'answered');
    await look('portrait-no-answer');
    await page.locator('.talk').getByRole('button', { name: 'Call staff' }).click();
    await page.getByText('Staff have been called').waitFor();
  });

  it.each([
    ['portrait', 1080, 1920],
    ['landscape', 1920, 1080],
    ['laptop', 1366, 768],
    ['small', 1280, 680],
  ])('keeps every button in reach on a %s screen', async (_, width, height) => {
    const reach = async (state: string) => {
      expect({ state, outOfReach: await kiosk.buttonsOutOfReach(page) }).toEqual({ state, outOfReach: [] });
    };
    await page.emulateMedia({ reducedMotion: 'reduce' });
    await page.setViewportSize({ width, height });
    await kiosk.openKiosk(page, api.url);
    await reach('locked');
    await kiosk.enterCode(page, api.store.accessCode);
    await kiosk.waitForStage(page, 'attract');
    await reach('attract');
    await kiosk.begin(page);
    await reach('ready');
    await kiosk.startTalking(page);
    await reach('listening');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await kiosk.askByTyping(page, api.store.hears);
    await page.locator('.product-card').waitFor();
    await reach('answering');
    await kiosk.waitForStage(page, 'answered');
    await reach('answered');
    await kiosk.askByTyping(page, 'Which sizes do you have?');
    await page.locator('.candidates').waitFor();
    await reach('candidates');
    await page.getByRole('button', { name: 'Finish' }).click();
    await kiosk.begin(page, '日本語');
    await reach('ready-ja');
    await kiosk.askByTyping(page, 'サイズを教えてください');
    await page.locator('.candidates').waitFor();
    await kiosk.waitForStage(page, 'answered');
    await reach('candidates-ja');
  });
});
