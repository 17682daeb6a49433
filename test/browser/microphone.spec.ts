import { writeFile } from 'node:fs/promises';

import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, jest } from '@jest/globals';
import type { BrowserContext, Page } from 'playwright-core';

import { writeWav } from '../../src/platform/sound/index.js';
import { type KioskCounter, openCounter } from './kiosk-counter.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(90_000);

const SOME_MICROPHONE = writeWav([new Int16Array(16_000)], 16_000).audio;

/** A microphone into which somebody hums for ever, as loud as `gain`, and that `pullOut()` pulls out. */
const hummingMicrophone = (gain: number) => `
  navigator.mediaDevices.getUserMedia = async () => {
    const context = new AudioContext();
    const cable = context.createMediaStreamDestination();
    const hum = new OscillatorNode(context, { frequency: 220 });
    // A microphone gives no more than it can: what is louder is cut off.
    const limit = new WaveShaperNode(context, { curve: new Float32Array([-1, 0, 1]) });
    hum.connect(new GainNode(context, { gain: ${gain} })).connect(limit).connect(cable);
    hum.start();
    window.pullOut = () => cable.stream.getTracks().forEach((track) => {
      track.stop();
      track.dispatchEvent(new Event('ended'));
    });
    return cable.stream;
  };`;

describe('a microphone in trouble', () => {
  let counter: KioskCounter;
  let context: BrowserContext;
  let page: Page;

  beforeAll(async () => {
    counter = await openCounter((path) => writeFile(path, SOME_MICROPHONE));
  });
  afterAll(() => counter?.close());
  beforeEach(async () => {
    ({ context, page } = await counter.open());
  });
  afterEach(async () => {
    await context.close();
    expect(counter.complaints).toEqual([]);
  });

  async function talkInto(gain: number): Promise<void> {
    await page.addInitScript(hummingMicrophone(gain));
    await kiosk.signIn(page, counter.api.url, counter.api.store.accessCode);
    await kiosk.startTalking(page);
  }
  const asked = () => counter.api.received.filter(({ call }) => call === 'POST /api/conversation');

  it('that is pulled out while somebody speaks is said to be, and found again', async () => {
    await talkInto(0.3);
    await page.getByText('I can hear you').waitFor();
    await page.evaluate('pullOut()');
    await page.getByText('The microphone was disconnected.').waitFor();
    await page.getByText('No microphone was found.').waitFor();
    await kiosk.waitForStage(page, 'ready');
    expect(asked()).toEqual([]);
    expect(await kiosk.accessibilityFaults(page)).toEqual([]);
    await page.evaluate(`navigator.mediaDevices.dispatchEvent(new Event('devicechange'))`);
    await page.locator('.talk-button').waitFor();
    await kiosk.startTalking(page);
    await page.getByText('I can hear you').waitFor();
    expect(await page.getByText('The microphone was disconnected.').count()).toBe(0);
  });

  it('that distorts what is said into it asks to speak softer, and what was said is sent all the same', async () => {
    await talkInto(4);
    await page.getByText('A little softer, please').waitFor();
    await page.locator('.talk-button').click();
    await kiosk.waitForStage(page, 'answering', 'answered');
    expect(asked()).toHaveLength(1);
  });

  it('that is far away asks to speak louder', async () => {
    await talkInto(0.025);
    await page.getByText('A little louder, please').waitFor();
  });
});
