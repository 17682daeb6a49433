import { describe, expect, it, jest } from '@jest/globals';

import { standAtCounter } from './at-the-counter.js';
import { usualStore } from './fake-kiosk-store.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(60_000);

describe('the kiosk page', () => {
  const counter = standAtCounter((path) => writeSpokenQuestion(path, usualStore.hears));

  it.each([
    ['portrait', 1080, 1920],
    ['landscape', 1920, 1080],
    ['laptop', 1366, 768],
    ['small', 1280, 680],
  ])('keeps every button in reach on a %s screen', async (_, width, height) => {
    const reach = async (state: string) => {
      expect({ state, outOfReach: await kiosk.buttonsOutOfReach(counter.page) }).toEqual({ state, outOfReach: [] });
    };
    await counter.page.emulateMedia({ reducedMotion: 'reduce' });
    await counter.page.setViewportSize({ width, height });
    await kiosk.openKiosk(counter.page, counter.api.url);
    await reach('locked');
    await kiosk.enterCode(counter.page, counter.api.store.accessCode);
    await kiosk.waitForStage(counter.page, 'attract');
    await reach('attract');
    await kiosk.begin(counter.page);
    await reach('ready');
    await kiosk.startTalking(counter.page);
    await reach('listening');
    await counter.page.getByRole('button', { name: 'Cancel' }).click();
    await kiosk.askByTyping(counter.page, counter.api.store.hears);
    await counter.page.locator('.product-card').waitFor();
    await reach('answering');
    await kiosk.waitForStage(counter.page, 'answered');
    await reach('answered');
    await kiosk.askByTyping(counter.page, 'Which sizes do you have?');
    await counter.page.locator('.candidates').waitFor();
    await reach('candidates');
    await counter.page.getByRole('button', { name: 'Finish', exact: true }).click();
    await kiosk.begin(counter.page, '日本語');
    await reach('ready-ja');
    await kiosk.askByTyping(counter.page, 'サイズを教えてください');
    await counter.page.locator('.candidates').waitFor();
    await kiosk.waitForStage(counter.page, 'answered');
    await reach('candidates-ja');
  });
});
