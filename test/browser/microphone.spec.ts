import { describe, expect, it, jest } from '@jest/globals';

import { silence, standAtCounter } from './at-the-counter.js';
import * as kiosk from './kiosk-page.js';

jest.setTimeout(90_000);

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
  const counter = standAtCounter(silence(1));

  async function talkInto(gain: number): Promise<void> {
    await counter.page.addInitScript(hummingMicrophone(gain));
    await counter.signIn();
    await kiosk.startTalking(counter.page);
  }
  const asked = () => counter.calls('POST /api/conversation');

  it('that is pulled out while somebody speaks is said to be, and found again', async () => {
    await talkInto(0.3);
    await counter.page.getByText('I can hear you').waitFor();
    await counter.page.evaluate('pullOut()');
    await counter.page.getByText('The microphone was disconnected.').waitFor();
    await counter.page.getByText('No microphone was found.').waitFor();
    await kiosk.waitForStage(counter.page, 'ready');
    expect(asked()).toEqual([]);
    expect(await kiosk.accessibilityFaults(counter.page)).toEqual([]);
    await counter.page.evaluate(`navigator.mediaDevices.dispatchEvent(new Event('devicechange'))`);
    await counter.page.locator('.talk-button').waitFor();
    await kiosk.startTalking(counter.page);
    await counter.page.getByText('I can hear you').waitFor();
    expect(await counter.page.getByText('The microphone was disconnected.').count()).toBe(0);
  });

  it('that distorts what is said into it asks to speak softer, and what was said is sent all the same', async () => {
    await talkInto(4);
    await counter.page.getByText('A little softer, please').waitFor();
    await counter.page.locator('.talk-button').click();
    await kiosk.waitForStage(counter.page, 'answering', 'answered');
    expect(asked()).toHaveLength(1);
  });

  it('that is far away asks to speak louder', async () => {
    await talkInto(0.025);
    await counter.page.getByText('A little louder, please').waitFor();
  });
});
