import { describe, expect, it } from '@jest/globals';

import { createSpeechEnd, type Listening } from './speech-end.js';

const FRAME_MS = 32;

function listenTo(...parts: [rms: number, durationMs: number][]): { end: Listening; afterMs: number } {
  const speechEnd = createSpeechEnd();
  let afterMs = 0;
  for (const [rms, durationMs] of parts)
    for (let passed = 0; passed < durationMs; passed += FRAME_MS) {
      afterMs += FRAME_MS;
      const heard = speechEnd.hear(rms, FRAME_MS);
      if (heard.startsWith('ended')) return { end: heard, afterMs };
    }
  return { end: 'waiting', afterMs };
}

describe('the end of speech', () => {
  it('comes about 1.2 seconds after the last loud sound', () => {
    const { end, afterMs } = listenTo([0.001, 500], [0.15, 1500], [0.001, 5000]);
    expect(end).toBe('ended');
    expect(afterMs).toBeGreaterThanOrEqual(3100);
    expect(afterMs).toBeLessThanOrEqual(3350);
  });

  it('waits through a short pause inside a sentence', () => {
    const { afterMs } = listenTo([0.15, 800], [0.002, 900], [0.15, 800], [0.002, 5000]);
    expect(afterMs).toBeGreaterThan(3500);
  });

  it('is found when the visitor speaks at once and the room hums', () => {
    const { end, afterMs } = listenTo([0.2, 1500], [0.02, 5000]);
    expect(end).toBe('ended');
    expect(afterMs).toBeLessThan(4500);
  });

  it('gives up after fifteen seconds when nobody spoke', () => {
    const { end, afterMs } = listenTo([0.002, 20_000]);
    expect(end).toBe('ended_without_speech');
    expect(afterMs).toBeLessThanOrEqual(15_040);
  });

  it('does not take a click for speech', () => {
    expect(listenTo([0.002, 500], [0.5, 64], [0.002, 20_000]).end).toBe('ended_without_speech');
  });

  it('cuts a visitor who does not stop at fifteen seconds', () => {
    const { end, afterMs } = listenTo([0.2, 30_000]);
    expect(end).toBe('ended');
    expect(afterMs).toBeLessThanOrEqual(15_040);
  });
});
