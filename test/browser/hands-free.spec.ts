import { beforeEach, describe, expect, it, jest } from '@jest/globals';

import { standAtCounter } from './at-the-counter.js';
import { usualStore } from './fake-kiosk-store.js';
import * as kiosk from './kiosk-page.js';
import { writeSpokenQuestion } from './spoken-question.js';

jest.setTimeout(180_000);

describe('hands-free', () => {
  const counter = standAtCounter((path) => writeSpokenQuestion(path, usualStore.hears, 6));
  beforeEach(() => counter.signIn());

  const asked = () => counter.calls('POST /api/conversation');

  // Without a voice on this machine the microphone hears a tone, and a detector of speech is right to ignore it.
  it('hears a question without a touch, and only from this origin', async () => {
    const foreign: string[] = [];
    counter.page.on('request', (request) => {
      if (!request.url().startsWith(counter.api.url) && !request.url().startsWith('blob:')) foreign.push(request.url());
    });
    await kiosk.goHandsFree(counter.page);
    await kiosk.waitForStage(counter.page, 'answering');
    expect(await kiosk.heardWords(counter.page)).toBe(usualStore.hears);
    const [sent] = asked();
    expect(sent?.headers['content-type']).toBe('audio/wav');
    expect(sent?.body.readUInt32LE(24)).toBe(16_000);
    expect(foreign).toEqual([]);
  });

  it('falls silent and cancels when the visitor talks over the answer', async () => {
    Object.assign(counter.api.store, { sentenceSeconds: 20, sentenceLoudness: 0, stallsAfter: 1 });
    // Loads the detector, so that the answer is still heard when the microphone opens.
    await kiosk.goHandsFree(counter.page);
    await counter.page.locator('.talk-button[data-open]').waitFor();
    await kiosk.goHandsFree(counter.page);
    await kiosk.askByTyping(counter.page, 'how much is it');
    await kiosk.waitForSound(counter.page);
    const cancelled = counter.page.waitForRequest((request) => request.url().endsWith('/cancel'), { timeout: 60_000 });
    await kiosk.goHandsFree(counter.page);
    await cancelled;
    await kiosk.waitForStage(counter.page, 'listening', 'thinking');
    expect(asked().length).toBeLessThanOrEqual(2);
  });

  it('is said to be missing where the detector cannot be had, and the button goes on', async () => {
    counter.api.store.missing = 'silero';
    await kiosk.goHandsFree(counter.page);
    await counter.page.getByText('Hands-free is not available just now').waitFor();
    await kiosk.startTalking(counter.page);
    await kiosk.waitForStage(counter.page, 'answering', 'answered');
    expect(asked()).toHaveLength(1);
  });

  it('shuts the microphone when the visitor leaves, and is off for the next', async () => {
    await kiosk.goHandsFree(counter.page);
    await counter.page.locator('.talk-button[data-open]').waitFor();
    await counter.page.getByRole('button', { name: 'Finish', exact: true }).click();
    await kiosk.begin(counter.page);
    expect(await counter.page.getByRole('switch').getAttribute('aria-checked')).toBe('false');
    expect(await counter.page.locator('.talk-button[data-open]').count()).toBe(0);
  });

  it('is on from the start where the terminal is installed so', async () => {
    await counter.page.goto(`${counter.api.url}/?hands-free`);
    await kiosk.waitForStage(counter.page, 'attract');
    expect(await counter.page.locator('.talk-button').count()).toBe(0);
    await kiosk.begin(counter.page);
    await counter.page.locator('.talk-button[data-open]').waitFor();
  });
});
