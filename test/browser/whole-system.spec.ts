import { mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

import { afterAll, beforeAll, describe, expect, it, jest } from '@jest/globals';
import type { Browser, Page } from 'playwright-core';

import { textLike } from '../support/matching.js';
import { ENGLISH_CODE, type RunningTenin, startTenin } from '../support/running-tenin.js';
import { launchBrowser } from './browser.js';
import * as kiosk from './kiosk-page.js';
import { recordAndSend } from './record-and-send.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(180_000);

describe('the page and the system behind it', () => {
  const work = mkdtempSync(join(tmpdir(), 'tenin-whole-'));
  let tenin: RunningTenin;
  let browser: Browser;
  let page: Page;
  const complaints: string[] = [];

  beforeAll(async () => {
    const question = join(work, 'question.wav');
    await writeSpokenQuestion(question, 'do you have two twenty five sixty r fifteen tires');
    [tenin, browser] = await Promise.all([startTenin(), launchBrowser(question)]);
    const context = await browser.newContext({ viewport: { width: 1366, height: 768 } });
    await context.grantPermissions(['microphone']);
    page = await context.newPage();
    page.setDefaultTimeout(90_000);
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on('console', (message) => {
      if (/Content Security Policy|Uncaught/.test(message.text())) complaints.push(message.text());
    });
  });

  afterAll(async () => {
    await browser?.close();
    await tenin?.remove();
    rmSync(work, { recursive: true, force: true });
  });

  const picture = async (name: string) => {
    const shots = process.env['KIOSK_SHOTS'];
    if (!shots) return;
    mkdirSync(shots, { recursive: true });
    await page.screenshot({ path: join(shots, `whole-${name}.png`) });
  };

  /** The words are on the screen, whether or not they have all been said. */
  const shows = (words: string) => page.getByText(words).first().waitFor();

  it('answers a spoken question aloud, with the product on the screen', async () => {
    await kiosk.signIn(page, tenin.origin, ENGLISH_CODE);
    await picture('ready');
    await kiosk.startTalking(page);
    await kiosk.waitForSound(page, 60_000);
    expect(await kiosk.heardWords(page)).toContain('two twenty five sixty r fifteen');
    await shows('12,800 yen');
    expect(await page.locator('body').innerText()).toContain('225/60R15');
    await picture('answered');
  });

  it.each(['audio/webm;codecs=opus', 'audio/mp4;codecs=opus'])(
    'hears what this browser records by itself: %s',
    async (type) => {
      expect(await recordAndSend(page, type)).toMatchObject({
        status: 202,
        body: { transcript: textLike(/two twenty five sixty r fifteen/) },
      });
    },
  );

  it('offers what there is to choose from, and takes the choice by its button', async () => {
    await kiosk.askByTyping(page, 'do you have 205/55R16');
    await shows('Which one would you like?');
    await picture('candidates');
    await kiosk.chooseCandidate(page, 'Silver Pine Eco');
    await shows('in 205/55R16');
  });

  it('shows a picture with an answer that has one, and speaks Japanese', async () => {
    await kiosk.chooseLanguage(page, '日本語');
    await kiosk.askByTyping(page, 'タイヤのサイズの見方を教えてください');
    const shown = page.locator('img[src*="/media/"]').first();
    await shown.waitFor();
    expect(
      await page.evaluate(
        `document.querySelector('img[src*="/media/"]').decode().then(() => document.querySelector('img[src*="/media/"]').naturalWidth)`,
      ),
    ).toBeGreaterThan(0);
    await picture('japanese');
    expect(await kiosk.accessibilityFaults(page)).toEqual([]);
  });

  it('broke no rule of its own content security policy', () => expect(complaints).toEqual([]));
});
