import { describe, expect, it } from '@jest/globals';

import { readSetup } from './setup.js';

describe('what the address of the page says', () => {
  it('is nothing, and the server decides', () => {
    expect(readSetup('', 'en-GB')).toEqual({ locale: 'en', handsFree: false, timers: {} });
  });

  it('is hands-free and both timers', () => {
    expect(readSetup('?hands-free&idle-seconds=45&warning-seconds=30', 'ja')).toEqual({
      locale: 'ja',
      handsFree: true,
      timers: { idleMs: 45_000, warningMs: 30_000 },
    });
  });

  it('never leaves a visitor less than 20 seconds to answer, nor words on the screen for hours', () => {
    expect(readSetup('?idle-seconds=0&warning-seconds=1', 'en').timers).toEqual({ idleMs: 20_000, warningMs: 20_000 });
    expect(readSetup('?idle-seconds=9999', 'en').timers).toEqual({ idleMs: 90_000 });
  });

  it.each(['abc', '-5', '', '1e9', '30.5'])('is ignored where it is no number of seconds: %s', (text) => {
    expect(readSetup(`?idle-seconds=${text}`, 'en').timers).toEqual({});
  });
});
