import { existsSync } from 'node:fs';

import { type Browser, chromium } from 'playwright-core';

import { LIGHTHOUSE_ARGUMENTS } from './lighthouse.js';

const PLACES = ['/usr/bin/chromium', '/usr/bin/chromium-browser', '/usr/bin/google-chrome'];

/** Chromium of this machine; undefined: there is none, and browser tests cannot run here. */
const chromiumPath = PLACES.find((place) => existsSync(place));

/**
 * A browser whose microphone hears `microphoneWav` once per recording. Permission is the context's: `['microphone']`
 * allows it, an empty list forbids it.
 */
export function launchBrowser(microphoneWav: string): Promise<Browser> {
  return chromium.launch({
    executablePath: chromiumPath,
    headless: true,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--use-fake-device-for-media-stream',
      `--use-file-for-fake-audio-capture=${microphoneWav}%noloop`,
      '--autoplay-policy=no-user-gesture-required',
      ...LIGHTHOUSE_ARGUMENTS,
    ],
  });
}
